package dev.gonogo.git;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.revwalk.RevCommit;

/** What integration got from production by merges of its own, for example when it merged hotfixes back. */
final class MergedBack {
    private MergedBack() {}

    /**
     * By commit, newest first, the steps of integration from the merge that brought it, oldest first.
     *
     * @param ahead what integration got since production parted from it
     * @param shared the part of it that production also has, newest first
     */
    static Map<RevCommit, List<RevCommit>> of(CommitsSince ahead, List<RevCommit> shared) {
        Map<RevCommit, Integer> places = places(ahead, shared);
        Map<RevCommit, List<RevCommit>> steps = new LinkedHashMap<>();
        for (RevCommit commit : shared) {
            Integer place = places.get(commit);
            if (place != null) {
                steps.put(commit, ahead.line().subList(0, place + 1).reversed());
            }
        }
        return steps;
    }

    /** The step of the line with which each commit came. */
    private static Map<RevCommit, Integer> places(CommitsSince ahead, List<RevCommit> shared) {
        Set<RevCommit> waiting = new HashSet<>(ahead.commits());
        waiting.addAll(shared);
        Map<RevCommit, Integer> places = new HashMap<>();
        for (int place = ahead.line().size() - 1; place >= 0; place--) {
            Deque<RevCommit> next = new ArrayDeque<>(List.of(ahead.line().get(place)));
            while (!next.isEmpty()) {
                RevCommit commit = next.removeFirst();
                if (waiting.remove(commit)) {
                    places.put(commit, place);
                    Arrays.stream(commit.getParents()).forEach(next::add);
                }
            }
        }
        return places;
    }
}
