package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.Buttons;
import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Fact.Outcome;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.Job;
import dev.gonogo.world.OpenItem;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The board for every state, before a platform renders it. */
class BoardsTest {
    private static final String PULL = "https://github.com/o/r/pull/7";

    private final EndOfRelease course = new EndOfRelease();

    private Board draw(Plan plan) {
        return Boards.draw(course.release(), plan, Buttons.of(course.release().id(), plan), EndOfRelease.NOW);
    }

    private Board draw(Standing standing, StageSnapshot... stages) {
        return draw(new Plan(standing, List.of(stages), List.of()));
    }

    private static Stream<String> text(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.mark().symbol() + " " + line.label() + " | "
                                + line.words().plain()),
                        text(line.details()).map(detail -> "  " + detail)));
    }

    private static Stream<String> buttons(Board board) {
        return board.buttons().stream().map(button -> switch (button) {
            case Button.Choice choice ->
                "%s %s %s %s"
                        .formatted(
                                choice.label(),
                                choice.style(),
                                choice.value(),
                                choice.confirm().plain());
            case Button.OpenLink link -> link.label() + " " + link.url();
        });
    }

    private static StageSnapshot stage(Mark mark, Finding... findings) {
        return StageSnapshot.of("cut", mark, Words.say("cutting"), List.of(findings));
    }

    private static StageSnapshot followed(Set<String> optional, Job... jobs) {
        return new StageSnapshot(
                "publish", Mark.RUNNING, Words.say("Release #412 runs"), List.of(), List.of(jobs), optional, List.of());
    }

    @Test
    @Tag("A-70")
    void theQuestionShowsWhatAGoIsAboutAndWhatItDoes() {
        Board board = draw(course.plan());

        assertThat(board.heading().plain()).isEqualTo("0.6.6-preview · OneStepAt4time/aegis");
        assertThat(board.standing().plain()).isEqualTo("go: waiting for people · 3 of 3 stages left");
        assertThat(text(board.lines()))
                .as("the findings stand below the question instead")
                .containsExactly("☛ go | waiting for a decision on 9f8e7d6", "· publish | ", "· clean up | ");
        assertThat(text(board.question()))
                .containsExactly(
                        "☛  | Go or no-go for 0.6.6-preview?   needs 1 more: bob, carol",
                        "✔  | 2 checks pass: tag-absent, checks-green",
                        "!  | Saying go pushes the tag v0.6.6-preview at 9f8e7d6, which publishes. It cannot be taken"
                                + " back.");
        assertThat(buttons(board))
                .containsExactly(
                        "Go PRIMARY GO|OneStepAt4time/aegis|0.6.6-preview|1|" + EndOfRelease.MAIN
                                + ".n3omkn Publish 0.6.6-preview from 9f8e7d6?",
                        "No-go… DANGER NO_GO|OneStepAt4time/aegis|0.6.6-preview|1|" + EndOfRelease.MAIN + ".n3omkn ");
        assertThat(board.footer().plain()).startsWith("as of ");
    }

    @Test
    void whatHoldsAStageBackIsListedBelowIt() {
        Board board = draw(course.test(Check.State.RED).plan());

        assertThat(board.standing().plain()).isEqualTo("go: not yet · 3 of 3 stages left");
        assertThat(text(board.lines()))
                .containsExactly(
                        "✘ go | blocked; it continues by itself once all of this is met",
                        "  ✘  | Checks on 9f8e7d6 of main are not green: test failed.",
                        "  ✔  | There is no tag v0.6.6-preview.",
                        "· publish | ",
                        "· clean up | ");
        assertThat(board.question()).isEmpty();
        assertThat(board.buttons()).extracting(Button::label).containsExactly("Override checks-green…");
    }

    @Test
    @Tag("A-10")
    void whoWentOnWithoutWhichRuleStaysOnTheBoard() {
        String commit = EndOfRelease.MAIN;
        Board board = draw(course.decided(override("accounted-for", commit, "it was urgent"))
                .saidGo()
                .plan());

        assertThat(text(board.lines())).contains("!  | ann overrode accounted-for for 9f8e7d6: it was urgent");
    }

    private static Decision override(String rule, String about, String reason) {
        return new Decision.OverrideRule(EndOfRelease.by("ann", EndOfRelease.NOW), rule, List.of(about), reason);
    }

    @Test
    void everyVerdictHasItsSign() {
        Board board = draw(
                new Standing.Blocked(),
                stage(
                        Mark.STOPPED,
                        Finding.held("a", "held"),
                        Finding.notHeld("b", "broken"),
                        Finding.pending("c", "running"),
                        Finding.cannotTell("d", "silence"),
                        Finding.noted("e", "by the way")));

        assertThat(text(board.lines()))
                .containsExactly(
                        "✘ cut | cutting",
                        "  ✘  | broken",
                        "  ?  | Cannot tell right now: silence.",
                        "  ▶  | running",
                        "  !  | by the way",
                        "  ✔  | held");
    }

    @Test
    void whatHoldsFoldsIntoOneLine() {
        Board board = draw(
                new Standing.Blocked(),
                stage(
                        Mark.STOPPED,
                        Finding.held("file-says", "one"),
                        Finding.held("tag-absent", "no tag"),
                        Finding.notHeld("checks-green", "red"),
                        Finding.held("file-says", "two")));

        assertThat(text(board.lines()))
                .containsExactly("✘ cut | cutting", "  ✘  | red", "  ✔  | 3 checks pass: file-says (2), tag-absent");
    }

    @Test
    void findingsOfAStageThatIsNotTheCurrentOneAreLeftOut() {
        StageSnapshot ahead = StageSnapshot.of("go", Mark.AHEAD, Words.NONE, List.of(Finding.held("a", "held")));

        assertThat(text(draw(new Standing.Working(), stage(Mark.RUNNING), ahead).lines()))
                .containsExactly("▶ cut | cutting", "· go | ");
    }

    @Test
    void theStandingIsSaidInAFewWords() {
        StageSnapshot done = StageSnapshot.of("prepare", Mark.DONE, Words.NONE, List.of());
        StageSnapshot now = stage(Mark.RUNNING);

        assertThat(standing(new Standing.Acting(new Act.ClosePullRequest(1)), done, now))
                .isEqualTo("cut · 1 of 2 stages left");
        assertThat(standing(new Standing.Working(), done, now)).isEqualTo("cut · 1 of 2 stages left");
        assertThat(standing(new Standing.Waiting(Ask.OnForge.NOWHERE), now))
                .isEqualTo("cut: waiting for people · 1 of 1 stages left");
        assertThat(standing(new Standing.Stopped(Ask.OnForge.NOWHERE), now))
                .isEqualTo("cut: stopped · 1 of 1 stages left");
        assertThat(standing(new Standing.Unsure("silence"), now))
                .isEqualTo("cut: cannot tell right now · 1 of 1 stages left");
        assertThat(standing(new Standing.Over(Outcome.PUBLISHED), done)).isEqualTo("published");
    }

    private String standing(Standing standing, StageSnapshot... stages) {
        return draw(standing, stages).standing().plain();
    }

    @Test
    void whoAbandonedItAndWhyIsSaid() {
        course.without(EndOfRelease.RELEASE_BRANCH)
                .decided(new Decision.Abandon(EndOfRelease.by("ann", EndOfRelease.NOW), ""));
        assertThat(draw(course.plan()).standing().plain()).isEqualTo("abandoned by ann");

        course.decided(new Decision.Abandon(EndOfRelease.by("bob", EndOfRelease.NOW), "wrong baseline"));
        assertThat(draw(course.plan()).standing().plain()).isEqualTo("abandoned by bob: wrong baseline");
    }

    @Test
    void whoAskedForTheReplacementIsSaid() {
        course.without(EndOfRelease.RELEASE_BRANCH)
                .decided(new Decision.Replace(EndOfRelease.by("bob", EndOfRelease.NOW), Version.of("0.6.6-preview.1")));

        assertThat(draw(course.plan()).standing().plain())
                .isEqualTo("replaced by 0.6.6-preview.1, which bob asked for");
    }

    @Test
    @Tag("A-55")
    void whileSomethingIsLeftItIsBeingClearedAway() {
        course.passed("go/1", "carol said go")
                .decided(new Decision.Abandon(EndOfRelease.by("ann", EndOfRelease.NOW), ""));
        course.world.knows(new PullRequestsInto(EndOfRelease.RELEASE_BRANCH), List.of());
        course.world.knows(new PullRequestsInto("main"), List.of());
        Board board = draw(course.plan());

        assertThat(board.standing().plain()).isEqualTo("abandoned by ann · what it left behind is being cleared away");
        assertThat(text(board.lines())).endsWith("▶ clear away | deleting release/0.6.6-preview");
    }

    @Test
    void theJobsOfARunAreCountedAndTheBadOnesStandOut() {
        Board board = draw(
                new Standing.Working(),
                followed(
                        Set.of("publish-clawhub"),
                        EndOfRelease.job("test", RunState.SUCCEEDED),
                        EndOfRelease.job("lint", RunState.SUCCEEDED),
                        EndOfRelease.job("publish-npm", RunState.FAILED),
                        EndOfRelease.job("publish-sdk", RunState.CANCELLED),
                        EndOfRelease.job("publish-clawhub", RunState.FAILED),
                        EndOfRelease.job("publish-helm", RunState.RUNNING),
                        EndOfRelease.job("clean-up", RunState.QUEUED)));

        assertThat(text(board.lines()))
                .containsExactly(
                        "▶ publish | Release #412 runs   ▰▰▰▰▰▰▰▱▱▱ 5 of 7 jobs",
                        "  ✘  | publish-npm failed",
                        "  ✘  | publish-sdk failed",
                        "  ▶  | running: publish-helm",
                        "  !  | publish-clawhub (optional) failed, nothing waits for it",
                        "  ✔  | done: test, lint");
    }

    @Test
    void theBarIsEmptyAtFirstAndFullAtTheEnd() {
        assertThat(bar(4, 0)).endsWith("▱▱▱▱▱▱▱▱▱▱ 0 of 4 jobs");
        assertThat(bar(4, 4)).endsWith("▰▰▰▰▰▰▰▰▰▰ 4 of 4 jobs");
    }

    private String bar(int all, int over) {
        Job[] jobs = IntStream.range(0, all)
                .mapToObj(place -> EndOfRelease.job("job", place < over ? RunState.SUCCEEDED : RunState.QUEUED))
                .toArray(Job[]::new);
        return draw(new Standing.Working(), followed(Set.of(), jobs))
                .lines()
                .getFirst()
                .words()
                .plain();
    }

    @Test
    void whatIsAskedOfPeopleHasItsButton() {
        assertThat(asked(new Ask.OnForge("https://github.com/o/r/pull/1")))
                .containsExactly("Open on GitHub https://github.com/o/r/pull/1");
        assertThat(asked(Ask.OnForge.NOWHERE)).isEmpty();
        assertThat(asked(new Ask.Promote(Set.of("ann"), "main")))
                .containsExactly("Promote to main PRIMARY PROMOTE|OneStepAt4time/aegis|0.6.6-preview|1|~h5uh7yuj6zew ");
        Ask.MetadataOnly meant = new Ask.MetadataOnly(Set.of("ann"), EndOfRelease.MAIN, List.of("a", "b", "c", "d"));
        assertThat(asked(meant))
                .containsExactly("Promote only the metadata DANGER METADATA_ONLY|OneStepAt4time/aegis|0.6.6-preview|1|"
                        + Press.bound(meant)
                        + " Only the metadata files are promoted, as they are on the release branch. What"
                        + " else differs: a, b, c and 1 more. Is that intended?");
    }

    @Test
    @Tag("B-10")
    void unfinishedWorkStandsBelowItsStage() {
        OpenItem item =
                new OpenItem(12, "The login is slow", false, List.of(), "erin", "https://github.com/o/r/issues/12");
        Board board = draw(
                new Standing.Waiting(new Ask.Defer(Set.of("ann"), List.of(item))),
                stage(Mark.YOUR_TURN, Finding.notHeld("no-open", "Issue #12 is open.")));

        assertThat(board.standing().plain()).isEqualTo("cut: waiting for people · 1 of 1 stages left");
        assertThat(text(board.lines())).containsExactly("☛ cut | cutting · asked: ann", "  ✘  | Issue #12 is open.");
        assertThat(buttons(board))
                .containsExactly(
                        "Defer #12 PLAIN DEFER|OneStepAt4time/aegis|0.6.6-preview|1|12 Take #12 out of 0.6.6-preview? The"
                                + " login is slow",
                        "Open on GitHub https://github.com/o/r/issues/12");
    }

    @Test
    void theLineThatWaitsForPeopleSaysForWhom() {
        assertThat(waiting(new Ask.Promote(Set.of("bob", "ann"), "main")))
                .as("whoever cut promotes")
                .containsExactly("☛ cut | cutting · asked: ann");
        assertThat(waiting(new Ask.Tick("cut/1", Set.of("dora", "dan"), Map.of("manual", "Manual"), "")))
                .containsExactly("☛ cut | cutting · asked: dan, dora");
        assertThat(waiting(new Ask.MetadataOnly(Set.of("carol"), EndOfRelease.MAIN, List.of())))
                .containsExactly("☛ cut | cutting · asked: carol");
        assertThat(waiting(new Ask.OnForge(Set.of("dave", "bob"), PULL)))
                .as("a review")
                .containsExactly("☛ cut | cutting · asked: bob, dave");
        assertThat(waiting(new Ask.OnForge(PULL)))
                .as("whoever cut merges")
                .containsExactly("☛ cut | cutting · asked: ann");
    }

    @Test
    void whoHasNothingToDoYetIsNotNamed() {
        Finding running = Finding.pending("checks-green", "The tests still run.");
        course.saw(new Fact.Intent("cut/1", 1, EndOfRelease.NOW));

        assertThat(waiting(new Ask.OnForge(Set.of("bob"), PULL), running))
                .containsExactly("☛ cut | cutting", "  ▶  | The tests still run.");
        assertThat(waiting(Ask.OnForge.NOWHERE)).containsExactly("☛ cut | cutting");
    }

    @Test
    void pastFivePeopleOnlyTheirNumberIsSaid() {
        Set<String> many = Set.of("a", "b", "c", "d", "e", "f", "g");

        assertThat(waiting(new Ask.Tick("cut/1", many, Map.of("manual", "Manual"), "")))
                .containsExactly("☛ cut | cutting · asked: a, b, c, d, e and 2 more");
    }

    private Stream<String> waiting(Ask ask, Finding... findings) {
        return text(
                draw(new Standing.Waiting(ask), stage(Mark.YOUR_TURN, findings)).lines());
    }

    private Stream<String> asked(Ask ask) {
        return buttons(draw(new Standing.Waiting(ask), stage(Mark.YOUR_TURN)));
    }

    @Test
    void theBoardSaysThatTheRulesChangedAndWithWhichCommit() {
        course.saw(new Fact.Rules(1, "old", "", Map.of(), Map.of(), EndOfRelease.CUT));
        assertThat(standing()).isEqualTo("promote · 1 of 1 stages left");

        course.saw(new Fact.Rules(2, "new", EndOfRelease.MAIN, Map.of(), Map.of(), EndOfRelease.NOW));
        assertThat(standing()).isEqualTo("promote · 1 of 1 stages left · the rules changed with 9f8e7d6");
    }

    private String standing() {
        StageSnapshot stage = StageSnapshot.of("promote", Mark.RUNNING, Words.say("runs"), List.of());
        Plan plan = new Plan(new Standing.Working(), List.of(stage), List.of());
        return Boards.draw(course.release(), plan, Buttons.of(course.release().id(), plan), EndOfRelease.NOW)
                .standing()
                .plain();
    }

    @Test
    @Tag("B-20")
    void aSignOffSaysWhichRolesLackAndThatItPushesNoTag() {
        Ask ask = new Ask.GoNoGo(
                "review/1",
                Set.of("pia", "quinn"),
                Set.of("pia"),
                List.of("platform", "qa"),
                2,
                Set.of(),
                EndOfRelease.MAIN,
                "",
                "");

        assertThat(draw(new Standing.Waiting(ask), stage(Mark.YOUR_TURN)).question())
                .extracting(line -> line.words().plain())
                .containsExactly(
                        "Sign off " + stage(Mark.YOUR_TURN).name()
                                + " of 0.6.6-preview?   needs 2 more (platform, qa): pia, quinn",
                        "A sign-off is for 9f8e7d6. It pushes no tag.");
    }
}
