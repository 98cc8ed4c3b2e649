package dev.gonogo.lookalike.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Trigger ids: each opens one modal for one person, within three seconds of the press or command. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private record Trigger(String user, Instant given) {}

    private final InstantSource clock;
    private final Map<String, Trigger> given = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String give(String user) {
        String id = "%d.%d.gonogo%04x".formatted(clock.millis(), 1000 + given.size(), given.size());
        given.put(id, new Trigger(user, clock.instant()));
        return id;
    }

    /** The owner of the trigger, which is used up by this. */
    synchronized String exchange(String id) {
        Trigger trigger = given.get(id);
        if (trigger == null) {
            throw new SlackProblem("invalid_trigger_id");
        }
        if (used.contains(id)) {
            throw new SlackProblem("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.given().plus(LIFE))) {
            throw new SlackProblem("expired_trigger_id");
        }
        used.add(id);
        return trigger.user();
    }
}
