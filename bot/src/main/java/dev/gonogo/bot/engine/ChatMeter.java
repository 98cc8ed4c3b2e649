package dev.gonogo.bot.engine;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** Counts posts and edits in rooms, by platform and result. */
final class ChatMeter {
    private final MeterRegistry meters;

    ChatMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param kind of message: post, update or notice */
    <T> T counted(String platform, String kind, Supplier<T> speaking) {
        String outcome = "failed";
        try {
            T said = speaking.get();
            outcome = "done";
            return said;
        } catch (Unreachable later) {
            outcome = "unreachable";
            throw later;
        } catch (Refused refused) {
            outcome = "refused";
            throw refused;
        } finally {
            Counter.builder("gonogo.chat.messages")
                    .description("Boards and notices that were posted or changed")
                    .tag("platform", platform)
                    .tag("kind", kind)
                    .tag("outcome", outcome)
                    .register(meters)
                    .increment();
        }
    }
}
