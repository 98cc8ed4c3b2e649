package dev.gonogo.processfile;

import dev.gonogo.process.Cadence;
import dev.gonogo.yaml.Fields;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Source;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads when trains leave. */
final class CadenceReader {
    private static final String KEY = "cadence";
    private static final String FROZEN = "frozen";

    private CadenceReader() {}

    static Optional<Cadence> read(Fields top, Source source) {
        if (!top.has(KEY)) {
            return Optional.empty();
        }
        Fields section = top.section(KEY);
        String week = section.text("week", TextFormat.WEEK, "any");
        String day = section.text("day", TextFormat.DAY, "monday");
        String at = section.text("at", TextFormat.TIME, "10:00");
        String zone = section.text("zone", TextFormat.ZONE, "UTC");
        Duration remind = section.duration("remind", Duration.ofDays(1));
        List<Cadence.Frozen> frozen = section.items(FROZEN).stream()
                .flatMap(item -> frozen(item, source).stream())
                .toList();
        section.end();
        boolean readable = TextFormat.WEEK.complaint(week).isEmpty()
                && TextFormat.DAY.complaint(day).isEmpty()
                && TextFormat.TIME.complaint(at).isEmpty()
                && TextFormat.ZONE.complaint(zone).isEmpty();
        return readable
                ? Optional.of(new Cadence(
                        Cadence.Week.valueOf(week.toUpperCase(Locale.ROOT)),
                        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                        LocalTime.parse(at),
                        ZoneId.of(zone),
                        remind,
                        frozen))
                : Optional.empty();
    }

    private static Optional<Cadence.Frozen> frozen(Node item, Source source) {
        if (!(item instanceof Node.Mapping mapping)) {
            source.problems().add(item.line(), "Frozen days are written as from, to and why.");
            return Optional.empty();
        }
        Fields fields = new Fields(FROZEN, mapping, source);
        String from = fields.text("from", TextFormat.DATE);
        String to = fields.text("to", TextFormat.DATE);
        String why = fields.text("why", TextFormat.ANY);
        fields.end();
        if (TextFormat.DATE.complaint(from).isPresent()
                || TextFormat.DATE.complaint(to).isPresent()) {
            return Optional.empty();
        }
        Cadence.Frozen frozen = new Cadence.Frozen(LocalDate.parse(from), LocalDate.parse(to), why);
        frozen.complaint().ifPresent(complaint -> source.problems().add(item.line(), complaint));
        return Optional.of(frozen);
    }
}
