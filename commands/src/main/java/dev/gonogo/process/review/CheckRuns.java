package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.RequiredCheck;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * How a required check stands on a commit. All runs of its matrix count. A skipped or neutral one proves nothing, so it counts for nothing
 * beside others, and alone it is not green: GitHub lets it pass, but skips a job also where one that it needs has failed. Of commit
 * statuses of one name the newest that counts is the one that stands, so whoever reported it before holds nothing up for ever.
 *
 * @param runs what counts
 * @param ignored what somebody reported who does not count
 */
public record CheckRuns(RequiredCheck check, String commit, List<Check> runs, List<Check> ignored) {
    private static final int MOST_SHOWN = 5;

    private static final Comparator<Check> NEWER = Comparator.comparing(
                    (Check check) -> check.source().posted().orElse(Instant.EPOCH))
            .thenComparing(check -> check.state() != Check.State.GREEN);

    /** Of all checks of a commit, those of a required one. */
    public static CheckRuns of(RequiredCheck check, String commit, List<Check> all) {
        List<Check> own = all.stream().filter(one -> one.isOf(check.name())).toList();
        List<Check> counting = present(own.stream().filter(check::counts).toList());
        List<Check> ignored = own.stream().filter(one -> !check.counts(one)).toList();
        List<Check> ran = counting.stream()
                .filter(one -> one.state() != Check.State.SKIPPED)
                .toList();
        return new CheckRuns(check, commit, ran.isEmpty() ? counting : ran, ignored);
    }

    /** Of the statuses of one name the newest, as on GitHub, whoever posted it; of two of one moment the one that is not green. */
    private static List<Check> present(List<Check> checks) {
        Map<String, Check> newest = new LinkedHashMap<>();
        checks.stream()
                .filter(check -> check.source().posted().isPresent())
                .forEach(check -> newest.merge(check.name(), check, BinaryOperator.maxBy(NEWER)));
        return checks.stream()
                .filter(check -> check.source().posted().isEmpty() || newest.containsValue(check))
                .toList();
    }

    /** Whether it ran; where it was skipped it did not. */
    boolean ran() {
        return runs.stream().anyMatch(check -> check.state() != Check.State.SKIPPED);
    }

    public boolean green() {
        return !runs.isEmpty() && runs.stream().allMatch(check -> check.state() == Check.State.GREEN);
    }

    /** Those that ended without being green. */
    List<Check> bad() {
        return runs.stream()
                .filter(check -> check.state() == Check.State.RED || check.state() == Check.State.SKIPPED)
                .toList();
    }

    /** What is not green, a sentence for each run; a commit is named where it is not the one that is looked at. */
    List<Words> trouble(String lookedAt) {
        Words where = commit.equals(lookedAt) ? Words.NONE : say(" on {}", Words.commit(commit));
        return runs.stream()
                .filter(check -> check.state() != Check.State.GREEN)
                .map(check -> say("{} {}{}{}", link(check.name(), check.link()), standing(check), where, poster(check)))
                .toList();
    }

    private static Words poster(Check check) {
        return switch (check.source()) {
            case CheckSource.App any -> Words.NONE;
            case CheckSource.AppStatus any -> Words.NONE;
            case CheckSource.Person(String login, Instant at) ->
                say(" (posted by {}, {})", person(login), new Span.Moment(at));
        };
    }

    /** What was reported, by whom and when. */
    public static Words shown(Collection<Check> checks) {
        return Words.clauses(checks.stream().map(CheckRuns::shown).toList(), MOST_SHOWN);
    }

    private static Words shown(Check check) {
        String state = result(check);
        return switch (check.source()) {
            case CheckSource.App(String login) ->
                say("{}, {} by {}", link(check.name(), check.link()), state, person(login));
            case CheckSource.AppStatus(String login, Instant at) ->
                say("{}, {} by {} ({})", link(check.name(), check.link()), state, person(login), new Span.Moment(at));
            case CheckSource.Person(String login, Instant at) ->
                say(
                        "{}, posted as {} by {} ({})",
                        link(check.name(), check.link()),
                        state,
                        person(login),
                        new Span.Moment(at));
        };
    }

    private static String result(Check check) {
        return switch (check.state()) {
            case GREEN -> "green";
            case RED -> "failed";
            case RUNNING -> "running";
            case SKIPPED -> "skipped";
        };
    }

    private static String standing(Check check) {
        return switch (check.state()) {
            case GREEN -> "is green";
            case RED -> "failed";
            case RUNNING -> "is still running";
            case SKIPPED -> "was skipped";
        };
    }
}
