package dev.gonogo.process;

import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came to integration since the last release, as far as gates are about it. The forge lists only the newest pull requests
 * into a branch, so it is asked about each commit that none of them left there.
 *
 * @param requests the open ones that it lists, and all that were merged
 * @param pushed what came without a pull request
 */
record Landed(List<PullRequest> requests, List<Push> pushed) {
    private static final int MOST_ASKED = 100;

    /** @param paths those that gates are about, and that are not as the last release had them */
    record Push(LineCommit commit, Set<String> paths) {}

    /** @param start where the last release parted from it */
    private record Span(String start, String head) {}

    static Answer<Landed> look(Situation situation) {
        String integration = situation.process().branches().integration();
        return situation
                .headOf(integration)
                .flatMap(head -> LastCut.of(situation, head)
                        .flatMap(start -> situation
                                .ask(new PullRequestsInto(integration))
                                .flatMap(listed -> look(situation, new Span(start, head), listed))));
    }

    private static Answer<Landed> look(Situation situation, Span span, List<PullRequest> listed) {
        return listed(situation, span, listed)
                .flatMap(requests -> others(situation, span, listed)
                        .flatMap(pushes ->
                                brought(situation, pushes).map(brought -> sorted(situation, requests, brought))));
    }

    /** Of the pull requests that are listed, those that count. */
    private static Answer<List<PullRequest>> listed(Situation situation, Span span, List<PullRequest> listed) {
        List<PullRequest> merged = listed.stream().filter(PullRequest::merged).toList();
        return situation
                .askAll(merged, request -> new Reachable(request.mergeCommit(), span.start()))
                .map(before -> listed.stream()
                        .filter(request -> request.open() || Boolean.FALSE.equals(before.get(request)))
                        .toList());
    }

    /** Commits of integration's line that none of these left there, as far as they may matter to a gate. */
    private static Answer<List<Push>> others(Situation situation, Span span, List<PullRequest> listed) {
        Set<String> merges = new HashSet<>();
        listed.forEach(request -> merges.add(request.mergeCommit()));
        return situation
                .ask(new Difference(span.start(), span.head()))
                .flatMap(since -> situation
                        .ask(new FirstParents(span.start(), span.head()))
                        .flatMap(line -> {
                            List<LineCommit> others = line.stream()
                                    .filter(commit -> !merges.contains(commit.id())
                                            && !commit.parents().isEmpty())
                                    .toList();
                            return pushes(situation, others, gated(situation, since));
                        }));
    }

    private static Set<String> gated(Situation situation, List<Change> changes) {
        Set<String> gated = new LinkedHashSet<>();
        for (Change change : changes) {
            if (situation.process().gates().stream().anyMatch(gate -> gate.has(change.path()))) {
                gated.add(change.path());
            }
        }
        return gated;
    }

    private static Answer<List<Push>> pushes(Situation situation, List<LineCommit> commits, Set<String> gated) {
        boolean labelled = situation.process().gates().stream().anyMatch(Gate::labelled);
        List<LineCommit> looked = labelled || !gated.isEmpty() ? commits : List.of();
        return situation
                .askAll(looked, commit -> new Difference(commit.parents().getFirst(), commit.id()))
                .map(changes -> changes.entrySet().stream()
                        .map(one -> new Push(one.getKey(), both(gated, one.getValue())))
                        .filter(push -> labelled || !push.paths().isEmpty())
                        .toList());
    }

    private static Set<String> both(Set<String> paths, List<Change> changes) {
        Set<String> both = new LinkedHashSet<>(paths);
        both.retainAll(changes.stream().map(Change::path).toList());
        return both;
    }

    /** By the commits, what the forge knows to have brought them. */
    private static Answer<Map<Push, List<PullRequest>>> brought(Situation situation, List<Push> pushes) {
        String integration = situation.process().branches().integration();
        return pushes.size() > MOST_ASKED
                ? new Answer.CannotTell<>("GitHub would have to be asked about " + pushes.size() + " commits on "
                        + integration + ", and " + MOST_ASKED + " are the most")
                : situation.askAll(
                        pushes, push -> new PullRequestsWith(push.commit().id()));
    }

    private static Landed sorted(Situation situation, List<PullRequest> listed, Map<Push, List<PullRequest>> brought) {
        String integration = situation.process().branches().integration();
        Map<Integer, PullRequest> requests = new LinkedHashMap<>();
        listed.forEach(request -> requests.put(request.number(), request));
        List<Push> pushed = new ArrayList<>();
        brought.forEach((push, all) -> {
            List<PullRequest> merged = all.stream()
                    .filter(request -> request.merged() && request.base().equals(integration))
                    .toList();
            merged.forEach(request -> requests.putIfAbsent(request.number(), request));
            if (merged.isEmpty() && !push.paths().isEmpty()) {
                pushed.add(push);
            }
        });
        return new Landed(List.copyOf(requests.values()), pushed);
    }
}
