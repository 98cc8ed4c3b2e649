package dev.gonogo.lookalike.argocd;

import java.time.Instant;

/**
 * A sync.
 *
 * @param revision resolved, as Argo CD resolves it before it begins
 * @param startsAt it was only asked for until then
 * @param endsAt it runs until then
 * @param message why it fails; empty where it succeeds
 * @param user who asked for it; empty where Argo CD began it by itself
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
