package dev.gonogo.memory;

import dev.gonogo.port.LookSchedule;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When to look at each subject next. A subject stays due until its next look is planned, so a look that crashed is
 * repeated.
 */
public final class MemoryLookSchedule implements LookSchedule {
    private final Map<String, Instant> looks = new LinkedHashMap<>();
    private final IoPoint io;

    public MemoryLookSchedule(IoPoint io) {
        this.io = io;
    }

    @Override
    public void lookAt(String subject, Instant at) {
        io.act("lookAt " + subject, () -> looks.put(subject, at));
    }

    @Override
    public void lookBy(String subject, Instant at) {
        io.act(
                "lookBy " + subject,
                () -> looks.merge(subject, at, (planned, other) -> planned.isBefore(other) ? planned : other));
    }

    /** Subjects to look at now, those that have waited longest first. */
    public List<String> due(Instant now) {
        return looks.entrySet().stream()
                .filter(look -> !look.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<Instant> nextLook(String subject) {
        return Optional.ofNullable(looks.get(subject));
    }

    /** When anything is looked at next. */
    public Optional<Instant> nextLook() {
        return looks.values().stream().min(Comparator.naturalOrder());
    }
}
