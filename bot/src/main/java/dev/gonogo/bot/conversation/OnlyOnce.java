package dev.gonogo.bot.conversation;

import dev.gonogo.port.Occasion;
import dev.gonogo.port.OccasionResult;
import dev.gonogo.port.Occasions;
import dev.gonogo.port.StoreUnavailable;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what reaches us twice count once. A record counts its occasion in its own transaction; this class handles the answers that
 * record nothing.
 */
final class OnlyOnce {
    private static final Logger LOG = LoggerFactory.getLogger(OnlyOnce.class);
    private final Occasions occasions;
    /** What is being handled in the background. It is lost when the process ends, and then handled again. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    OnlyOnce(Occasions occasions) {
        this.occasions = occasions;
    }

    /** Refuses what was already counted. */
    void refuseRepeat(Occasion occasion) {
        if (occasions.isCounted(occasion)) {
            throw repeat(occasion);
        }
    }

    private void count(Occasion occasion) {
        if (occasions.count(occasion) == OccasionResult.COUNTED_BEFORE) {
            throw repeat(occasion);
        }
    }

    /** A dialog that was answered is used up, and a delivery that decides nothing leaves nothing behind. */
    void answered(Occasion occasion) {
        switch (occasion) {
            case Occasion.Submission submission -> count(submission);
            case Occasion.Delivery delivery -> {
                // it may come again, and is answered again
            }
            case Occasion.None none -> {
                // nothing can come twice
            }
        }
    }

    /**
     * It was dealt with to the end, whether something was recorded of it or not. What cannot be counted now is handled once more when it
     * comes again.
     */
    void settled(Occasion occasion) {
        try {
            occasions.count(occasion);
        } catch (StoreUnavailable unavailable) {
            LOG.warn("what was just handled may be handled once more: {}", unavailable.getMessage());
        }
    }

    /** Starts to handle something that takes a while. */
    void begin(Occasion occasion) {
        refuseRepeat(occasion);
        if (!(occasion instanceof Occasion.None) && !underWay.add(key(occasion))) {
            throw repeat(occasion);
        }
    }

    /** Handles it. If this breaks off, a redelivery is handled again. */
    <T> T finish(Occasion occasion, Supplier<T> handling) {
        try {
            T handled = handling.get();
            settled(occasion);
            return handled;
        } finally {
            underWay.remove(key(occasion));
        }
    }

    private static String key(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Delivery delivery -> "delivery " + delivery.id();
            case Occasion.Submission submission -> "submission " + submission.dialog();
            case Occasion.None none -> "";
        };
    }

    static Refusal repeat(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Delivery delivery -> Refusal.say("This was delivered twice, and counted once.");
            case Occasion.Submission submission -> Refusal.say("This dialog was already submitted.");
            case Occasion.None none -> throw new IllegalStateException("what cannot come twice was counted before");
        };
    }
}
