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
 * A required check's state on a commit. All runs of its matrix count. A skipped or neutral run proves nothing: next to
 * others it does not count, and alone it is not green. GitHub lets it pass, but also skips a job when one that it needs
 * has failed. Of several statuses with one name, only the newest that counts is used, so an earlier one never blocks
 * for good.
 *
 * @param runs that count
 * @param ignored reports that do not count
 */
public record CheckRuns(RequiredCheck check, String commit, List<Check> runs, List<Check> ignored) {
    private static final int MOST_SHOWN = 5;

    private static final Comparator<Check> NEWER = Comparator.comparing(
                    (Check check) -> check.source().posted().orElse(Instant.EPOCH))
            .thenComparing(check -> check.state() != Check.State.GREEN);

    /** The runs of a required check among all checks of a commit. */
    public static CheckRuns of(RequiredCheck check, String commit, List<Check> all) {
        List<Check> own = all.stream().filter(one -> one.isOf(check.name())).toList();
        List<Check> counting = present(own.stream().filter(check::counts).toList());
        List<Check> ignored = own.stream().filter(one -> !check.counts(one)).toList();
        List<Check> ran = counting.stream()
                .filter(one -> one.state() != Check.State.SKIPPED)
                .toList();
        return new CheckRuns(check, commit, ran.isEmpty() ? counting : ran, ignored);
    }

    /**
     * The newest of the statuses with one name, as on GitHub, whoever posted it; of two at the same moment, the one
     * that is not green.
     */
    private static List<Check> present(List<Check> checks) {
        Map<String, Check> newest = new LinkedHashMap<>();
        checks.stream()
                .filter(check -> check.source().posted().isPresent())
                .forEach(check -> newest.merge(check.name(), check, BinaryOperator.maxBy(NEWER)));
        return checks.stream()
                .filter(check -> check.source().posted().isEmpty() || newest.containsValue(check))
                .toList();
    }

    /** Whether it ran. A skipped check did not. */
    boolean ran() {
        return runs.stream().anyMatch(check -> check.state() != Check.State.SKIPPED);
    }

    public boolean green() {
        return !runs.isEmpty() && runs.stream().allMatch(check -> check.state() == Check.State.GREEN);
    }

    /** Those that completed without being green. */
    List<Check> bad() {
        return runs.stream()
                .filter(check -> check.state() == Check.State.RED || check.state() == Check.State.SKIPPED)
                .toList();
    }

    /** What is not green, one sentence for each run; the commit is named if it is not the one being looked at. */
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
