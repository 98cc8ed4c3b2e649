package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.abandon.ClearAway;
import dev.gonogo.process.deployment.DeployedEarly;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.production.PromotedEarly;
import dev.gonogo.process.publish.NothingPublished;
import dev.gonogo.process.recovery.Recovery;
import dev.gonogo.process.rules.SameRules;
import dev.gonogo.process.soak.StillHealthy;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The needs of a stage, and the commit at which they are checked. */
final class StageNeeds {
    /** Rules that no process file names. */
    private static final List<String> OF_EVERY_PROCESS = Stream.concat(
                    Stream.of(
                            SameRules.RULE,
                            NothingPublished.RULE,
                            StillHealthy.RULE,
                            DeployedEarly.RULE,
                            ClearAway.RULE),
                    Recovery.needs().stream().map(Need::rule))
            .toList();

    private StageNeeds() {}

    /**
     * A recovery must be allowed before its first stage acts. Changed rules, and anything published by hand, must be
     * accepted before the tag. What was deployed before must be healthy, and must have been deployed in turn, before
     * the next environment. If somebody merged a later promotion by hand, the release stops.
     */
    static List<Finding> judge(Stage stage, Situation here) {
        return needs(stage, here).stream().map(here::judge).toList();
    }

    private static List<Need> needs(Stage stage, Situation here) {
        List<Need> needs = new ArrayList<>(stage.needs());
        boolean first = stage.equals(ReleaseStages.stages(here).getFirst());
        if (first && here.release().recovery().isPresent()) {
            needs.addAll(Recovery.needs());
        }
        needs.addAll(SameRules.of(stage, here));
        needs.addAll(NothingPublished.of(stage, here));
        needs.addAll(StillHealthy.of(stage, here));
        needs.addAll(DeployedEarly.of(stage, here));
        needs.addAll(PromotedEarly.of(here));
        return needs;
    }

    /**
     * Something that others did early and that this or a later stage stops for; empty if it is already said or cannot
     * be told.
     */
    static List<Finding> ahead(Stage stage, Situation here, List<Finding> said) {
        List<Finding> promoted =
                PromotedEarly.of(here).stream().map(here::judge).toList();
        Stream<Finding> own = Stream.concat(
                        promoted.stream(),
                        DeployedEarly.of(stage, here).stream().map(here::judge))
                .filter(finding -> !said.contains(finding));
        Stream<Finding> later = ReleaseStages.stages(here).stream()
                .filter(any -> promoted.isEmpty())
                .dropWhile(other -> !other.name().equals(stage.name()))
                .skip(1)
                .flatMap(other -> ahead(other, here));
        return Stream.concat(own, later).toList();
    }

    private static Stream<Finding> ahead(Stage later, Situation here) {
        Stream<Finding> arrived = later.needs().stream()
                .filter(AccountedFor.class::isInstance)
                .flatMap(need -> ((AccountedFor) need).ahead(here).stream());
        Stream<Finding> deployed = DeployedEarly.of(later, here).stream().map(here::judge);
        return Stream.concat(arrived, deployed)
                .map(found ->
                        found.blocks() ? found.besides(say("Until then it blocks {}.", code(later.name()))) : found);
    }

    /**
     * Checked at every step that is still to be done, whatever its stage needed before. The tag step checks everything
     * that leads to it. A tag that we pushed is recorded in any case, so that it is not pushed again.
     */
    static List<Finding> always(Stage stage, Situation here) {
        return PushTag.follows(here.process(), here.step())
                ? List.of()
                : SameRules.of(stage, here).stream().map(here::judge).toList();
    }

    /** Whether a need that does not hold may still come to hold in this attempt. */
    static boolean wait(Stage stage, Situation here) {
        return needs(stage, here).stream()
                .filter(need -> here.judge(need).blocks())
                .allMatch(need -> need.waits(here));
    }

    /**
     * The names of the rules that can hold up a release of a process: those of needs, and those that its steps check
     * themselves.
     */
    static Stream<String> rules(ReleaseProcess process) {
        Stream<Need> needs =
                Stream.concat(process.needs(), process.steps(Step.class).flatMap(step -> step.needs().stream()));
        Stream<String> ofSteps = process.steps(Step.class)
                .flatMap(step -> Stream.concat(step.rules().stream(), step.overridable().stream()));
        return Stream.of(needs.map(Need::rule), ofSteps, OF_EVERY_PROCESS.stream())
                .flatMap(names -> names);
    }

    /** At the commit where the step acted, wherever the branch went since. */
    static Situation where(Stage stage, Situation here, String commit) {
        return stage.step(here.step())
                .flatMap(Step::actsOn)
                .filter(branch -> !commit.isEmpty())
                .map(branch -> here.where(branch, commit))
                .orElse(here);
    }

    /** The commit at which the step is about to act; empty if it acts at none. */
    static Answer<String> actsAt(Stage stage, Situation here, Act act) {
        if (act instanceof Act.PushTag tag) {
            return new Answer.Known<>(tag.commit());
        }
        if (act instanceof Act.OpenPullRequest open) {
            return here.head(open.head()).map(head -> head.orElse(""));
        }
        return stage.step(here.step())
                .flatMap(Step::actsOn)
                .map(ref -> here.commitOf(ref).map(commit -> commit.orElse("")))
                .orElseGet(() -> new Answer.Known<>(""));
    }

    /**
     * The commit that a step looks at or acts at; an empty text if it is about none, and nothing if it cannot be told.
     */
    static Optional<String> head(Step step, Situation here) {
        return step.evidenceOn()
                .or(step::actsOn)
                .map(ref -> here.commitOf(ref).fold(commit -> commit, why -> Optional.<String>empty()))
                .orElseGet(() -> Optional.of(""));
    }

    /** @param about see {@link Fact.NeedsHeld} */
    static Fact.NeedsHeld held(Situation here, List<Finding> findings, String about) {
        List<String> evidence = findings.stream().map(Finding::evidence).toList();
        return new Fact.NeedsHeld(here.step(), here.now(), evidence, about);
    }
}
