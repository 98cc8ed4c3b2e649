package dev.gonogo.bot.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Times looks, by the kind of subject and by what came of them. */
final class LookMeter {
    private final MeterRegistry meters;

    LookMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param kind of subject, such as hotfixes */
    Optional<Instant> metered(String kind, Supplier<Look> looking) {
        Timer.Sample watch = Timer.start(meters);
        String outcome = "failed";
        try {
            Look look = looking.get();
            outcome = look.outcome();
            return look.next();
        } finally {
            watch.stop(Timer.builder("gonogo.looks")
                    .description(
                            "Looks at subjects, by kind and outcome; that of a release is its state after the look")
                    .tag("kind", kind)
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }
}
