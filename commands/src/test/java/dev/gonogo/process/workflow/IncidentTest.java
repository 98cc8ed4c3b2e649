package dev.gonogo.process.workflow;

import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.is;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Publishing;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.Scene;
import dev.gonogo.process.recovery.IssueDraft;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A publishing run failed: what is offered, and what happens when somebody accepts it. */
class IncidentTest {
    private static final Version NEXT = Version.of("0.6.6-preview.1");
    private static final String LINK = "https://github.com/OneStepAt4time/aegis/actions/runs/7";
    private static final String RERUN_KEY = Scene.STEP + "/rerun/7/1";
    private static final Instant ASKED = Publishing.SETTLED.minusSeconds(60);
    private static final OwnIssue ISSUE = new OwnIssue("Recovery of v0.6.6-preview");

    private static Scene failed(int attempt) {
        return Publishing.publicly(
                Publishing.failed(attempt, Publishing.TESTED, Publishing.SDK_FAILED), Publishing.NPM);
    }

    private static Progress progress(Scene scene) {
        return Publishing.FOLLOW.progress(scene.situation());
    }

    private static Progress.Stopped incident(Scene scene) {
        Progress.Stopped stopped = is(Progress.Stopped.class, progress(scene));
        assertThat(stopped.words().plain()).matches("Release #412 failed( at attempt 2)?: publish-sdk");
        return stopped;
    }

    private static List<Remedy> remedies(Scene scene) {
        Ask.ChooseRemedy mend = (Ask.ChooseRemedy) incident(scene).ask();
        assertThat(mend.link()).isEqualTo(LINK);
        return mend.remedies();
    }

    private static List<String> findings(Scene scene) {
        return incident(scene).findings().stream()
                .map(finding -> finding.verdict() + " " + finding.words().plain())
                .toList();
    }

    private static Decision.Rerun rerun(long run, int attempt) {
        return new Decision.Rerun(Scene.by("bob", ASKED), run, attempt);
    }

    private static Fact.Intent intent(int turn) {
        return new Fact.Intent(RERUN_KEY, turn, ASKED);
    }

    private static Scene wantsIssue(int attempt) {
        return failed(attempt).decided(new Decision.WriteIssue(Scene.by("dave")));
    }

    private static Optional<Issue> issue(String body) {
        return Optional.of(
                new Issue(2431, ISSUE.title(), account("gonogo[bot]"), body, true, List.of(), "https://x/2431"));
    }

    @Test
    @Tag("A-93")
    @Tag("A-94")
    void whatIsPublicIsSaidBeforeAnyoneAsks() {
        assertThat(findings(failed(1)))
                .containsExactly(
                        "NOTED Jobs: publish-sdk failed · test succeeded.",
                        "HELD Already public: tag v0.6.6-preview · npm @onestepat4time/aegis 0.6.6-preview (preview).",
                        "NOT_HELD Not public: PyPI ag-client 0.6.6.dev0 (PyPI's spelling) · GitHub Release v0.6.6-preview · sbom.json.",
                        "HELD A rerun is safe: it runs the required jobs that did not succeed (1 failed), and each of them first checks"
                                + " whether its work is already done.",
                        "NOTED You cannot continue without the failed jobs: a package that is not public can only be"
                                + " published by its workflow.",
                        "NOTED A recovery is not offered: try the rerun first.");
    }

    @Test
    @Tag("A-04")
    @Tag("A-107")
    void theRerunIsOfferedFirstAndTheRecoveryAfterIt() {
        assertThat(remedies(failed(1))).containsExactly(new Remedy.Rerun(7, 1, 1));
        assertThat(remedies(failed(2)))
                .containsExactly(new Remedy.Rerun(7, 2, 1), new Remedy.Recover(NEXT), new Remedy.WriteIssue(NEXT));
    }

    @Test
    @Tag("A-99")
    void whatMightPublishTwiceIsNotOffered() {
        Scene scene = Publishing.publicly(Publishing.failed(1, Publishing.HELM_FAILED), Publishing.NPM);
        Progress.Stopped stop = stopped(progress(scene), "Release #412 failed: publish-helm");

        assertThat(stop.ask())
                .isEqualTo(new Ask.ChooseRemedy(List.of(new Remedy.Recover(NEXT), new Remedy.WriteIssue(NEXT)), LINK));
    }

    @Test
    @Tag("A-94")
    void aRepairedReleaseGoesOnForAsLongAsEverythingIsPublic() {
        Scene scene = Publishing.everythingPublic(failed(1));
        assertThat(remedies(scene)).startsWith(new Remedy.Rerun(7, 1, 1), new Remedy.Repaired(7, 1));

        scene.decided(new Decision.Repaired(Scene.by("bob", ASKED), 7, 1));
        Progress.Done done = is(Progress.Done.class, progress(scene));
        assertThat(done.words().plain())
                .isEqualTo("Release #412 failed, everything is public, and bob accepted it as repaired");

        scene.knows(new PublicationOf(Publishing.PYTHON), new Publication.Absent());
        incident(scene);
    }

