package dev.gonogo.release;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an override says, and what it is about. */
public final class OverrideWords {
    private static final int MOST_COMMITS = 5;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private OverrideWords() {}

    /** Who continued without which rule, for which commits or despite whose no-go, and why. */
    public static Words of(Decision.OverrideRule override, Release release) {
        Words objections = objections(override.about(), release);
        return say(
                "{} overrode {}{}: {}",
                person(override.by().login()),
                code(override.rule()),
                objections.isEmpty() ? commits(override.about()) : say(" ({})", objections),
                override.reason());
    }

    /** What an override of a no-go is about. */
    public static String subject(Decision.NoGo no) {
        return no.commit() + " " + no.by().login() + " " + no.by().at();
    }

    /** Who said no-go, on which commit and why, if an override is about that; otherwise empty. */
    public static Words objections(List<String> about, Release release) {
        return Words.clauses(
                release.decided(Decision.NoGo.class)
                        .filter(no -> about.contains(subject(no)))
                        .map(no -> say(
                                "{} said no-go on {}: {}", person(no.by().login()), commit(no.commit()), no.reason()))
                        .toList(),
                MOST_COMMITS);
    }

    /** The commits of an override, as in {@code for a1b2c3d}, with a leading space; empty if it is about none. */
    public static Words commits(List<String> about) {
        List<Words> commits = about.stream()
                .flatMap(one -> Stream.of(SEPARATOR.split(one)))
                .filter(word -> COMMIT.matcher(word).matches())
                .distinct()
                .map(id -> say("{}", commit(id)))
                .toList();
        return commits.isEmpty() ? Words.NONE : say(" for {}", Words.some(commits, MOST_COMMITS));
    }
}
