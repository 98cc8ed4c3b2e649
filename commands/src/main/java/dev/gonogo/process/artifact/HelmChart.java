package dev.gonogo.process.artifact;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Artifact;

/**
 * A chart in a Helm repository.
 *
 * @param repository the chart repository's URL, without {@code index.yaml}
 */
public record HelmChart(String repository, String chart) implements ArtifactRule {

    /** @param repository the chart repository's URL, without {@code index.yaml} */
    public record Version(String repository, String chart, String version) implements Artifact {
        @Override
        public String title() {
            return "Helm chart " + chart + " " + version;
        }
    }

    @Override
    public Artifact of(Situation situation) {
        return new Version(repository, chart, situation.version().toString());
    }

    @Override
    public String identity() {
        return "helm:" + repository + ":" + chart;
    }

    @Override
    public Words name() {
        return say("Helm chart {}", code(chart));
    }
}
