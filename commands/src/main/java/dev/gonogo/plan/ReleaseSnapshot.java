package dev.gonogo.plan;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the last pass saw of a release, stored so that replies never wait for an outside system.
 *
 * @param stage the present stage, empty once the release is over
 * @param ask what is asked of people; {@link Ask.OnForge#NOWHERE} for nothing
 * @param signedOff sign-offs that people may still withdraw by a no-go, in stage order
 * @param overridable rules that do not hold and that a maintainer may override
 * @param evidence the findings as people could read them
 */
public record ReleaseSnapshot(
        Instant at,
        String stage,
        Board board,
        Ask ask,
        List<Ask.GoNoGo> signedOff,
        List<Overridable> overridable,
        List<String> evidence) {
    public ReleaseSnapshot {
        signedOff = List.copyOf(signedOff);
        overridable = List.copyOf(overridable);
        evidence = List.copyOf(evidence);
    }

    /** The same look with the overridable rules of a later pass that could not see everything. */
    public ReleaseSnapshot with(List<Overridable> since) {
        return new ReleaseSnapshot(at, stage, board, ask, signedOff, since, evidence);
    }

    /**
     * The go whose tag follows automatically once a rule is overridden and nothing else blocks it; empty if somebody
     * must say go first, or no tag follows.
     */
    public Optional<Ask.GoNoGo> released(Overridable overridden) {
        Stream<Ask.GoNoGo> given = ask instanceof Ask.GoNoGo go
                ? Stream.of(go).filter(one -> overridden.rule().equals(SignOff.NO_GO) && one.missing() == 0)
                : signedOff.stream();
        return given.filter(Ask.GoNoGo::publishes).findFirst();
    }

    /** The same look without valid rules: nothing is asked, and the findings no longer count. */
    public ReleaseSnapshot standingStill(String why) {
        List<Line> lines =
                board.lines().stream().map(ReleaseSnapshot::standingStill).toList();
        Words standing = say("paused: {}. Nothing is done or asked until that is fixed", why);
        Board still = new Board(board.heading(), standing, lines, List.of(), List.of(), board.footer());
        return new ReleaseSnapshot(at, stage, still, Ask.OnForge.NOWHERE, signedOff, List.of(), List.of());
    }

    private static Line standingStill(Line line) {
        return switch (line.mark()) {
            case DONE, AHEAD, NOTE -> line;
            case RUNNING, YOUR_TURN, STOPPED, UNSURE -> Line.of(Mark.UNSURE, line.label(), say("paused"));
        };
    }

    /** Nothing is left to do, except that some room may not show the final state yet. */
    public boolean isOver() {
        return stage.isEmpty();
    }
}
