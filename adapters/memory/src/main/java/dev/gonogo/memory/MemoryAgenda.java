package dev.gonogo.memory;

import dev.gonogo.port.Agenda;
import dev.gonogo.release.ReleaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When to look at each release next. A release stays due until a look is planned anew, so a look that crashed is made again. */
public final class MemoryAgenda implements Agenda {
    private final Map<ReleaseId, Instant> looks = new LinkedHashMap<>();
    private final IoPoint io;

    public MemoryAgenda(IoPoint io) {
        this.io = io;
    }

    @Override
    public void lookAt(ReleaseId release, Instant at) {
        io.act("lookAt " + release, () -> looks.put(release, at));
    }

    @Override
    public void lookBy(ReleaseId release, Instant at) {
        io.act(
                "lookBy " + release,
                () -> looks.merge(release, at, (planned, other) -> planned.isBefore(other) ? planned : other));
    }

    /** Releases to look at now, those that have waited longest first. */
    public List<ReleaseId> due(Instant now) {
        return looks.entrySet().stream()
                .filter(look -> !look.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<Instant> nextLook(ReleaseId release) {
        return Optional.ofNullable(looks.get(release));
    }

    /** When anything at all is looked at next. */
    public Optional<Instant> nextLook() {
        return looks.values().stream().min(Comparator.naturalOrder());
    }
}
