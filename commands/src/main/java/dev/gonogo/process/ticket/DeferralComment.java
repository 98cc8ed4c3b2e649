package dev.gonogo.process.ticket;

import dev.gonogo.process.Situation;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Span;

/** What is written below an issue or a pull request that a release does not wait for (B-10). */
final class DeferralComment {
    private DeferralComment() {}

    /**
     * In one line, the same for the same decision and another for every other.
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

    /** As code, so that nothing in it is markup or mentions anybody. */
    private static String quoted(String text) {
        return "`" + text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}`]", " ") + "`";
    }
}
