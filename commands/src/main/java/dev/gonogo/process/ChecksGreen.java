package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import java.util.List;
import java.util.Optional;

/**
 * {@code checks-green}: required checks of a branch's head, or of the pull request's head, are green. No
 * checks at all is not green.
 *
 * @param branch branch with placeholders, empty for the pull request
 * @param required names of checks; empty for all that ran
 */
public record ChecksGreen(String branch, List<String> required) implements Need {
    public ChecksGreen {
        required = List.copyOf(required);
    }

    @Override
    public String rule() {
        return "checks-green";
    }

    @Override
    public boolean ofPullRequest() {
        return branch.isEmpty();
    }

    @Override
    public Finding judge(Situation situation) {
        if (ofPullRequest()) {
            return judge(
                    situation,
                    situation.subject().headCommit(),
                    say("#{}", situation.subject().number()));
        }
        return situation
                .headOf(branch)
                .fold(
                        head -> judge(situation, head, say("{}", code(situation.fill(branch)))),
                        why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, String head, Words where) {
        return situation
                .ask(new ChecksOf(head))
                .fold(checks -> judge(checks, head, where), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<Check> checks, String head, Words where) {
        if (checks.isEmpty()) {
            String cause = ofPullRequest()
                    ? "A pull request opened with a workflow's default token gets none: close and reopen it, or start the"
                            + " checks by hand."
                    : "A push with a workflow's default token starts none: start the checks by hand.";
            return Finding.pending(rule(), "No checks ran on {} of {}. {}", commit(head), where, cause);
        }
        List<String> names = required.isEmpty()
                ? checks.stream()
                        .filter(check -> check.state() != Check.State.SKIPPED)
                        .map(Check::name)
                        .toList()
                : required;
        List<Words> open = names.stream()
                .map(name -> trouble(name, checks))
                .flatMap(Optional::stream)
                .toList();
        if (names.isEmpty()) {
            return Finding.notHeld(rule(), "All checks on {} of {} were skipped.", commit(head), where);
        }
        if (open.isEmpty()) {
            return Finding.held(rule(), "Required checks are green on {} of {}.", commit(head), where);
        }
        boolean bad = checks.stream().anyMatch(check -> names.contains(check.name()) && ended(check));
        return bad
                ? Finding.notHeld(
                        rule(), "Checks on {} of {} are not green: {}.", commit(head), where, Words.join(", ", open))
                : Finding.pending(
                        rule(), "Checks on {} of {} are not done: {}.", commit(head), where, Words.join(", ", open));
    }

    /** Whether it ended without being green. */
    private static boolean ended(Check check) {
        return check.state() == Check.State.RED || check.state() == Check.State.SKIPPED;
    }

    private static Optional<Words> trouble(String name, List<Check> checks) {
        Optional<Check> found =
                checks.stream().filter(check -> check.name().equals(name)).findFirst();
        return found.map(check -> switch (check.state()) {
                    case GREEN -> Words.NONE;
                    case RED -> say("{} failed", link(name, check.link()));
                    case RUNNING -> say("{} is still running", link(name, check.link()));
                    case SKIPPED -> say("{} was skipped", link(name, check.link()));
                })
                .or(() -> Optional.of(say("{} has not run", code(name))))
                .filter(words -> !words.isEmpty());
    }

    @Override
    public Words explain() {
        Words which = required.isEmpty() ? say("all checks") : say("the checks {}", Words.codes(required, 10));
        return ofPullRequest()
                ? say("{} of the pull request are green", which)
                : say("{} of {} are green", which, code(branch));
    }
}
