package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.gate.Gated;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.time.Instant;
import java.util.List;

/** Renders the board of a pull request that lacks what a gate asks for. */
public final class GateBoard {
    private GateBoard() {}

    public static Board draw(ReleaseProcess process, Gated gated, Instant now) {
        PullRequest request = gated.request();
        return new Board(
                say(
                        "{} {} into {} · {}",
                        link("#" + request.number(), request.link()),
                        request.title(),
                        code(process.branches().integration()),
                        process.repository()),
                say("{}", strong(standing(gated))),
                lines(gated),
                List.of(),
                request.open() ? List.of(new Button.OpenLink("Open on GitHub", request.link())) : List.of(),
                say("as of {}", new Span.Ago(now)));
    }

    private static String standing(Gated gated) {
        boolean passed = gated.lacking().isEmpty();
        return switch (gated.request().state()) {
            case OPEN -> passed ? "its gates are passed" : "not to be merged yet";
            case MERGED -> passed ? "merged, its gates are passed" : "merged without passing its gates";
            case CLOSED -> "closed without a merge";
        };
    }

    private static List<Line> lines(Gated gated) {
        PullRequest request = gated.request();
        if (request.state() == PullRequest.State.CLOSED) {
            return List.of(Line.of(Mark.NOTE, "gates", say("nothing more is needed")));
        }
        if (gated.lacking().isEmpty()) {
            return List.of(Line.of(Mark.DONE, "gates", say("approvals and checks are there")));
        }
        Words who = request.open()
                ? say("opened by {}", person(request.author().login()))
                : say("{}; the next cut waits until its gates are passed", gated.merging());
        return List.of(new Line(
                Mark.STOPPED,
                "gates",
                who,
                gated.lacking().stream()
                        .map(words -> Line.of(Mark.STOPPED, "", words))
                        .toList()));
    }
}
