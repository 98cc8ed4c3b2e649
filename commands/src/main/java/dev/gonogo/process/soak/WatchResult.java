package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.talk.Words;

/**
 * The state of one watched thing.
 *
 * @param verdict held if it is well, not held if it failed, pending while it may still become either
 * @param words its state, without a full stop
 * @param next what to do about it, in sentences; empty for nothing
 * @param link for people to look at
 * @param why its state cannot be told, without a full stop; empty if it can
 */
record WatchResult(Verdict verdict, Words words, Words next, String link, Words why) {
    static WatchResult of(Verdict verdict, String link, Words words) {
        return new WatchResult(verdict, words, Words.NONE, link, Words.NONE);
    }

    static WatchResult fallen(String link, Words words, Words next) {
        return new WatchResult(Verdict.NOT_HELD, words, next, link, Words.NONE);
    }

    static WatchResult unknown(Words words) {
        return unknown(words, words);
    }

    static WatchResult unknown(Words words, Words why) {
        return new WatchResult(Verdict.CANNOT_TELL, words, Words.NONE, "", why);
    }

    boolean well() {
        return verdict == Verdict.HELD;
    }

    boolean fell() {
        return verdict == Verdict.NOT_HELD;
    }

    /** Its state, and what to do about it. */
    Words sentences() {
        Words stands = say("{}.", words);
        return next.isEmpty() ? stands : stands.then(next);
    }

    Finding finding() {
        return new Finding(Soak.RULE, verdict, say("{}.", words));
    }

    /** The same for something that is not watched. */
    Finding noted() {
        return new Finding(Soak.RULE, Verdict.NOTED, say("{}.", words));
    }
}
