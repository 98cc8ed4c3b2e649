package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.history.AboveLatest;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.TitleSaysVersion;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Check;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which rules can hold up a release, and at which commit a stage's rules are checked. */
class OverridableTest {
    private static final Stage GO =
            new Stage("go", List.of(new TagAbsent()), List.of(new SignOff("maintainer", 1, false)));

    private final EndOfRelease course = new EndOfRelease();

    private Situation at(String step) {
        return new Situation(course.process(), course.release(), course.world, EndOfRelease.NOW, step, null);
    }

    @Test
    void theRulesOfAProcessAreThoseOfItsStagesAndStepsAndOfEveryProcess() {
        course.stages(
                GO,
                new Stage(
                        "prepare",
                        List.of(new AboveLatest()),
                        List.of(new AwaitPullRequest(
                                "{release}", "release-please--", "", List.of(new TitleSaysVersion())))),
                new Stage(
                        "publish",
                        List.of(),
                        List.of(new PushTag(), new VerifyPublished(List.of(), Duration.ofMinutes(15)))));

        assertThat(Overridable.names(course.process()))
                .containsExactly(
                        "tag-absent",
                        "above-latest",
                        "title-says-version",
                        "no-go",
                        "no-other-commits",
                        "push-tag",
                        "verify-published",
                        "same-rules",
                        "nothing-published",
                        "still-healthy",
                        "deployed-early",
                        "clear-away",
                        "next-number",
                        "beyond-repair",
                        "issue-approved");
    }

    @Test
    @Tag("A-105")
    void rulesThatChangedAreAcceptedWhereARoleDependsOnThem() {
        assertThat(Overridable.rules(course.release())).isEmpty();
        course.saw(Fact.Rules.ofCut("old", Map.of("maintainer", Set.of("ann")), Map.of(), EndOfRelease.CUT));
        assertThat(Overridable.rules(course.release())).isEmpty();

        course.saw(new Fact.Rules(
                2, "new", "beef", Map.of("maintainer", Set.of("ann", "mallory")), Map.of(), EndOfRelease.NOW));

        assertThat(Overridable.rules(course.release()))
                .contains(new Overridable("same-rules", List.of("beef new"), true));
    }

    @Test
    @Tag("A-53")
    void waitingHelpsUnlessSomethingCanNeverHold() {
        Stage gated = new Stage(
                "go",
                List.of(new AboveLatest(), new ChecksGreen("{production}", List.of("test"))),
                List.of(new SignOff("maintainer", 1, false)));

        assertThat(StageNeeds.wait(gated, at("go/1"))).isTrue();
        course.released("0.7.0");
        assertThat(StageNeeds.wait(gated, at("go/1"))).isFalse();
        assertThat(EndOfRelease.lines(course.stages(gated).plan()))
                .containsExactly("✘ go | blocked; waiting will not help, so follow the advice below");
    }

    @Test
    @Tag("A-72")
    void whatHoldsIsNotWaitedFor() {
        Stage gated = new Stage(
                "go",
                List.of(new TagAbsent(), new ChecksGreen("{production}", List.of("test"))),
                List.of(new SignOff("maintainer", 1, false)));
        VerifyPublished verify = new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15));
        Artifact published = new NpmPackage.Version("aegis", "0.6.6-preview", "preview");
        course.stages(gated, new Stage("publish", List.of(), List.of(new PushTag(), verify)))
                .saidGo()
                .tagged()
                .test(Check.State.RED);
        course.world.knows(new PublicationOf(published), new Publication.Present(""));

        assertThat(new TagAbsent().waits(at("go/1")))
                .as("another tag would never do")
                .isFalse();
        assertThat(new TagAbsent().judge(at("go/1")).blocks()).isFalse();
        assertThat(StageNeeds.wait(gated, at("go/1"))).isTrue();
    }

    @Test
    @Tag("A-70")
    void whatAStageNeedsIsLookedAtWhereItsStepActed() {
        Situation here = at("go/1");

        assertThat(StageNeeds.where(GO, here, "beef").head("main")).isEqualTo(new Answer.Known<>(Optional.of("beef")));
        assertThat(StageNeeds.where(GO, here, "")).isSameAs(here);
        assertThat(StageNeeds.where(GO, at("publish/1"), "beef").head("main"))
                .isEqualTo(new Answer.Known<>(Optional.of(EndOfRelease.MAIN)));
    }

    @Test
    @Tag("B-04")
    void aStepIsGoneOnWithoutForTheCommitThatItLooksAt() {
        Step validate = new RunWorkflow("validate.yml", "{release}", Map.of(), "");

        assertThat(StageNeeds.head(validate, at("validation/1"))).contains(EndOfRelease.MAIN);
        assertThat(StageNeeds.head(new VerifyPublished(List.of(), Duration.ofMinutes(15)), at("publish/2")))
                .contains("");
        course.world.cannotTell(new AllRefs(), "git did not answer in time");
        assertThat(StageNeeds.head(validate, at("validation/1"))).isEmpty();
    }
}
