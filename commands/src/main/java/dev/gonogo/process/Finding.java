package dev.gonogo.process;

import dev.gonogo.talk.Words;
import java.util.Comparator;
import java.util.List;

/**
 * The result of a need.
 *
 * @param rule the need's name in process files, for example {@code checks-green}
 * @param words what was seen and, if it does not hold, what to do next
 * @param about what it was found for, such as commit ids; an override covers this and nothing else. If a need leaves it
 * empty, it becomes the sentence, plus the pull request's head if there is one, and the branches' heads if it cannot be
 * told. It stays empty for a finding that nobody may override
 */
public record Finding(String rule, Verdict verdict, Words words, String about) {
    public Finding(String rule, Verdict verdict, Words words) {
        this(rule, verdict, words, "");
    }

    public enum Verdict {
        HELD,
        NOT_HELD,
        /** Does not hold yet, but may soon by itself. */
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
        return new Finding(
                rule, Verdict.CANNOT_TELL, Words.say("Cannot tell right now: {}.", why.replaceFirst("\\.$", "")));
    }

    public static Finding noted(String rule, String template, Object... parts) {
        return new Finding(rule, Verdict.NOTED, Words.say(template, parts));
    }

    /** The same finding, with what it was found for. */
    public Finding about(String things) {
        return new Finding(rule, verdict, words, things);
    }

    /** The same with an additional note. */
    public Finding besides(Words more) {
        return new Finding(rule, verdict == Verdict.HELD ? Verdict.NOTED : verdict, words.then(more), about);
    }

    /** Sorted: does not hold, cannot be told, pending, noted, holds. */
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

    /** As stored: rule, verdict and sentence. */
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
