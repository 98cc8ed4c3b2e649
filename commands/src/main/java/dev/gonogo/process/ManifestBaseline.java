package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Releases.Released;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.ValuePlace;
import java.util.Optional;

/**
 * The version at which Release Please began a changelog: what its manifest said before the pull request.
 *
 * @param at the commit that the pull request goes on from
 * @param reset whether that has the latest release, so that somebody set the manifest back
 */
record ManifestBaseline(ValuePlace place, String at, Version version, boolean reset) {
    private static final String FILE = ".release-please-manifest.json";

    /** The one that is below the latest release; empty where it is not below, there is no manifest, or it cannot be read. */
    static Optional<ManifestBaseline> below(Released latest, Situation situation) {
        return situation.process().metadata().places().stream()
                .filter(place -> place.file().endsWith(FILE))
                .findFirst()
                .flatMap(place -> PullRequests.base(situation, situation.subject())
                        .flatMap(at -> at(place, at, latest, situation))
                        .fold(found -> found, why -> Optional.empty()));
    }

    private static Answer<Optional<ManifestBaseline>> at(
            ValuePlace place, String at, Released latest, Situation situation) {
        return situation
                .ask(new ValueAt(at, place.file(), place.pointer()))
                .map(value -> value.flatMap(Version::parse).filter(version -> version.compareTo(latest.version()) < 0))
                .flatMap(below -> situation
                        .ask(new Reachable(latest.commit(), at))
                        .map(reset -> below.map(version -> new ManifestBaseline(place, at, version, reset))));
    }

    /** What is wrong with it. */
    Words words(String tag) {
        return reset
                ? say(
                        " {} was reset to an older baseline: it says {} at {}, which has {} already.",
                        code(place.file()),
                        code(version),
                        commit(at),
                        code(tag))
                : say(
                        " {} says {} at {}, which does not have {} yet.",
                        code(place.file()),
                        code(version),
                        commit(at),
                        code(tag));
    }

    /** What is to be fixed, and where. */
    String cause(Situation situation, Version latest) {
        return "the baseline (" + latest + " in " + place.file() + " on "
                + situation.process().branches().integration() + ")";
    }
}
