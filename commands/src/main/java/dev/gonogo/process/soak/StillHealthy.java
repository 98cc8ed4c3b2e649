package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code still-healthy}: what a release deployed before, and the run that tested it, are still well when the release
 * goes on to the next environment. No process file names this need: it is part of each stage that deploys after another
 * deployment, until it has deployed. After that, the earlier environment may be used for the next release.
 *
 * @param deployment landmark key of the step that deploys next
 */
public record StillHealthy(String deployment) implements Need {
    public static final String RULE = "still-healthy";

    /** This need, if the stage has yet to deploy and the release has deployed elsewhere before. */
    public static List<Need> of(Stage stage, Situation situation) {
        return stage.keys(Deploy.class)
                .filter(key -> situation.release().landmark(key).isEmpty())
                .findFirst()
                .map(StillHealthy::new)
                .filter(need -> !need.applications(situation).isEmpty())
                .<List<Need>>map(List::of)
                .orElse(List.of());
    }

    /** What was deployed elsewhere before; a deployment that was left out does not count. */
    private List<String> applications(Situation situation) {
        List<String> next = ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.step(deployment).stream())
                .map(step -> ((Deploy) step).application())
                .toList();
        return new SoakWatch(situation.at(deployment), List.of())
                .deployments()
                .map(Deploy::application)
                .distinct()
                .filter(Predicate.not(next::contains))
                .toList();
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Finding judge(Situation situation) {
        List<WatchResult> seen = new SoakWatch(situation.at(deployment), applications(situation)).look();
        List<WatchResult> others =
                seen.stream().filter(Predicate.not(WatchResult::well)).toList();
        if (others.isEmpty()) {
            return Finding.held(
                    RULE,
                    "{}.",
                    Words.join(" · ", seen.stream().map(WatchResult::words).toList()));
        }
        return new Finding(RULE, worst(others), words(others));
    }

    /** A failure outweighs what cannot be told. */
    private static Verdict worst(List<WatchResult> seen) {
        List<Verdict> verdicts = seen.stream().map(WatchResult::verdict).toList();
        if (verdicts.contains(Verdict.CANNOT_TELL)) {
            return Verdict.CANNOT_TELL;
        }
        return verdicts.contains(Verdict.NOT_HELD) ? Verdict.NOT_HELD : Verdict.PENDING;
    }

    private static Words words(List<WatchResult> seen) {
        Words sentences =
                Words.join(" ", seen.stream().map(WatchResult::sentences).toList());
        return seen.stream().anyMatch(WatchResult::fell)
                ? say("What this release deployed earlier is no longer healthy. {}", sentences)
                        .then(Overrides.howTo(RULE))
                : sentences;
    }

    @Override
    public Words explain() {
        return say("what was deployed before, and the run that tested it, are still well");
    }
}
