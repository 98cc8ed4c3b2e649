package dev.gonogo.process.ticket;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.ForgeQuestion.OpenInMilestone;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.Issue;
import dev.gonogo.world.OpenItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-19")
@Tag("B-22")
class TicketTest {
    private static final Attachment SHOT = new Attachment("p95.png", "5eed");
    private static final Attachment LATE = new Attachment("late.log", "1a7e");
    private static final String TITLE = "Release v0.8.0";
    private static final String LINK = "https://github.com/o/r/issues/12";
    private static final Ticket STEP = new Ticket("Release {tag}", Map.of("Changelog updated", "stage"));
    private static final OwnIssue OWN = new OwnIssue(TITLE);

    private static Scene scene() {
        return Scene.of("0.8.0").branch("main", Scene.MAIN).steps(STEP, new CloseTicket());
    }

    private static Issue issue(String body, boolean open) {
        return new Issue(12, TITLE, account("gonogo[bot]"), body, open, List.of(), LINK);
    }

    private static Fact.Landmark opened() {
        return new Fact.Landmark("stage/1", Scene.CUT, Words.say("#12"), Map.of("issue", "12"));
    }

    private static Scene ticketed(String body, boolean open) {
        return scene().saw(opened()).knows(new IssueWithNumber(12), Optional.of(issue(body, open)));
    }

    private static String text(Scene scene) {
        return new ReleaseRecord(scene.situation(), STEP.checklist()).in("");
    }

    @Test
    void opensAnIssueThatIsTheRecord() {
        Scene scene = scene().knows(OWN, Optional.empty());

        Act act = due(STEP.progress(scene.situation()), "opening the ticket “Release v0.8.0”");

        assertThat(act).isEqualTo(new Act.WriteIssue(0, TITLE, text(scene)));
    }

    @Test
    void takesTheOneThatIsThere() {
        Scene scene = scene().knows(OWN, Optional.of(issue("", true)));

        assertThat(done(STEP.progress(scene.situation()), "#12").values()).containsEntry("issue", "12");
        unsure(STEP.progress(scene().cannotTell(OWN).situation()), "GitHub did not answer in time");
    }

    @Test
    void isBroughtUpToDateWhereItSaysSomethingElse() {
        Scene scene = ticketed("people's own words\n", true);
        String body = "people's own words\n\n" + text(ticketed("", true));

        assertThat(Ticket.chore(scene.situation())).contains(new Act.WriteIssue(12, TITLE, body));
        assertThat(Ticket.chore(ticketed(body, true).situation())).isEmpty();
        assertThat(Ticket.chore(ticketed(body.replace("\n", "\r\n"), true).situation()))
                .isEmpty();
    }

    @Test
    void aClosedOrUnknownTicketIsLeftAlone() {
        assertThat(Ticket.chore(ticketed("", false).situation())).isEmpty();
        assertThat(Ticket.chore(scene().situation())).isEmpty();
        assertThat(Ticket.chore(scene().saw(opened())
                        .cannotTell(new IssueWithNumber(12))
                        .situation()))
                .isEmpty();
    }

    private final Step close = new CloseTicket();

    @Test
    @Tag("B-33")
    void isClosedOnceItIsUpToDate() {
        due(close.progress(ticketed("old", true).situation()), "bringing #12 up to date");

        String body = text(ticketed("", true));
        assertThat(due(close.progress(ticketed(body, true).situation()), "closing #12"))
                .isEqualTo(new Act.CloseIssue(12, "Released as `v0.8.0`."));
        done(close.progress(ticketed(body, false).situation()), "#12 is closed");
    }

    @Test
    @Tag("B-33")
    void finishedIssuesAreClosedFirst() {
        NoOpen audit = new NoOpen("v{version}", "done", "");
        OpenItem finished = new OpenItem(7, "feat", false, List.of("done"), "ann", "");
        OpenItem other = new OpenItem(8, "late", false, List.of(), "ann", "");
        Scene scene = scene().steps(audit)
                .saw(opened())
                .knows(new OpenInMilestone("v0.8.0"), Optional.of(List.of(other, finished)));
        String body = text(scene);
        scene.knows(new IssueWithNumber(12), Optional.of(issue(body, true)));

        assertThat(due(close.progress(scene.situation()), "closing #7"))
                .isEqualTo(new Act.CloseIssue(7, "Released as `v0.8.0`."));
        due(
                close.progress(scene.knows(new OpenInMilestone("v0.8.0"), Optional.of(List.of(other)))
                        .situation()),
                "closing #12");
        due(
                close.progress(scene.knows(new IssueWithNumber(12), Optional.empty())
                        .knows(new OpenInMilestone("v0.8.0"), Optional.of(List.of(finished)))
                        .situation()),
                "closing #7");
    }

