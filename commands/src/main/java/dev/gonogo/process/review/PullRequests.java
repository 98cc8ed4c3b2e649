package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.MergedBy;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shared by steps that watch a pull request. */
public final class PullRequests {
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    private PullRequests() {}

    /** The pull request of this attempt: merged before open before closed, the newest of each. */
    public static Optional<PullRequest> ofAttempt(
            List<PullRequest> all, Situation situation, Predicate<PullRequest> matches) {
        return chosen(all.stream()
                .filter(request -> sinceBegun(request, situation))
                .filter(matches)
                .toList());
    }

    /** The one that counts. */
    public static Optional<PullRequest> chosen(List<PullRequest> all) {
        return all.stream()
                .max(Comparator.<PullRequest>comparingInt(request -> request.merged() ? 2 : request.open() ? 1 : 0)
                        .thenComparing(PullRequest::number));
    }

    /** Those into a branch that may belong to this attempt. */
    public static PullRequestsInto into(String base, Situation situation) {
        return new PullRequestsInto(base, situation.release().began().orElse(Instant.EPOCH));
    }

    /** Whether it was opened in this attempt. */
    public static boolean sinceBegun(PullRequest request, Situation situation) {
        return situation.release().began().map(began -> since(request, began)).orElse(true);
    }

    /** Whether it was opened at or after a time; the forge's times have no fractions of a second. */
    public static boolean since(PullRequest request, Instant began) {
        return !request.created().isBefore(began.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The commit it starts from: what it has in common with its base before any merge. */
    public static Answer<String> base(Situation situation, PullRequest request) {
        Answer<String> before = request.merged()
                ? situation.ask(new BroughtBy(request.mergeCommit(), List.of())).map(MergedCommits::before)
                : situation.headOf(request.base());
        return before.flatMap(commit -> situation
                .ask(new MergeBase(commit, request.headCommit()))
                .flatMap(common -> common.<Answer<String>>map(Answer.Known::new)
                        .orElseGet(() -> new Answer.CannotTell<>(
                                "#" + request.number() + " has no history in common with " + request.base()))));
    }

    /** The findings of needs about a pull request, in their order. */
    public static List<Finding> judge(List<Need> needs, Situation situation, PullRequest request) {
        return judge(needs, situation.about(request));
    }

    public static List<Finding> judge(List<Need> needs, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        needs.forEach(need -> findings.add(situation.judge(need)));
        return findings;
    }

    /** Why a step does not continue, if something about its branches does not hold or cannot be told. */
    public static Optional<Progress> obstacle(List<Finding> findings, Words words, Ask ask) {
        if (broken(findings)) {
            return Optional.of(new Progress.Stopped(words, findings, List.of(), ask));
        }
        return findings.stream().anyMatch(Finding::blocks)
                ? Optional.of(new Progress.Unsure("not everything about the branches can be read", findings))
                : Optional.empty();
    }

    /** Whether something does not hold, rather than being unknown or pending. */
    public static boolean broken(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.NOT_HELD);
    }

    /** Whether the branches may have been read before its merge, although it is listed as merged. */
    public static boolean mergedJustNow(PullRequest request, Situation situation) {
        return request.merged() && situation.now().isBefore(request.mergedAt().plus(ONE_LOOK));
    }

    /** Says that nothing can be told about one that was merged just now. */
    public static String nextLook(PullRequest request) {
        return "#" + request.number() + " was merged just now; the next look will see everything";
    }

    /**
     * The state of a step whose pull request was merged. It is too late to fix what does not hold, but not to find out
     * what cannot be told.
     */
    public static Progress merged(Situation situation, PullRequest request, List<Finding> findings, Words done) {
        return standsInBase(situation, request)
                .fold(
                        stands -> stands
                                ? done(situation, request, findings, done)
                                : new Progress.Unsure(nextLook(request)),
                        Progress.Unsure::new);
    }

    private static Answer<Boolean> standsInBase(Situation situation, PullRequest request) {
        if (!mergedJustNow(request, situation)) {
            return new Answer.Known<>(true);
        }
        return situation
                .head(request.base())
                .flatMap(head -> head.map(commit -> situation.ask(new Reachable(request.mergeCommit(), commit)))
                        .orElseGet(() -> new Answer.Known<>(true)));
    }

    private static Progress done(Situation situation, PullRequest request, List<Finding> findings, Words done) {
        if (broken(findings)) {
            return new Progress.Stopped(
                    say(
                            "{} was {}, although not all needs are met. {}",
                            name(request),
                            merging(request, situation.world()),
                            howToFix(findings)),
                    findings);
        }
        if (findings.stream().anyMatch(Finding::blocks)) {
            return new Progress.Unsure(
                    "#" + request.number() + " was merged, and not everything about it can be read", findings);
        }
        return new Progress.Done(
                done, Map.of("pull-request", String.valueOf(request.number()), "commit", request.mergeCommit()));
    }

    /** Who merged it and when, as in {@code merged by ann, 10:02}; without a name if the forge does not know. */
    public static Words merging(PullRequest request, World world) {
        Words who = world.ask(new MergedBy(request.number()))
                .fold(
                        account ->
                                account.equals(Account.NOBODY) ? Words.NONE : say(" by {},", person(account.login())),
                        why -> Words.NONE);
        return say("merged{} {}", who, new Span.Moment(request.mergedAt()));
    }

    private static Words howToFix(List<Finding> findings) {
        List<String> rules = findings.stream()
                .filter(finding -> finding.blocks() && !finding.about().isEmpty())
                .map(Finding::rule)
                .distinct()
                .toList();
        return rules.isEmpty()
                ? say("Fix what the board marks ✘.")
                : say(
                        "Fix what the board marks ✘, or have a maintainer override {} with a reason.",
                        Words.codes(rules, 5));
    }

    /** What an open pull request still lacks, in a few words; the findings have the details. */
    public static Words notReady(PullRequest request, List<Finding> findings) {
        List<Finding> open = findings.stream().filter(Finding::blocks).toList();
        List<Finding> checks = of(ChecksGreen.RULE, open);
        List<Finding> reviews = of(Reviewed.RULE, open);
        String checking = broken(checks) ? "its checks are not green" : "its checks are not done";
        boolean more = open.size() > checks.size() + reviews.size();
        if (!reviews.isEmpty()) {
            String rest = more ? ", and not only for that" : checks.isEmpty() ? "" : ", and " + checking;
            return say("{} is waiting for review{}", name(request), rest);
        }
        return more
                ? say("{} is not ready to merge", name(request))
                : say("{} is not ready to merge: {}", name(request), checking);
    }

    /** Who should look at an open pull request: if it lacks a review, the people who may approve it. */
    public static Ask.OnForge ask(Situation situation, PullRequest request, List<Need> needs, List<Finding> findings) {
        boolean unreviewed = of(Reviewed.RULE, findings).stream().anyMatch(Finding::blocks);
        Set<String> people = needs.stream()
                .filter(need -> unreviewed && need instanceof Reviewed)
                .flatMap(need -> ((Reviewed) need).able(situation.about(request)).stream())
                .collect(Collectors.toSet());
        return new Ask.OnForge(people, request.link());
    }

    private static List<Finding> of(String rule, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    /** Says that the pull request was generated incorrectly, and what to do. */
    public static Finding generated(String rule, Situation situation, Words what) {
        return generated(rule, situation, what, "the cause");
    }

    /** @param cause what is to be fixed */
    public static Finding generated(String rule, Situation situation, Words what, String cause) {
        String base = situation.judgedPullRequest().base();
        Words open = say("Close it, delete the branch, fix {} and cut again.", cause);
        return base.equals(situation.process().branches().production())
                ? wrong(rule, situation, what, List.of(open, Commits.tooLate(base)))
                : wrong(
                        rule,
                        situation,
                        what,
                        List.of(
                                open,
                                say(
                                        "It is already in {}: abandon this attempt ({}), fix {} and cut again.",
                                        code(base),
                                        code("/release abandon " + situation.version()),
                                        cause)));
    }

    /** Says that the pull request contains something that does not belong there, and what to do. */
    public static Finding foreign(String rule, Situation situation, Words what, String open) {
        Words merged = say(
                "Revert what must not stay with a pull request into {}.",
                code(situation.judgedPullRequest().base()));
        return wrong(rule, situation, what, List.of(say("{}", open), merged));
    }

    /**
     * An override of an open pull request still counts after its merge.
     *
     * @param next what to do while it is open, and once it is merged
     */
    private static Finding wrong(String rule, Situation situation, Words what, List<Words> next) {
        PullRequest request = situation.judgedPullRequest();
        return new Finding(
                rule,
                Finding.Verdict.NOT_HELD,
                what.then(request.merged() ? next.getLast() : next.getFirst()),
                Overrides.of(request) + " " + what.then(next.getFirst()).plain());
    }

    /** Somebody closed it on purpose, so it is not opened again. */
    public static Progress closed(PullRequest request) {
        return Progress.Stopped.because(
                say("{} was closed. Reopen it, or abandon this attempt and cut again.", name(request)));
    }

    /** Its number, with a link. */
    public static Words name(PullRequest request) {
        return say("{}", link("#" + request.number(), request.link()));
    }
}
