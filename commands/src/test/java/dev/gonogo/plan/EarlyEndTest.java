package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Stage;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An attempt that ends before it is published: what it left is cleaned up, and then it is over. */
@Tag("A-55")
class EarlyEndTest {
    private static final Decision ABANDONED =
            new Decision.Abandon(EndOfRelease.by("ann", EndOfRelease.NOW), "wrong baseline");
    private static final Decision REPLACED =
            new Decision.Replace(EndOfRelease.by("bob", EndOfRelease.NOW), Version.of("0.6.6-preview.1"));
    private final EndOfRelease course = new EndOfRelease().passed("go/1", "carol said go");

    @BeforeEach
    void noPullRequestIsOpen() {
        course.world.knows(new PullRequestsInto(EndOfRelease.RELEASE_BRANCH), List.of());
        course.world.knows(new PullRequestsInto("main"), List.of());
    }

    private static String ended(EndOfRelease course) {
        return ReleaseRules.earlyEnd(course.release()).map(Words::plain).orElse("");
    }

    @Test
    void theBranchOfAnAbandonedAttemptIsDeletedBeforeItIsOver() {
        Plan plan = course.decided(ABANDONED).plan();

        assertThat(plan.standing())
                .isEqualTo(new Standing.Acting(new Act.DeleteBranch(EndOfRelease.RELEASE_BRANCH, EndOfRelease.MAIN)));
        assertThat(EndOfRelease.lines(plan))
                .containsExactly(
                        "✔ go | carol said go",
                        "· publish | ",
                        "· clean up | ",
                        "▶ clear away | deleting release/0.6.6-preview");
        assertThat(course.without(EndOfRelease.RELEASE_BRANCH).plan().standing())
                .isEqualTo(new Standing.Over(Fact.Outcome.ABANDONED));
    }

    @Test
    @Tag("A-72")
    @Tag("A-94")
    void aReplacedReleaseKeepsItsTagAndItsBranchGoesWhereNothingIsLost() {
        course.world.knows(new Difference(EndOfRelease.MAIN, EndOfRelease.MAIN), List.of());
        Plan plan = course.tagged().decided(REPLACED).plan();

        assertThat(plan.standing())
                .isEqualTo(new Standing.Acting(new Act.DeleteBranch(EndOfRelease.RELEASE_BRANCH, EndOfRelease.MAIN)));
        assertThat(course.without(EndOfRelease.RELEASE_BRANCH).plan().standing())
                .isEqualTo(new Standing.Over(Fact.Outcome.REPLACED));
    }

    @Test
    @Tag("B-33")
    void whatCouldNotBeLookedAtIsSaidWithTheEndToWhomItConcerns() {
        course.stages(new Stage("paper", List.of(), List.of(new Ticket("Release {tag}", Map.of()))))
                .saw(new Fact.Landmark("paper/1", EndOfRelease.CUT, Words.say("#12"), Map.of("issue", "12")));
        Plan plan = course.without(EndOfRelease.RELEASE_BRANCH)
                .decided(new Decision.Abandon(
                        EndOfRelease.by("ann", EndOfRelease.NOW.minusSeconds(3600)), "wrong baseline"))
                .plan();

        String left =
                "The ticket #12 could not be read (nothing was said about it), so it may still be open. Look at it"
                        + " on GitHub and close it.";
        assertThat(plan.standing()).isEqualTo(new Standing.Over(Fact.Outcome.ABANDONED));
        assertThat(EndOfRelease.lines(plan)).contains("! clear away | " + left);
        Notice end = Notices.of(course.release(), plan, EndOfRelease.NOW).getLast();
        assertThat(end.words().plain()).isEqualTo("0.6.6-preview is abandoned by ann: wrong baseline. " + left);
        assertThat(end.mention()).containsExactly("ann");
    }

    @Test
    void nothingElseIsDoneOnceItEnded() {
        Plan plan = course.saidGo()
                .without(EndOfRelease.RELEASE_BRANCH)
                .decided(ABANDONED)
                .plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Over(Fact.Outcome.ABANDONED));
        assertThat(plan.landmarks()).isEmpty();
        assertThat(plan.current()).isEmpty();
    }

    @Test
    void whatCannotBeLookedAtIsNotOver() {
        course.world.cannotTell(new PullRequestsInto("main"), "GitHub did not answer in time");

        assertThat(course.decided(ABANDONED).plan().standing())
                .isEqualTo(new Standing.Unsure("GitHub did not answer in time"));
    }

    @Test
    void whichStagesItWouldHaveGoneThroughKeepsNoAttemptOpen() {
        Stage approval = new Stage(
                "approval", List.of(), List.of(new SignOff("maintainer", 1, false)), Set.of(Version.Kind.MAJOR));
        course.stages(approval).world.cannotTell(new Attempts(), "silence");
        assertThat(course.plan().standing()).isEqualTo(new Standing.Unsure("silence"));

        course.without(EndOfRelease.RELEASE_BRANCH).decided(ABANDONED);
        assertThat(course.plan().standing()).isEqualTo(new Standing.Over(Fact.Outcome.ABANDONED));
    }

    @Test
    void aStageWithALandmarkForEveryStepStaysDone() {
        Plan plan = course.without(EndOfRelease.RELEASE_BRANCH)
                .saw(new Fact.Landmark("publish/1", EndOfRelease.CUT, Words.say("tagged"), Map.of()))
                .saw(new Fact.Landmark("publish/2", EndOfRelease.CUT, Words.say("ran"), Map.of()))
                .decided(ABANDONED)
                .plan();

        assertThat(EndOfRelease.lines(plan))
                .containsExactly("✔ go | carol said go", "✔ publish | tagged · ran", "· clean up | ");
    }

    @Test
    void aReplacementIsTheEndWhetherOrNotItWasAbandonedToo() {
        course.without(EndOfRelease.RELEASE_BRANCH).decided(REPLACED).decided(ABANDONED);

        assertThat(course.plan().standing()).isEqualTo(new Standing.Over(Fact.Outcome.REPLACED));
        assertThat(ended(course)).isEqualTo("replaced by 0.6.6-preview.1, which bob asked for");
    }

    @Test
    void howItEndedIsSaid() {
        assertThat(ended(course)).isEmpty();
        assertThat(ended(course.decided(ABANDONED))).isEqualTo("abandoned by ann: wrong baseline");
        assertThat(ended(course.decided(REPLACED))).isEqualTo("replaced by 0.6.6-preview.1, which bob asked for");
    }
}