    @Test
    void aTicketThatIsGoneIsSaid() {
        stopped(close.progress(scene().situation()), "no ticket was opened, so there is none to close");
        stopped(
                close.progress(scene().saw(opened())
                        .knows(new IssueWithNumber(12), Optional.empty())
                        .situation()),
                "the ticket #12 was deleted or moved to another repository, so there is nothing to close here. If it"
                        + " was moved, close it there.");
    }

    @Test
    @Tag("B-40")
    @Tag("B-41")
    @Tag("B-43")
    @Tag("B-44")
    @Tag("B-45")
    void thePaperTicksWhatIsPassedAndKeepsWhoSaidWhat() {
        Map<String, String> checklist = new LinkedHashMap<>();
        checklist.put("Changelog updated", "stage");
        checklist.put("Metrics captured", "close");
        Situation situation = Scene.of("0.8.0")
                .branch("main", Scene.MAIN)
                .steps(STEP)
                .saw(new Fact.Landmark(
                        "stage/1",
                        Scene.CUT,
                        Words.say("{} by {}", Words.link("#12", LINK), Words.person("ann")),
                        Map.of("evidence: pytest", "https://github.com/o/r/actions/runs/1/job/2", "run", "1")))
                .decided(new Decision.Go(Scene.by("pia"), "stage/1", Scene.MAIN, "", "tried @all of it", List.of()))
                .decided(new Decision.NoGo(Scene.by("bob"), "stage/1", Scene.MAIN, "<!-- no -->"))
                .decided(
                        new Decision.Tick(Scene.by("dora"), "stage/1", "user-manual", "", "https://docs.example.org/u"))
                .decided(new Decision.Tick(Scene.by("dora"), "stage/1", "metrics", "", "fine", List.of(SHOT, LATE)))
                .saw(new Fact.Attached(SHOT, Scene.CUT, "https://github.com/o/r/blob/5eed/p95.png"))
                .decided(new Decision.Promote(Scene.by("bob"), "staging"))
                .decided(
                        new Decision.OverrideRule(Scene.by("ann"), "in-cadence", List.of("in-cadence"), "the customer"))
                .situation();

        assertThat(new ReleaseRecord(situation.at("later/1"), checklist).markdown())
                .isEqualTo("""
                ### v0.8.0
                - [ ] stage: [\\#12](https://github.com/o/r/issues/12) by `ann`

                ### Checklist
                - [ ] Changelog updated
                - [ ] Metrics captured

                ### Sign-offs
                - stage: go by `pia` on `9f8e7d6`: tried @\u200ball of it
                - stage: no-go by `bob` on `9f8e7d6`: \\<!-- no --\\>

                ### Evidence
                - pytest: <https://github.com/o/r/actions/runs/1/job/2>
                - `user-manual` ticked by `dora`: <https://docs.example.org/u>
                - `metrics` ticked by `dora`: fine; [p95.png](https://github.com/o/r/blob/5eed/p95.png); late.log

                ### Decided
                - cut by `ann`
                - promoted to `staging` by `bob`
                - `ann` overrode `in-cadence`: the customer
                """);
    }

    private static final String OLD = Scene.id("01d");

    private static Scene moved() {
        return Scene.of("0.8.0")
                .branch("main", Scene.MAIN)
                .steps(
                        new RunWorkflow("validate.yml", "main", Map.of(), "", List.of("pytest")),
                        new SignOff(List.of("qa"), 1, true, "main", false),
                        new Tick("docs", Map.of("manual", "User manual"), "main"))
                .knows(new Difference(OLD, Scene.MAIN), List.of(new Change(Change.Kind.ADDED, "src/more.py")))
                .saw(landmark("stage/1", "1", OLD))
                .decided(new Decision.Go(Scene.by("pia"), "stage/2", OLD, "", "tried it", List.of()))
                .decided(new Decision.Tick(Scene.by("dora"), "stage/3", "manual", OLD, "read it"));
    }

