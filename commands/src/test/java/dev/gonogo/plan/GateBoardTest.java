package dev.gonogo.plan;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.gate.Gated;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequest.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The message about a pull request and its gates, before a platform renders it. */
@Tag("A-16")
class GateBoardTest {
    private static final Words MERGING = Words.say("merged by mallory, 10:02");

    private static final String LINK = "https://github.com/OneStepAt4time/aegis/pull/2450";
    private static final String[] LACKING = {"acp-contract needs 1 more approval", "legacy-removal needs an architect"};

    private static Board board(State state, String... lacking) {
        PullRequest request = new PullRequest(
                2450,
                "feat: new transport",
                account("erin"),
                "topic",
                "beef",
                "develop",
                state,
                state == State.MERGED ? "cafe" : "",
                state == State.MERGED ? EndOfRelease.NOW : EndOfRelease.CUT,
                EndOfRelease.CUT,
                LINK);
        List<Words> words = Stream.of(lacking).map(Words::say).toList();
        return GateBoard.draw(new EndOfRelease().process(), new Gated(request, MERGING, words), EndOfRelease.NOW);
    }

    private static String standing(State state, String... lacking) {
        return board(state, lacking).standing().plain();
    }

    private static Line stopped(String words) {
        return Line.of(Mark.STOPPED, "", Words.say(words));
    }

    @Test
    void thePullRequestIsNamedWithItsBranchAndRepository() {
        Board board = board(State.OPEN, LACKING);

        assertThat(board.heading().plain()).isEqualTo("#2450 feat: new transport into develop · OneStepAt4time/aegis");
        assertThat(board.heading().spans()).contains(new Span.Link("#2450", LINK));
        assertThat(board.footer()).isEqualTo(Words.say("as of {}", new Span.Ago(EndOfRelease.NOW)));
        assertThat(board.question()).isEmpty();
    }

    @Test
    void whereItStandsIsSaidInAFewWords() {
        assertThat(standing(State.OPEN)).isEqualTo("its gates are passed");
        assertThat(standing(State.OPEN, LACKING)).isEqualTo("not to be merged yet");
        assertThat(standing(State.MERGED)).isEqualTo("merged, its gates are passed");
        assertThat(standing(State.MERGED, LACKING)).isEqualTo("merged without passing its gates");
        assertThat(standing(State.CLOSED)).isEqualTo("closed without a merge");
        assertThat(standing(State.CLOSED, LACKING)).isEqualTo("closed without a merge");
    }

    @Test
    void whatAnOpenOneLacksIsListedWithWhoOpenedIt() {
        assertThat(board(State.OPEN, LACKING).lines())
                .containsExactly(new Line(
                        Mark.STOPPED,
                        "gates",
                        Words.say("opened by {}", Words.person("erin")),
                        List.of(stopped(LACKING[0]), stopped(LACKING[1]))));
    }

    @Test
    void whatAMergedOneLacksHoldsUpTheNextCut() {
        assertThat(board(State.MERGED, LACKING).lines())
                .containsExactly(new Line(
                        Mark.STOPPED,
                        "gates",
                        Words.say("{}; the next cut waits until its gates are passed", MERGING),
                        List.of(stopped(LACKING[0]), stopped(LACKING[1]))));
    }

    @Test
    void whereNothingIsLackingThatIsSaidWhetherOrNotItIsMerged() {
        Line passed = Line.of(Mark.DONE, "gates", Words.say("approvals and checks are there"));

        assertThat(board(State.OPEN).lines()).containsExactly(passed);
        assertThat(board(State.MERGED).lines()).containsExactly(passed);
    }

    @Test
    void ofAClosedOneNothingIsAsked() {
        assertThat(board(State.CLOSED, LACKING).lines())
                .containsExactly(Line.of(Mark.NOTE, "gates", Words.say("nothing more is needed")));
    }

    @Test
    void onlyAnOpenOneHasAButtonThatLeadsToIt() {
        assertThat(board(State.OPEN, LACKING).buttons()).containsExactly(new Button.OpenLink("Open on GitHub", LINK));
        assertThat(board(State.MERGED, LACKING).buttons()).isEmpty();
        assertThat(board(State.CLOSED, LACKING).buttons()).isEmpty();
    }
}
