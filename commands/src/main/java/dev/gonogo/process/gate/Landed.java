package dev.gonogo.process.gate;

import dev.gonogo.process.Gate;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.LastCut;
import dev.gonogo.process.merge.Merges;
import dev.gonogo.process.merge.PullRequestsOfCommits;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What came to integration since the last release, as far as gates apply to it. The forge is asked for the newest pull
 * requests into it, and about each commit that none of them left there.
 *
 * @param requests the open ones that it lists, and all that were merged
 * @param pushed what came without a pull request
 * @param unasked commits about which the forge was not asked, newest first
 * @param changed all paths that differ from the last release
 * @param pushers who pushed what came
 */
record Landed(
        List<PullRequest> requests, List<Push> pushed, List<LineCommit> unasked, Set<String> changed, Pushers pushers) {
    /** @param paths that gates apply to and that differ from the last release */
    record Push(LineCommit commit, Set<String> paths) {}

    /** @param start where the last release parted from it */
    private record Span(String start, String head) {}

    static Answer<Landed> look(Situation situation) {
        String integration = integration(situation);
        return situation
                .headOf(integration)
                .flatMap(head -> LastCut.of(situation, head)
                        .flatMap(start -> situation
                                .ask(PullRequestsInto.openOrNew(integration))
                                .flatMap(listed -> look(situation, new Span(start, head), listed))));
    }

    private static Answer<Landed> look(Situation situation, Span span, List<PullRequest> listed) {
        return changed(situation, span)
                .flatMap(changed -> listed(situation, span, listed)
                        .flatMap(requests -> situation
                                .ask(new FirstParents(span.start(), span.head()))
                                .flatMap(line -> look(situation, line, requests, changed))));
    }

    private static Answer<Landed> look(
            Situation situation, List<LineCommit> line, List<PullRequest> requests, Set<String> changed) {
        Set<String> gated = gated(situation, changed);
        return others(situation, line, requests, gated)
                .flatMap(others -> PullRequestsOfCommits.of(situation.world(), integration(situation), commits(others))
                        .flatMap(bringers -> Answer.both(
                                        byHand(situation, line, requests, gated),
                                        pushed(situation, new Merges(situation.world(), line), others, bringers))
                                .map(pushed -> new Landed(
                                        all(requests, bringers),
                                        pushed,
                                        bringers.unasked(),
                                        changed,
                                        new Pushers(situation.world(), integration(situation), line, requests)))));
    }

    /** Of the listed pull requests, those that count. */
    private static Answer<List<PullRequest>> listed(Situation situation, Span span, List<PullRequest> listed) {
        List<PullRequest> merged = listed.stream().filter(PullRequest::merged).toList();
        return situation
                .askAll(merged, request -> new Reachable(request.mergeCommit(), span.start()))
                .map(before -> listed.stream()
                        .filter(request -> request.open() || Boolean.FALSE.equals(before.get(request)))
                        .toList());
    }

    /** Commits of integration's line that none of these left there, if they may matter to a gate. */
    private static Answer<List<Push>> others(
            Situation situation, List<LineCommit> line, List<PullRequest> listed, Set<String> gated) {
        boolean labelled = situation.process().gates().stream().anyMatch(Gate::labelled);
        List<LineCommit> others = line.stream()
                .filter(commit -> mergedAt(commit, listed).isEmpty())
                .toList();
        return labelled || !gated.isEmpty()
                ? pushes(situation, others, gated)
                        .map(pushes -> pushes.stream()
                                .filter(push -> labelled || !push.paths().isEmpty())
                                .toList())
                : new Answer.Known<>(List.of());
    }

    /**
     * Commits at which one of these was merged, but made by somebody who also brought something else to a gated path.
     */
    private static Answer<List<Push>> byHand(
            Situation situation, List<LineCommit> line, List<PullRequest> listed, Set<String> gated) {
        List<LineCommit> merged = gated.isEmpty()
                ? List.of()
                : line.stream()
                        .filter(commit -> !mergedAt(commit, listed).isEmpty())
                        .toList();
        Merges merges = new Merges(situation.world(), line);
        return pushes(situation, merged, gated)
                .map(pushes ->
                        pushes.stream().filter(push -> !push.paths().isEmpty()).toList())
                .flatMap(pushes -> without(
                        situation, pushes, push -> merges.mergeOf(push.commit(), mergedAt(push.commit(), listed))));
    }

    private static List<PullRequest> mergedAt(LineCommit commit, List<PullRequest> listed) {
        return listed.stream()
                .filter(request -> request.merged() && request.mergeCommit().equals(commit.id()))
                .toList();
    }

    /** Commits about which the forge was asked and that no pull request brought. */
    private static Answer<List<Push>> pushed(
            Situation situation, Merges merges, List<Push> others, PullRequestsOfCommits bringers) {
        List<Push> asked = others.stream()
                .filter(push -> !push.paths().isEmpty() && !bringers.unasked().contains(push.commit()))
                .toList();
        return without(
                situation,
                asked,
                push -> merges.partOf(push.commit(), bringers.by().getOrDefault(push.commit(), List.of())));
    }

    private static Answer<List<Push>> without(
            Situation situation, List<Push> pushes, Function<Push, Answer<Optional<PullRequest>>> bringer) {
        Answer<List<Push>> left = new Answer.Known<>(List.of());
        for (Push push : pushes) {
            Answer<Boolean> gated = bringer.apply(push)
                    .flatMap(by -> by.map(request -> listsAll(situation, request, push))
                            .orElseGet(() -> new Answer.Known<>(false)));
            left = Answer.both(left, gated.map(so -> so ? List.of() : List.of(push)));
        }
        return left;
    }

    /**
     * Whether the gates saw everything that came with it. Gates look at the files that the forge lists for the pull
     * request; if integration was moved back before the merge, more came.
     */
    private static Answer<Boolean> listsAll(Situation situation, PullRequest request, Push push) {
        return situation
                .ask(new FilesOf(request.number(), request.headCommit()))
                .map(changes -> changes.stream().map(Change::path).toList().containsAll(push.paths()));
    }

    private static Answer<Set<String>> changed(Situation situation, Span span) {
        return situation.ask(new Difference(span.start(), span.head())).map(changes -> {
            Set<String> changed = new LinkedHashSet<>();
            changes.forEach(change -> changed.add(change.path()));
            return changed;
        });
    }

    private static Set<String> gated(Situation situation, Set<String> changed) {
        Set<String> gated = new LinkedHashSet<>(changed);
        gated.removeIf(path -> situation.process().gates().stream().noneMatch(gate -> gate.has(path)));
        return gated;
    }

    private static Answer<List<Push>> pushes(Situation situation, List<LineCommit> commits, Set<String> gated) {
        List<LineCommit> looked =
                commits.stream().filter(commit -> !commit.parents().isEmpty()).toList();
        return situation
                .askAll(looked, commit -> new Difference(commit.parents().getFirst(), commit.id()))
                .map(changes -> changes.entrySet().stream()
                        .map(one -> new Push(one.getKey(), both(gated, one.getValue())))
                        .toList());
    }

    private static Set<String> both(Set<String> paths, List<Change> changes) {
        Set<String> both = new LinkedHashSet<>(paths);
        both.retainAll(changes.stream().map(Change::path).toList());
        return both;
    }

    private static String integration(Situation situation) {
        return situation.process().branches().integration();
    }

    private static List<LineCommit> commits(List<Push> pushes) {
        return pushes.stream().map(Push::commit).toList();
    }

    private static List<PullRequest> all(List<PullRequest> listed, PullRequestsOfCommits bringers) {
        Map<Integer, PullRequest> requests = new LinkedHashMap<>();
        listed.forEach(request -> requests.put(request.number(), request));
        bringers.by().values().forEach(merged -> merged.forEach(one -> requests.putIfAbsent(one.number(), one)));
        return List.copyOf(requests.values());
    }
}
