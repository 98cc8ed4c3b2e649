package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.BranchMove;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Push;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who pushed commits to a branch, as GitHub saw by their credentials. The author and time in a commit can be anything,
 * so they are reported only as what the commit says.
 *
 * @param line of the branch by first parents, newest first
 * @param shown pull requests of the repository, from which commit links are derived
 */
public record Pushers(World world, String branch, List<LineCommit> line, List<PullRequest> shown) {
    private static final int MOST_SHOWN = 5;

    public Pushers {
        line = List.copyOf(line);
        shown = List.copyOf(shown);
    }

    /** If no pull requests are at hand, those into production give the commit links. */
    public static Pushers of(Situation situation, String branch, List<LineCommit> line, List<PullRequest> requests) {
        return new Pushers(
                situation.world(),
                branch,
                line,
                requests.isEmpty()
                        ? Commits.requests(
                                situation, situation.process().branches().production())
                        : requests);
    }

    /**
     * Up to five commits, each with who pushed it; a commit that one of the pull requests brought is shown as that pull
     * request.
     *
     * @param requests that the forge lists
     */
    public Words named(List<LineCommit> commits, List<PullRequest> requests) {
        List<LineCommit> pushed = commits.stream()
                .filter(one -> Commits.byRequest(one, requests).isEmpty())
                .toList();
        boolean once = pushed.size() > 1 && pushed.stream().allMatch(this::isNotShown);
        Words named = Words.clauses(
                commits.stream()
                        .map(one -> Commits.byRequest(one, requests)
                                .orElseGet(() -> once ? named(one, own(one)) : named(one)))
                        .toList(),
                MOST_SHOWN);
        return once ? say("{}; GitHub does not show who pushed them", named) : named;
    }

    private boolean isNotShown(LineCommit commit) {
        return bringing(commit).fold(List::isEmpty, why -> false);
    }

    /** A commit, with who pushed it and when. */
    public Words named(LineCommit commit) {
        return named(commit, pushed(commit));
    }

    private Words named(LineCommit commit, Words by) {
        return say("{} {} ({})", Commits.id(commit, shown), commit.subject(), by);
    }

    private Words pushed(LineCommit commit) {
        return bringing(commit)
                .fold(
                        pushes -> pushes.isEmpty()
                                ? say("GitHub does not show who pushed it; {}", own(commit))
                                : say(
                                        "pushed by {}; author by the commit: {}",
                                        Words.clauses(
                                                pushes.reversed().stream()
                                                        .map(Pushers::by)
                                                        .toList(),
                                                MOST_SHOWN),
                                        commit.author()),
                        why -> say("who pushed it cannot be told: {}; {}", why, own(commit)));
    }

    private static Words own(LineCommit commit) {
        return say("author by the commit: {}, {}", commit.author(), new Span.Moment(commit.committed()));
    }

    private static Words by(Push push) {
        return push.by().known()
                ? say("{}, {}", person(push.by().login()), new Span.Moment(push.at()))
                : say("an account that GitHub does not name, {}", new Span.Moment(push.at()));
    }

    /**
     * The moves of the branch from a place without the commit to a place with it, newest first. For a move from or to a
     * commit that git no longer has, this cannot be told, which matters only if no other move brought the commit.
     */
    private Answer<List<Push>> bringing(LineCommit commit) {
        List<String> start = line.reversed().stream()
                .limit(1)
                .flatMap(oldest -> oldest.parents().stream().limit(1))
                .toList();
        List<String> places =
                Stream.concat(line.stream().map(LineCommit::id), start.stream()).toList();
        return world.ask(new MovesOf(branch, String.join("", start))).flatMap(moves -> {
            List<Push> pushes = new ArrayList<>();
            Answer<List<Push>> none = new Answer.Known<>(List.of());
            for (BranchMove move : moves) {
                switch (brought(move, commit.id(), places)) {
                    case Answer.Known<Boolean>(Boolean yes) when yes -> pushes.add(move.push());
                    case Answer.Known<Boolean> no -> {}
                    case Answer.CannotTell<Boolean>(String why) -> none = new Answer.CannotTell<>(why);
                }
            }
            return pushes.isEmpty() ? none : new Answer.Known<>(List.copyOf(pushes));
        });
    }

    private Answer<Boolean> brought(BranchMove move, String commit, List<String> places) {
        return has(move.to(), commit, places)
                .flatMap(has -> has ? has(move.from(), commit, places).map(had -> !had) : new Answer.Known<>(false));
    }

    /** Whether the branch contains a commit when it is at a place; git is asked only about places beside the line. */
    private Answer<Boolean> has(String place, String commit, List<String> places) {
        int found = places.indexOf(place);
        return found >= 0
                ? new Answer.Known<>(found <= places.indexOf(commit))
                : place.equals(BranchMove.NOWHERE)
                        ? new Answer.Known<>(false)
                        : world.ask(new Reachable(commit, place));
    }
}
