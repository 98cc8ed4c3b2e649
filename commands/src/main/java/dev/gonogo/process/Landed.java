package dev.gonogo.process;

import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
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
 * @param unasked what the forge was not asked about, newest first
 * @param changed all paths that are not as the last release had them
 */
record Landed(List<PullRequest> requests, List<Push> pushed, List<LineCommit> unasked, Set<String> changed) {
    /** @param paths those that gates are about, and that are not as the last release had them */
    record Push(LineCommit commit, Set<String> paths) {}

    /** @param start where the last release parted from it */
    private record Span(String start, String head) {}

    static Answer<Landed> look(Situation situation) {
        String integration = integration(situation);
        return situation
                .headOf(integration)
                .flatMap(head -> LastCut.of(situation, head)
                        .flatMap(start -> situation
                                .ask(new PullRequestsInto(integration))
                                .flatMap(listed -> look(situation, new Span(start, head), listed))));
    }

    private static Answer<Landed> look(Situation situation, Span span, List<PullRequest> listed) {
        return changed(situation, span)
                .flatMap(changed -> listed(situation, span, listed)
                        .flatMap(requests -> others(situation, span, listed, changed)
                                .flatMap(pushes -> Bringers.of(
                                                situation.world(), integration(situation), commits(pushes))
                                        .map(bringers -> sorted(requests, pushes, bringers, changed)))));
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
    private static Answer<List<Push>> others(
            Situation situation, Span span, List<PullRequest> listed, Set<String> changed) {
        Set<String> merges = new HashSet<>();
        listed.forEach(request -> merges.add(request.mergeCommit()));
        return situation.ask(new FirstParents(span.start(), span.head())).flatMap(line -> {
            List<LineCommit> others = line.stream()
                    .filter(commit ->
                            !merges.contains(commit.id()) && !commit.parents().isEmpty())
                    .toList();
            return pushes(situation, others, gated(situation, changed));
        });
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

    private static String integration(Situation situation) {
        return situation.process().branches().integration();
    }

    private static List<LineCommit> commits(List<Push> pushes) {
        return pushes.stream().map(Push::commit).toList();
    }

    private static Landed sorted(List<PullRequest> listed, List<Push> pushes, Bringers bringers, Set<String> changed) {
        Map<Integer, PullRequest> requests = new LinkedHashMap<>();
        listed.forEach(request -> requests.put(request.number(), request));
        bringers.by().values().forEach(merged -> merged.forEach(one -> requests.putIfAbsent(one.number(), one)));
        List<Push> pushed = pushes.stream()
                .filter(push -> !push.paths().isEmpty())
                .filter(push -> List.of().equals(bringers.by().get(push.commit())))
                .toList();
        return new Landed(List.copyOf(requests.values()), pushed, bringers.unasked(), changed);
    }
}