    @Test
    @Tag("A-94")
    void aRepairIsForTheAttemptThatWasSeen() {
        Scene scene = Publishing.everythingPublic(failed(2))
                .decided(new Decision.Repaired(Scene.by("bob", ASKED), 7, 1))
                .decided(new Decision.Repaired(Scene.by("bob", ASKED), 8, 2));
        incident(scene);
    }

    @Test
    @Tag("A-93")
    void beforeAnythingIsPublicOnlyARerunIsOffered() {
        Scene scene = Publishing.failed(3, Publishing.SDK_FAILED, Publishing.HELM_FAILED);
        Progress.Stopped stop = stopped(progress(scene), "Release #412 failed at attempt 3: publish-sdk, publish-helm");

        assertThat(stop.ask()).isEqualTo(new Ask.ChooseRemedy(List.of(new Remedy.Rerun(7, 3, 2)), LINK));
    }

    @Test
    @Tag("A-96")
    void aRerunThatIsAskedForIsBegunOnce() {
        Scene scene = failed(1).decided(rerun(7, 1));

        assertThat(due(progress(scene), "rerunning what failed of Release #412"))
                .isEqualTo(new Act.Rerun(RERUN_KEY, 1, 7));
        working(progress(scene.saw(intent(1))), "waiting for attempt 2 of Release #412");
    }

    @Test
    @Tag("A-96")
    void aRerunOfAnotherRunOrAttemptRerunsNothing() {
        incident(failed(1).decided(rerun(8, 1)).decided(rerun(7, 2)));
    }

    @Test
    @Tag("A-96")
    void aRerunThatDidNotArriveInTwoMinutesMayBeAskedForAgain() {
        Scene scene = failed(1).decided(rerun(7, 1)).saw(intent(1));
        Instant late = ASKED.plus(Duration.ofMinutes(2));

        working(progress(scene.at(late)), "waiting for attempt 2 of Release #412");
        assertThat(remedies(scene.at(late.plusMillis(1)))).containsExactly(new Remedy.Rerun(7, 1, 1));
        assertThat(due(progress(scene.decided(rerun(7, 1))), "rerunning what failed of Release #412"))
                .isEqualTo(new Act.Rerun(RERUN_KEY, 2, 7));
    }

    @Test
    @Tag("A-96")
    void whyARerunWasRefusedIsSaid() {
        Scene scene = failed(1)
                .decided(rerun(7, 1))
                .saw(intent(1))
                .saw(new Fact.Rejected(RERUN_KEY, 1, ASKED, "the token may not rerun workflows"));

        assertThat(findings(scene)).endsWith("NOT_HELD The rerun did not start: the token may not rerun workflows");
        assertThat(remedies(scene)).containsExactly(new Remedy.Rerun(7, 1, 1));
    }

    @Test
    @Tag("A-97")
    void theIssueThatSomebodyWantedIsOpened() {
        Scene scene = wantsIssue(2).knows(ISSUE, Optional.empty());
        IssueDraft draft = IssueDraft.of(scene.situation(), Publishing.diagnosed(scene));

        assertThat(due(progress(scene), "writing the issue Recovery of v0.6.6-preview"))
                .isEqualTo(new Act.WriteIssue(0, "Recovery of v0.6.6-preview", draft.body()));
    }

    @Test
    @Tag("A-97")
    void anIssueOfAnEarlierAttemptIsBroughtUpToDate() {
        Scene scene = wantsIssue(2).knows(ISSUE, issue("<!-- run 7 attempt 1 -->"));
        Act act = due(progress(scene), "writing the issue Recovery of v0.6.6-preview");

        assertThat(((Act.WriteIssue) act).number()).isEqualTo(2431);
    }

    @Test
    @Tag("A-97")
    void anIssueThatIsUpToDateIsLinkedAndNotOfferedAgain() {
        Scene scene = wantsIssue(2).knows(ISSUE, issue("text\n\n<!-- run 7 attempt 2 -->\n"));

        assertThat(findings(scene)).endsWith("NOTED Its issue is #2431.");
        assertThat(remedies(scene)).containsExactly(new Remedy.Rerun(7, 2, 1), new Remedy.Recover(NEXT));
    }

    @Test
    @Tag("A-97")
    void anIssueIsNotWrittenTwiceWhenItCannotBeLookedFor() {
        unsure(progress(wantsIssue(2).cannotTell(ISSUE)), "GitHub did not answer in time");
    }

    @Test
    void theRerunComesBeforeTheIssue() {
        Scene scene = wantsIssue(1).decided(rerun(7, 1)).knows(ISSUE, Optional.empty());

        assertThat(due(progress(scene), "rerunning what failed of Release #412"))
                .isInstanceOf(Act.Rerun.class);
    }
}
