package dev.gonogo.process;

import dev.gonogo.talk.Words;
import java.util.Comparator;
import java.util.List;

/**
 * What a need found.
 *
 * @param rule the need's name in process files, for example {@code checks-green}
 * @param words what was seen and, where it does not hold, what to do next
 * @param about what it was seen of, such as commit ids; who overrides the rule does so for this and for nothing else. Where a need
 *     leaves it empty, it is the sentence, with the pull request's head where there is one, and with the heads of the branches where it
 *     cannot be told. A finding that nobody may override has none
 */
public record Finding(String rule, Verdict verdict, Words words, String about) {
    public Finding(String rule, Verdict verdict, Words words) {
        this(rule, verdict, words, "");
    }

    public enum Verdict {
        HELD,
        NOT_HELD,
        /** Does not hold yet, and may by itself in a while. */
        PENDING,
        CANNOT_TELL,
        /** Worth knowing; blocks nothing. */
        NOTED
    }

    public static Finding held(String rule, String template, Object... parts) {
        return new Finding(rule, Verdict.HELD, Words.say(template, parts));
    }

    public static Finding notHeld(String rule, String template, Object... parts) {
        return new Finding(rule, Verdict.NOT_HELD, Words.say(template, parts));
    }

    public static Finding pending(String rule, String template, Object... parts) {
        return new Finding(rule, Verdict.PENDING, Words.say(template, parts));
    }

    public static Finding cannotTell(String rule, String why) {
        return new Finding(rule, Verdict.CANNOT_TELL, Words.say("Cannot tell now: {}.", why.replaceFirst("\\.$", "")));
    }

    public static Finding noted(String rule, String template, Object... parts) {
        return new Finding(rule, Verdict.NOTED, Words.say(template, parts));
    }

    /** The same finding, and what it was seen of. */
    public Finding about(String things) {
        return new Finding(rule, verdict, words, things);
    }

    /** The same with something else that is worth knowing. */
    public Finding besides(Words more) {
        return new Finding(rule, verdict == Verdict.HELD ? Verdict.NOTED : verdict, words.then(more), about);
    }

    /** What does not hold first, then what cannot be told, what waits, what is worth knowing, and what holds. */
    public static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparingInt(Finding::place)).toList();
    }

    private int place() {
        return switch (verdict) {
            case NOT_HELD -> 0;
            case CANNOT_TELL -> 1;
            case PENDING -> 2;
            case NOTED -> 3;
            case HELD -> 4;
        };
    }

    /** As it is kept: rule, verdict and sentence. */
    public String evidence() {
        return rule + ": " + verdict + ": " + words.plain();
    }

    public boolean blocks() {
        return switch (verdict) {
            case NOT_HELD, PENDING, CANNOT_TELL -> true;
            case HELD, NOTED -> false;
        };
    }
}
