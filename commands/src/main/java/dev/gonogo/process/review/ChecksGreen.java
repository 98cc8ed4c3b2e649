package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Problem;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.GitQuestion.SameUnder;
import dev.gonogo.world.Paths;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code checks-green}: required checks of a branch's head, or of the pull request's head, are green. Having no checks
 * at all is not green.
 *
 * @param branch with placeholders, empty for the pull request
 * @param required empty for all that ran
 * @param paths files, or folders ending in {@code /}, that trigger the checks' workflow. As long as nothing there has
 * changed, the last run on an earlier commit of the branch counts. Empty if the checks run on every commit
 */
public record ChecksGreen(String branch, List<RequiredCheck> required, List<String> paths) implements Need {
    static final String RULE = "checks-green";
    private static final int MOST_SHOWN = 5;

    public ChecksGreen {
        required = List.copyOf(required);
        paths = List.copyOf(paths);
    }

    /** For checks that run on every commit, from any app. */
    public ChecksGreen(String branch, List<String> required) {
        this(branch, RequiredCheck.named(required), List.of());
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public boolean ofPullRequest() {
        return branch.isEmpty();
    }

    @Override
    public Problem withoutPullRequest() {
        return Problem.of(
                this,
                RULE
                        + " checks a pull request, and a stage has none; name its branch, or put it below a step"
                        + " that watches a pull request.");
    }

    @Override
    public Finding judge(Situation situation) {
        if (ofPullRequest()) {
            return judge(
                    situation,
                    situation.judgedPullRequest().headCommit(),
                    say("#{}", situation.judgedPullRequest().number()));
        }
        return situation
                .headOf(branch)
                .fold(
                        head -> judge(situation, head, say("{}", code(situation.fill(branch)))),
                        why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, String head, Words where) {
        Answer<Finding> finding = paths.isEmpty()
                ? situation.ask(new ChecksOf(head)).map(checks -> judge(checks, head, where))
                : situation
                        .ask(new SameUnder(head, new Paths(paths)))
                        .flatMap(line -> lastRuns(situation, line).map(runs -> judge(runs, head, where, since(line))));
        return finding.fold(found -> found, why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<Check> checks, String head, Words where) {
        return required.isEmpty() ? judgeAll(checks, head, where) : judge(required, checks, head, where);
    }

    private Finding judgeAll(List<Check> checks, String head, Words where) {
        List<Check> counting = checks.stream()
                .filter(check -> new RequiredCheck(check.name()).counts(check))
                .toList();
        if (counting.isEmpty()) {
            return none(checks, head, where);
        }
        List<String> ran = counting.stream()
                .filter(check -> check.state() != Check.State.SKIPPED)
                .map(Check::name)
                .toList();
        return ran.isEmpty()
                ? Finding.notHeld(rule(), "All checks on {} of {} were skipped.", commit(head), where)
                        .about(about(head, where, checks))
                : judge(RequiredCheck.named(ran), checks, head, where);
    }

    private Finding none(List<Check> ignored, String head, Words where) {
        String cause = ofPullRequest()
                ? "A pull request opened with a workflow's default token gets none: close and reopen it, or start the"
                        + " checks by hand."
                : "A push with a workflow's default token starts none: start the checks by hand.";
        return Finding.pending(
                        rule(), "No checks ran on {} of {}. {}{}", commit(head), where, cause, notCounted(ignored))
                .about(about(head, where, List.of()));
    }

    private Finding judge(List<RequiredCheck> wanted, List<Check> checks, String head, Words where) {
        if (checks.isEmpty()) {
            return none(List.of(), head, where);
        }
        Map<String, CheckRuns> runs = new LinkedHashMap<>();
        wanted.forEach(check -> runs.put(check.name(), CheckRuns.of(check, head, checks)));
        return judge(runs, head, where, "");
    }

    private static String since(List<String> line) {
        return line.size() < SameUnder.MOST
                ? " since its files last changed, so start it by hand"
                : " on the last " + SameUnder.MOST + " commits, so start it by hand";
    }

    /** Each required check on the newest of these commits where it ran, or on the first commit if it ran on none. */
    private Answer<Map<String, CheckRuns>> lastRuns(Situation situation, List<String> line) {
        Map<String, CheckRuns> runs = new LinkedHashMap<>();
        for (String commit : line) {
            switch (situation.ask(new ChecksOf(commit))) {
                case Answer.Known<List<Check>>(List<Check> checks) ->
                    required.forEach(check -> runs.merge(
                            check.name(),
                            CheckRuns.of(check, commit, checks),
                            (newer, older) -> newer.ran() || !older.ran() ? newer : older));
                case Answer.CannotTell<List<Check>>(String why) -> {
                    return new Answer.CannotTell<>(why);
                }
            }
            if (runs.values().stream().allMatch(CheckRuns::ran)) {
                break;
            }
        }
        return new Answer.Known<>(runs);
    }

    /** @param since when a missing check should have run */
    private Finding judge(Map<String, CheckRuns> runs, String head, Words where, String since) {
        List<Words> open = runs.values().stream()
                .flatMap(one -> one.runs().isEmpty()
                        ? Stream.of(say("{}{}", one.check().missing(), since))
                        : one.trouble(head).stream())
                .distinct()
                .toList();
        if (open.isEmpty()) {
            return Finding.held(
                    rule(), "{} green on {} of {}{}.", which(), commit(head), where, earlier(runs.values(), head));
        }
        List<Check> bad =
                runs.values().stream().flatMap(one -> one.bad().stream()).toList();
        Words ignored = notCounted(runs.values().stream()
                .filter(one -> !one.green())
                .flatMap(one -> one.ignored().stream())
                .toList());
        Words all = say("{}.{}", some(open), ignored);
        Finding found = bad.isEmpty()
                ? Finding.pending(rule(), "Checks on {} of {} are not done: {}", commit(head), where, all)
                : Finding.notHeld(rule(), "Checks on {} of {} are not green: {}", commit(head), where, all);
        return found.about(about(head, where, bad));
    }

    private static Words notCounted(List<Check> ignored) {
        if (ignored.isEmpty()) {
            return Words.NONE;
        }
        boolean posted = ignored.stream().anyMatch(check -> check.source() instanceof CheckSource.Person);
        return say(
                " Not counted: {}.{}",
                CheckRuns.shown(ignored),
                posted
                        ? " A status posted by a person or a workflow only counts if the process file names the"
                                + " account."
                        : "");
    }

    /**
     * Checks that completed without being green. Any further one that fails is not covered; one that is still running
     * is not included.
     */
    private static String about(String head, Words where, List<Check> bad) {
        return Stream.concat(
                        Stream.of(head, where.plain()),
                        bad.stream()
                                .map(check -> check.name() + " " + check.state())
                                .distinct()
                                .sorted())
                .collect(Collectors.joining(" "));
    }

    private Words which() {
        return switch (required.size()) {
            case 0 -> say("All checks are");
            case 1 -> say("Required check {} is", code(required.getFirst().name()));
            default -> say("Required checks {} are", Words.codes(names(), MOST_SHOWN));
        };
    }

    private List<String> names() {
        return required.stream().map(RequiredCheck::name).toList();
    }

    private static Words earlier(Collection<CheckRuns> runs, String head) {
        List<Words> earlier = runs.stream()
                .filter(one -> !one.commit().equals(head))
                .map(one -> say(
                        "{} ran on {}, and its files have not changed since",
                        code(one.check().name()),
                        commit(one.commit())))
                .toList();
        return earlier.isEmpty() ? Words.NONE : say(": {}", Words.join("; ", earlier));
    }

    private static Words some(List<Words> all) {
        Words shown = Words.join(", ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
        return all.size() > MOST_SHOWN ? say("{} and {} more", shown, all.size() - MOST_SHOWN) : shown;
    }

    @Override
    public Words explain() {
        Words which = required.isEmpty()
                ? say("all checks")
                : say(
                        "the checks {}",
                        Words.some(required.stream().map(RequiredCheck::words).toList(), 10));
        Words green = ofPullRequest()
                ? say("{} of the pull request are green", which)
                : say("{} of {} are green", which, code(branch));
        return paths.isEmpty()
                ? green
                : say(
                        "{}, on its head or on an earlier commit since which nothing in {} changed",
                        green,
                        Words.codes(paths, 5));
    }
}
