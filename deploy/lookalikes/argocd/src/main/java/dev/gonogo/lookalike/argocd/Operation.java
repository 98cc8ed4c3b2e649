package dev.gonogo.lookalike.argocd;

import java.time.Instant;

/**
 * A sync.
 *
 * @param revision resolved, as Argo CD resolves it before it begins
 * @param startsAt until then it is only requested
 * @param endsAt until then it runs
 * @param message why it fails; empty if it succeeds
 * @param user who requested it; empty if Argo CD began it by itself
 */
record Operation(String revision, Instant startsAt, Instant endsAt, String message, String user) {

    /** Empty until it begins. */
    String phase(Instant now) {
        if (now.isBefore(startsAt)) {
            return "";
        }
        if (now.isBefore(endsAt)) {
            return "Running";
        }
        return message.isEmpty() ? "Succeeded" : "Failed";
    }

    boolean over(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean succeeded(Instant now) {
        return over(now) && message.isEmpty();
    }
}
