package dev.gonogo.process.ticket;

import dev.gonogo.process.Situation;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Span;

/** The comment on an issue or pull request that a release does not wait for. */
final class DeferralComment {
    private DeferralComment() {}

    /**
     * One line, the same for the same decision and different for every other.
     *
     * @param milestone title
     */
    static String of(Situation situation, Decision.Defer decision, String milestone) {
        String reason = decision.reason().isEmpty() ? "" : " Why: " + quoted(decision.reason());
        return "Not in release " + quoted(situation.version().toString()) + ": "
                + quoted(decision.by().login())
                + " deferred it from milestone " + quoted(milestone) + " at "
                + new Span.Moment(decision.by().at()).plain() + "." + reason;
    }

    /** As code, so that it contains no markup and mentions nobody. */
    private static String quoted(String text) {
        return "`" + text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}`]", " ") + "`";
    }
}