    private static Fact.Landmark landmark(String step, String run, String about) {
        Map<String, String> values = Map.of("evidence: pytest", "https://github.com/jobs/" + run);
        return new Fact.Landmark(step, Scene.CUT, Words.say("Validate #{} succeeded", run), values, about);
    }

    private static String written(Scene scene) {
        return new ReleaseRecord(scene.situation(), Map.of()).markdown();
    }

    @Test
    @Tag("B-04")
    void whatIsAboutACommitThatTheBranchLeftBehindIsMarked() {
        assertThat(written(moved())).startsWith("""
                ### v0.8.0
                - [ ] stage: Validate \\#1 succeeded (no longer counts: the branch moved on)

                ### Sign-offs
                - stage: go by `pia` on `01d0000` (no longer counts: the branch moved on): tried it

                ### Evidence
                - pytest on `01d0000` (no longer counts: the branch moved on): <https://github.com/jobs/1>
                - `manual` ticked by `dora` on `01d0000` (no longer counts: the branch moved on): read it
                """);
    }

    @Test
    @Tag("B-04")
    void whatCountsIsNotMarkedNorWhatCannotBeTold() {
        Scene again = moved().saw(landmark("stage/1", "2", Scene.MAIN))
                .decided(new Decision.Go(Scene.by("pia"), "stage/2", Scene.MAIN, "", "again", List.of()))
                .decided(new Decision.Tick(Scene.by("dora"), "stage/3", "manual", Scene.MAIN, "read again"));
        assertThat(written(again))
                .contains(
                        "- [ ] stage: Validate \\#2 succeeded\n",
                        "go by `pia` on `01d0000` (no longer counts: the branch moved on): tried it\n",
                        "go by `pia` on `9f8e7d6`: again\n",
                        "- pytest on `9f8e7d6`: <https://github.com/jobs/2>\n",
                        "on `01d0000` (no longer counts: the branch moved on): read it\n",
                        "- `manual` ticked by `dora` on `9f8e7d6`: read again\n");

        assertThat(written(moved().cannotTell(new Difference(OLD, Scene.MAIN)))).doesNotContain("no longer counts");
    }

    @Test
    @Tag("B-02")
    void aSignOffThatIsKeptCountsThoughTheBranchMovedOn() {
        Scene kept = Scene.of("0.8.0")
                .branch("main", Scene.MAIN)
                .steps(new SignOff(List.of("product"), 1, true, "main", true))
                .saw(new Fact.Landmark("stage/1", Scene.CUT, Words.say("signed off"), Map.of()))
                .decided(new Decision.Go(Scene.by("pia"), "stage/1", OLD, "", "", List.of()));

        assertThat(written(kept)).contains("- stage: go by `pia` on `01d0000`\n");
    }

    @Test
    @Tag("B-05")
    @Tag("B-40")
    @Tag("B-41")
    @Tag("B-42")
    @Tag("B-43")
    @Tag("B-44")
    @Tag("B-45")
    void stagesBeforeThePresentOneAreTicked() {
        ReleaseProcess plain = scene().situation().process();
        ReleaseProcess process = new ReleaseProcess(
                plain.repository(),
                plain.branches(),
                plain.tag(),
                plain.versions(),
                plain.metadata(),
                plain.roles(),
                List.of(
                        new Stage("cut", List.of(), List.of(STEP)),
                        new Stage("go", List.of(), List.of(new Promote("staging"))),
                        new Stage("end", List.of(), List.of(new CloseTicket()))));
        Situation there = scene().situation();
        Situation situation = new Situation(process, there.release(), there.world(), there.now(), "go/1", null);

        assertThat(new ReleaseRecord(situation, Map.of("Cut it", "cut", "Say go", "go")).markdown())
                .contains("- [x] cut\n- [ ] go\n- [ ] end\n", "- [x] Cut it\n", "- [ ] Say go\n");
    }

    @Test
    void whatPeopleWroteAroundItStays() {
        ReleaseRecord releaseRecord = new ReleaseRecord(scene().situation(), Map.of());
        String first = releaseRecord.in("Above.\n");

        assertThat(first).startsWith("Above.\n\n<!-- gonogo keeps this up to date -->\n### v0.8.0\n");
        String edited = first.replace("### v0.8.0", "### nonsense") + "Below.\n";
        assertThat(releaseRecord.in(edited)).isEqualTo(first + "Below.\n");
    }
}
