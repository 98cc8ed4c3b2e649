package dev.gonogo.bot.conversation;

import dev.gonogo.port.StoreUnavailable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows once something is on record. If it fails, the record stands, and the reply says so all the same. */
final class AfterRecording {
    private static final Logger LOG = LoggerFactory.getLogger(AfterRecording.class);

    private AfterRecording() {}

    /** A look that cannot be brought forward happens when it was planned. */
    static void look(Runnable soon) {
        try {
            soon.run();
        } catch (StoreUnavailable unavailable) {
            LOG.warn("what was just recorded is not looked at right away: {}", unavailable.getMessage());
        }
    }

    /** @param otherwise what was known before */
    static <T> T load(Supplier<T> stored, T otherwise) {
        try {
            return stored.get();
        } catch (StoreUnavailable unavailable) {
            LOG.warn("what was just recorded cannot be loaded: {}", unavailable.getMessage());
            return otherwise;
        }
    }
}
