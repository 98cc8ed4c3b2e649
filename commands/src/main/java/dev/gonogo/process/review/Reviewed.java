package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code reviewed}: enough people approved the pull request's present head, and nobody with write access has requested
 * changes. {@link Approvals} says whose review counts.
 *
 * @param by roles of which an approver must have one; empty if everybody with write access counts
 */
public record Reviewed(int approvals, List<String> by) implements Need {
    static final String RULE = "reviewed";
    private static final int MOST_SHOWN = 5;

    public Reviewed {
        by = List.copyOf(by);
    }

    public Reviewed(int approvals) {
        this(approvals, List.of());
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public List<String> roles() {
        return by;
    }

    /** The author of the pull request, or the last pusher, may have the role and cannot approve. */
    @Override
    public List<Problem> problems(ReleaseProcess process) {
        boolean known = !by.isEmpty() && process.roles().keySet().containsAll(by);
        int able = able(process);
        return known && approvals >= able
                ? List.of(Problem.of(
                        this,
                        "reviewed wants " + approvals + " of “" + String.join("” and “", by)
                                + "” to approve, who are only " + able
                                + ", and the author of the change may not. Add people, or name more roles."))
                : List.of();
    }

    private int able(ReleaseProcess process) {
        return Account.logins(by.stream()
                        .flatMap(role -> process.people(role).stream())
                        .toList())
                .size();
    }

    @Override
    public Finding judge(Situation situation) {
        PullRequest request = situation.judgedPullRequest();
        return Approvals.of(request, situation.world())
                .fold(found -> judge(situation, request, found), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, PullRequest request, Approvals found) {
        if (!found.against().isEmpty()) {
            return Finding.notHeld(
                            rule(),
                            "#{} has changes requested by {}. Make them, and ask for another review.",
                            request.number(),
                            people(found.against()))
                    .about(Overrides.of(request) + " " + logins(found.against()));
        }
        List<Account> given = found.given().stream()
                .filter(account -> counts(situation.process(), account))
                .toList();
        if (given.size() >= approvals) {
            return Finding.held(rule(), "#{} is approved by {}.", request.number(), people(given));
        }
        if (!found.doubts().isEmpty()) {
            return Finding.cannotTell(rule(), found.doubts().getFirst());
        }
        List<Words> ignored = new ArrayList<>(
                found.ignored().stream().map(Approvals.Ignored::words).toList());
        found.given().stream()
                .filter(account -> !given.contains(account))
                .forEach(account -> ignored.add(say("{} (not {})", person(account.login()), ofRoles())));
        Words next = found.unseen() ? say(" {}", Overrides.howTo(rule())) : Words.NONE;
        Words sentence = say("#{} needs {}.{}{}", request.number(), wanted(), ignored(ignored), next);
        Finding.Verdict verdict = request.open() ? Finding.Verdict.PENDING : Finding.Verdict.NOT_HELD;
        return new Finding(rule(), verdict, sentence, Overrides.of(request));
    }

    private static String logins(List<Account> accounts) {
        return accounts.stream().map(Account::login).sorted().collect(Collectors.joining(" "));
    }

    private boolean counts(ReleaseProcess process, Account account) {
        return by.isEmpty() || by.stream().anyMatch(role -> process.has(role, account.login()));
    }

    private static Words people(List<Account> accounts) {
        return Words.join(
                ", ",
                accounts.stream()
                        .map(account -> say("{}", person(account.login())))
                        .toList());
    }

    private static Words ignored(List<Words> all) {
        if (all.isEmpty()) {
            return Words.NONE;
        }
        List<Words> shown = all.stream().limit(MOST_SHOWN).toList();
        int rest = all.size() - shown.size();
        return say(" Not counted: {}{}.", Words.join(", ", shown), rest > 0 ? " and " + rest + " more" : "");
    }

    /** Who may still approve: people with the roles, or maintainers if any approval counts. */
    Set<String> able(Situation situation) {
        PullRequest request = situation.judgedPullRequest();
        Set<String> people = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        (by.isEmpty() ? List.of(ReleaseProcess.MAINTAINER) : by)
                .forEach(role -> people.addAll(situation.process().people(role)));
        people.remove(request.author().login());
        Approvals.barred(request, situation.world()).forEach(people::remove);
        return people;
    }

    private Words wanted() {
        return say(
                "{} of its present head{}",
                approvals == 1 ? "an approval" : approvals + " approvals",
                by.isEmpty() ? Words.NONE : say(" by {}", ofRoles()));
    }

    private Words ofRoles() {
        return Words.join(" or ", by.stream().map(role -> say("{}", code(role))).toList());
    }

    @Override
    public Words explain() {
        return say("the pull request has {}{}", wanted(), by.isEmpty() ? " by people with write access" : "");
    }
}
