package dev.gonogo.plan;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Fact.Outcome;
import java.time.Duration;

/** A release's state, and what follows from it. */
public sealed interface Standing {

    record Acting(Act act) implements Standing {}

    record Working() implements Standing {}

    /**
     * @param reminder how many reminders to watch are due since it began
     * @param left time until it is over
     */
    record Soaking(long reminder, Duration left) implements Standing {}

    record Waiting(Ask ask) implements Standing {}

    /** A need does not hold. The release continues by itself once it does. */
    record Blocked() implements Standing {}

    /**
     * Somebody must change something before it continues.
     *
     * @param ask what people may do about it here; {@link Ask.OnForge#NOWHERE} for nothing
     */
    record Stopped(Ask ask) implements Standing {}

    record Unsure(String why) implements Standing {}

    record Over(Outcome outcome) implements Standing {}
}
