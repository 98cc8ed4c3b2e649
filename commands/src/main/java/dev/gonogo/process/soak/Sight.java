package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.talk.Words;

/**
 * What was seen of one thing that is watched.
 *
 * @param verdict held where it is well, not held where it fell, pending while it may still become either
 * @param words how it stands, without a stop at the end
 * @param next what to do about it, in sentences; empty for nothing
 * @param link where people can look
 * @param why it cannot be told how it stands, without a stop at the end; empty where it can
 */
record Sight(Verdict verdict, Words words, Words next, String link, Words why) {
    static Sight of(Verdict verdict, String link, Words words) {
        return new Sight(verdict, words, Words.NONE, link, Words.NONE);
    }

    static Sight fallen(String link, Words words, Words next) {
        return new Sight(Verdict.NOT_HELD, words, next, link, Words.NONE);
    }

    static Sight unknown(Words words) {
        return unknown(words, words);
    }

    static Sight unknown(Words words, Words why) {
        return new Sight(Verdict.CANNOT_TELL, words, Words.NONE, "", why);
    }

    boolean well() {
        return verdict == Verdict.HELD;
    }

    boolean fell() {
        return verdict == Verdict.NOT_HELD;
    }

    /** How it stands, and what to do about it. */
    Words sentences() {
        Words stands = say("{}.", words);
        return next.isEmpty() ? stands : stands.then(next);
    }

    Finding finding() {
        return new Finding(Soak.RULE, verdict, say("{}.", words));
    }

    /** The same of something that is not watched. */
    Finding noted() {
        return new Finding(Soak.RULE, Verdict.NOTED, say("{}.", words));
    }
}
