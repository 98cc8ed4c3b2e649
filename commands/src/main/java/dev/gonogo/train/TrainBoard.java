package dev.gonogo.train;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.process.Cadence;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders a departure's board, and the same as a reply. */
public final class TrainBoard {
    private static final int MOST_ABOARD = 5;

    private TrainBoard() {}

    /** @param left the release that left with it, empty if none has */
    public static Board draw(ReleaseProcess process, Train train, Optional<Version> left, Instant now) {
        List<Line> lines = left.isPresent()
                ? List.of(Line.of(Mark.DONE, "train", say("left as {}", code(left.get()))))
                : List.of(waiting(train));
        return new Board(
                say("Release train · {}", process.repository()),
                standing(train, left, now),
                lines,
                List.of(),
                List.of(),
                say("as of {}", new Span.Ago(now)));
    }

    private static Words standing(Train train, Optional<Version> left, Instant now) {
        Instant departure = train.departure().toInstant();
        if (left.isPresent()) {
            return say("{}", strong("left"));
        }
        return !now.isBefore(departure)
                ? say("{}: it was due to leave {}", strong("late"), new Span.Moment(departure))
                : say("{} {}, in week {}", strong("leaves"), new Span.Moment(departure), week(train));
    }

    private static int week(Train train) {
        return Cadence.weekOf(train.departure());
    }

    private static Line waiting(Train train) {
        List<Line> details = aboard(train).stream()
                .map(words -> Line.of(Mark.AHEAD, "", words))
                .toList();
        return new Line(
                Mark.YOUR_TURN, "train", say("{}; {} cuts it", count(train), code("/release cut <version>")), details);
    }

    private static Words count(Train train) {
        return train.since().isEmpty()
                ? say("nothing has been released yet")
                : say(
                        "{} on board since {}",
                        train.aboard().size() == 1 ? "1 change" : train.aboard().size() + " changes",
                        code(train.since()));
    }

    private static List<Words> aboard(Train train) {
        List<Words> lines = new ArrayList<>();
        train.aboard().stream()
                .limit(MOST_ABOARD)
                .forEach(change -> lines.add(say("{} {}", commit(change.id()), change.subject())));
        int more = train.aboard().size() - lines.size();
        if (more > 0) {
            lines.add(say("and {} more", more));
        }
        return lines;
    }

    /** When it leaves and what it contains, for a reply. */
    public static List<Words> lines(ReleaseProcess process, Train train) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "The next train of {} leaves {}, in week {}: {}.",
                process.repository(),
                new Span.Moment(train.departure().toInstant()),
                week(train),
                count(train)));
        lines.addAll(aboard(train));
        process.cadence().map(Cadence::frozen).orElse(List.of()).stream()
                .filter(window -> !window.to().isBefore(train.departure().toLocalDate()))
                .forEach(window -> lines.add(window.words()));
        return lines;
    }

    /** Why no train leaves for years, and what can be done about it, for a reply. */
    public static List<Words> never(ReleaseProcess process, Instant now) {
        List<Words> lines = new ArrayList<>();
        lines.add(say("No train of {} leaves in the next two years.", process.repository()));
        process.cadence().flatMap(cadence -> cadence.frozenAt(now)).ifPresent(window -> {
            lines.add(window.words());
            lines.add(Cadence.place(process));
            lines.add(say(
                    "A maintainer can cut a release meanwhile, and let it leave with {}.",
                    code("/release override not-frozen <reason>")));
        });
        return lines;
    }
}
