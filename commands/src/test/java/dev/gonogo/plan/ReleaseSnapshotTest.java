package dev.gonogo.plan;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Ask;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-02")
class ReleaseSnapshotTest {
    private static Ask.GoNoGo ask(String step) {
        return new Ask.GoNoGo(
                step,
                Set.of("bob"),
                Set.of("bob"),
                List.of("maintainer"),
                1,
                Set.of(),
                EndOfRelease.MAIN,
                EndOfRelease.TAG,
                "");
    }

    @Test
    void withoutRulesNothingIsAskedAndWhatWasFoundCountsNoMore() {
        List<Line> lines = Stream.of(Mark.values())
                .map(mark ->
                        new Line(mark, mark.word(), say("as it was"), List.of(Line.of(Mark.DONE, "", say("found")))))
                .toList();
        Board board = new Board(
                say("0.6.6-preview"),
                say("go: waiting for people"),
                lines,
                List.of(Line.of(Mark.YOUR_TURN, "", say("Go or no-go?"))),
                List.of(new Button.OpenLink("Open", "https://github.com/runs/1")),
                say("as of now"));
        Overridable rule = new Overridable("accounted-for", List.of(EndOfRelease.MAIN), true);

        ReleaseSnapshot still = new ReleaseSnapshot(
                        EndOfRelease.NOW,
                        "go",
                        board,
                        ask("go/1"),
                        List.of(ask("review/1")),
                        List.of(rule),
                        List.of("it"))
                .standingStill("there is no file");

        assertThat(still.board().standing().plain())
                .isEqualTo("paused: there is no file. Nothing is done or asked until that is fixed");
        assertThat(still.board().question()).isEmpty();
        assertThat(still.board().buttons()).isEmpty();
        assertThat(still.board().heading()).isEqualTo(board.heading());
        assertThat(still.board().footer()).isEqualTo(board.footer());
        assertThat(still.board().lines())
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> Set.of(Mark.DONE, Mark.AHEAD, Mark.NOTE).contains(line.mark())
                                ? line
                                : Line.of(Mark.UNSURE, line.label(), say("paused")))
                        .toList());
        assertThat(still.ask()).isEqualTo(Ask.OnForge.NOWHERE);
        assertThat(still.signedOff()).containsExactly(ask("review/1"));
        assertThat(still.overridable()).isEmpty();
        assertThat(still.evidence()).isEmpty();
    }
}
