package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Push;
import dev.gonogo.world.Refs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A branch that a step of the process created and that was deleted before it was promoted or tagged. The release cannot
 * continue without it.
 *
 * @param name of the branch
 * @param rule of the step that created it
 */
public record DeletedBranch(Situation situation, String name, String rule) {

    /** Where the branch was, and when that was seen. */
    private record Seen(Instant at, String commit) {}

    /** Says that it is gone while it is needed; empty if it exists or is no longer needed. */
    public Optional<Finding> finding(Refs refs) {
        if (refs.branch(name).isPresent()
                || PushTag.seen(situation)
                || GoBeforeTag.tagged(situation, refs)
                || situation.process().step(PushTag.class).isEmpty()) {
            return Optional.empty();
        }
        return promotions()
                .fold(
                        requests -> requests.stream().anyMatch(PullRequest::merged)
                                ? Optional.empty()
                                : Optional.of(deleted(requests)),
                        why -> Optional.of(Finding.cannotTell(rule, why)));
    }

    private Finding deleted(List<PullRequest> promotions) {
        String version = situation.version().toString();
        Words who = who();
        return lastSeen(promotions)
                .map(last -> Finding.notHeld(
                        rule,
                        "{} was deleted{}. It was last seen at {}. Restore it, and what was done on it counts again:"
                                + " {}. Or end"
                                + " this attempt: {}.",
                        code(name),
                        who,
                        commit(last),
                        code("git push origin " + last + ":refs/heads/" + name),
                        code("/release abandon " + version)))
                .orElseGet(() -> Finding.notHeld(
                        rule,
                        "{} was deleted{}. Restore it, or end this attempt: {}.",
                        code(name),
                        who,
                        code("/release abandon " + version)));
    }

    /** Who deleted it last, and when; empty if this cannot be told. */
    private Words who() {
        return situation
                .ask(PushesOf.deleting(name))
                .fold(
                        found -> found.stream()
                                .findFirst()
                                .map(DeletedBranch::shown)
                                .orElse(Words.NONE),
                        why -> Words.NONE);
    }

    private static Words shown(Push deletion) {
        Words by = deletion.by().known() ? say(" by {}", person(deletion.by().login())) : Words.NONE;
        return say("{} ({})", by, new Span.Moment(deletion.at()));
    }

    /** Pull requests of this attempt that bring the branch, or the part of it that counts, to another. */
    private Answer<List<PullRequest>> promotions() {
        Answer<List<PullRequest>> all = new Answer.Known<>(List.of());
        for (Promotes step : situation
                .process()
                .steps(Promotes.class)
                .filter(one -> situation.fill(one.from()).equals(name))
                .toList()) {
            List<String> heads = List.of(name, situation.fill(step.cleanBranch()));
            Answer<List<PullRequest>> found = situation
                    .ask(PullRequests.into(situation.fill(step.into()), situation))
                    .map(requests -> requests.stream()
                            .filter(request -> heads.contains(request.head()))
                            .filter(request -> PullRequests.sinceBegun(request, situation))
                            .toList());
            all = Answer.both(all, found);
        }
        return all;
    }

    /** A pull request from the branch follows its head as long as the branch exists. */
    private Optional<String> lastSeen(List<PullRequest> promotions) {
        return promotions.stream()
                .filter(request -> request.head().equals(name))
                .max(Comparator.comparing(PullRequest::number))
                .map(PullRequest::headCommit)
                .or(() -> seen().filter(one -> !one.commit().isEmpty())
                        .reduce((before, next) -> next.at().isBefore(before.at()) ? before : next)
                        .map(Seen::commit));
    }

    private Stream<Seen> seen() {
        List<Seen> all = new ArrayList<>();
        for (Stage stage : situation.process().stages()) {
            for (int place = 1; place <= stage.steps().size(); place++) {
                Step step = stage.steps().get(place - 1);
                String key = stage.key(place);
                landmarks(key).filter(one -> leaves(step)).forEach(all::add);
                goes(key)
                        .filter(one -> step.actsOn().map(situation::fill).equals(Optional.of(name)))
                        .forEach(all::add);
            }
        }
        return all.stream();
    }

    /** Whether a step's landmark has the commit at which the branch was. */
    private boolean leaves(Step step) {
        return ReleaseBranch.creates(situation, step, name)
                || ReleaseBranch.brings(situation, step, name)
                || step.evidenceOn().map(situation::fill).equals(Optional.of(name));
    }

    private Stream<Seen> landmarks(String key) {
        return situation
                .release()
                .landmarks()
                .filter(landmark -> landmark.step().equals(key))
                .map(landmark -> new Seen(landmark.at(), commitOf(landmark)));
    }

    private static String commitOf(Fact.Landmark landmark) {
        return landmark.about().isEmpty() ? landmark.values().getOrDefault("commit", "") : landmark.about();
    }

    private Stream<Seen> goes(String key) {
        return situation
                .release()
                .decided(Decision.Go.class)
                .filter(go -> go.step().equals(key))
                .map(go -> new Seen(go.by().at(), go.commit()));
    }
}
