package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.branch.ReleaseBranch.Found;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code no-other-commits}: since its cut, a release branch got only the pull requests that the process brings to it.
 * What was pushed and reverted again changes nothing and is only noted. A merge of something else is different: it
 * stays in history, and a promotion may remove from production what the merge left out. A merge of production with
 * nothing else in it is allowed. This need is part of the steps that bring something to such a branch or promote it.
 *
 * @param branch with placeholders
 */
public record NoOtherCommits(String branch) implements Need {
    /** The branch of one release has the version in its name; any other branch gets commits from everybody. */
    private static final Pattern OF_A_RELEASE = Pattern.compile("\\{(?!integration}|production})[a-z]+}");

    /** This need, if the branch belongs to one release. */
    public static List<Need> on(String branch) {
        return OF_A_RELEASE.matcher(branch).find() ? List.of(new NoOtherCommits(branch)) : List.of();
    }

    @Override
    public String rule() {
        return "no-other-commits";
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        return ReleaseBranch.look(situation, situation.fill(branch))
                .fold(found -> judge(situation, found), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, Found found) {
        String name = situation.fill(branch);
        if (!found.lost().isEmpty()
                || !found.changes().isEmpty()
                || !found.sides().onlyUpdates()) {
            return notHeld(situation, found);
        }
        if (!found.others().isEmpty()) {
            return Finding.noted(
                    rule(),
                    "{} has {} besides {}, which together change nothing: {}.",
                    code(name),
                    Commits.count(found.others()),
                    expected(found),
                    pushers(situation, found).named(found.others(), found.requests()));
        }
        return found.merged().isEmpty() && found.sides().updates().isEmpty()
                ? Finding.held(rule(), "{} is as it was when cut.", code(name))
                : Finding.held(
                        rule(), "{} has nothing besides {}{}.", code(name), expected(found), updated(situation, found));
    }

    private static Words updated(Situation situation, Found found) {
        return found.sides().updates().isEmpty()
                ? Words.NONE
                : say(
                        "; {} brought it up to date with {}",
                        Words.some(
                                found.sides().updates().stream()
                                        .map(update -> say("{}", commit(update.id())))
                                        .toList(),
                                5),
                        code(situation.process().branches().production()));
    }

    private static Words expected(Found found) {
        return Words.join(
                " and ",
                Stream.concat(Stream.of(say("its cut")), found.merged().stream().map(PullRequests::name))
                        .toList());
    }

    private Finding notHeld(Situation situation, Found found) {
        List<LineCommit> foreign = found.others().isEmpty() ? brought(found) : found.others();
        List<String> about = Stream.concat(foreign.stream().map(LineCommit::id), found.lost().stream())
                .toList();
        List<Words> sentences = Stream.of(lost(situation, found), others(situation, found), next(situation, found))
                .filter(words -> !words.isEmpty())
                .toList();
        return Finding.notHeld(rule(), "{}", Words.join(" ", sentences)).about(String.join(" ", about));
    }

    private Words lost(Situation situation, Found found) {
        if (found.lost().isEmpty()) {
            return Words.NONE;
        }
        Optional<PullRequest> later = later(situation, found);
        if (later.isPresent()) {
            return say(
                    "{} was merged into {} before {} was merged into {}, so it does not have that.",
                    PullRequests.name(situation.judgedPullRequest()),
                    code(situation.judgedPullRequest().base()),
                    PullRequests.name(later.get()),
                    code(situation.fill(branch)));
        }
        List<Words> lost = found.lost().stream().map(id -> lost(found, id)).toList();
        return say(
                "{} was force-pushed: it no longer contains {}.",
                code(situation.fill(branch)),
                Words.join(" and ", lost));
    }

    /** The promotion after whose merge something came to the branch, if that is all the promotion lacks. */
    private Optional<PullRequest> later(Situation situation, Found found) {
        Optional<PullRequest> promotion = Optional.ofNullable(situation.pullRequest())
                .filter(request -> request.merged() && request.head().equals(situation.fill(branch)));
        List<PullRequest> later = found.merged().stream()
                .filter(request -> found.lost().contains(request.mergeCommit()))
                .filter(request -> promotion
                        .filter(early -> early.mergedAt().isBefore(request.mergedAt()))
                        .isPresent())
                .toList();
        return later.size() == found.lost().size() ? later.stream().findFirst() : Optional.empty();
    }

    private static Words lost(Found found, String id) {
        return found.merged().stream()
                .filter(request -> request.mergeCommit().equals(id))
                .findFirst()
                .map(request -> say("{}, the merge of {}", commit(id), PullRequests.name(request)))
                .orElseGet(() -> say("{}, where it was cut", commit(id)));
    }

    private Words others(Situation situation, Found found) {
        Words name = say("{}", code(situation.fill(branch)));
        if (!found.others().isEmpty()) {
            return say(
                    "{} has {} besides {}: {}.{}",
                    name,
                    Commits.count(found.others()),
                    expected(found),
                    pushers(situation, found).named(found.others(), found.requests()),
                    paths(found));
        }
        List<LineCommit> brought = brought(found);
        return brought.isEmpty()
                ? Words.NONE
                : say(
                        "{} got more than {}: {}.{}",
                        name,
                        expected(found),
                        pushers(situation, found).named(brought, List.of()),
                        paths(found));
    }

    private Pushers pushers(Situation situation, Found found) {
        return Pushers.of(situation, situation.fill(branch), found.line(), found.requests());
    }

    private static List<LineCommit> brought(Found found) {
        return found.merges().isEmpty() ? found.sides().updates() : found.merges();
    }

    private static Words paths(Found found) {
        List<String> paths = found.changes().stream().map(Change::path).toList();
        return paths.isEmpty() ? Words.NONE : say(" What differs: {}.", Words.codes(paths, 5));
    }

    /** What can be done about it depends on whether it is already on production. */
    private Words next(Situation situation, Found found) {
        String name = situation.fill(branch);
        Words undo = Optional.ofNullable(situation.pullRequest())
                .filter(request -> request.merged() && !request.base().equals(name))
                .map(request -> later(situation, found).isPresent()
                        ? say(
                                "Bring what is missing to {} with a pull request that a maintainer authorises ({}),"
                                        + " or abandon this attempt and cut again.",
                                code(request.base()),
                                code("/release hotfix"))
                        : Commits.tooLate(request.base()))
                .orElseGet(() -> undo(situation, found));
        return undo.then(Overrides.howTo(rule()));
    }

    /**
     * Reverting a merge of production would remove from production what that merge brought, and any merge stays in the
     * history after its revert.
     */
    private Words undo(Situation situation, Found found) {
        Branches branches = situation.process().branches();
        if (!found.sides().ofProduction().isEmpty()) {
            return say(
                    "Do not revert a merge: once promoted, the revert would remove from {} what the merge brought."
                            + " Bring that to {}, abandon this attempt and cut again.",
                    code(branches.production()),
                    code(branches.integration()));
        }
        return found.lost().isEmpty() && found.sides().onlyUpdates()
                ? say(
                        "Revert it with a pull request into {}, or abandon this attempt and cut again.",
                        code(situation.fill(branch)))
                : say("Abandon this attempt and cut again.");
    }

    @Override
    public Words explain() {
        return say("{} gets nothing else", code(branch));
    }
}
