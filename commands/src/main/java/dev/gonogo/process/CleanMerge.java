package dev.gonogo.process;

import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Restored;
import dev.gonogo.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a merge commit holds what merging a pull request makes, and nothing else. GitHub takes a pull request for merged as soon as its
 * base reaches its head ("indirect merges"), so whoever pushes a merge made by hand chooses its parents and its files. Where both sides
 * changed a file differently, its lines are not looked at.
 */
record CleanMerge(LineCommit commit, PullRequest request, World world) {

    Answer<Boolean> is() {
        return commit.parents().size() == 2 && commit.parents().getLast().equals(request.headCommit())
                ? world.ask(new MergeBase(before(), request.headCommit()))
                        .flatMap(base -> base.map(this::holdsNothingElse).orElseGet(() -> new Answer.Known<>(false)))
                : new Answer.Known<>(false);
    }

    private String before() {
        return commit.parents().getFirst();
    }

    private Answer<Boolean> holdsNothingElse(String base) {
        String head = request.headCommit();
        return paths(base, head)
                .flatMap(theirs -> paths(base, before())
                        .flatMap(ours -> paths(before(), head).flatMap(apart -> {
                            Set<String> merged = new HashSet<>(theirs);
                            merged.retainAll(ours);
                            merged.retainAll(apart);
                            List<String> taken = theirs.stream()
                                    .filter(path -> !merged.contains(path))
                                    .sorted()
                                    .toList();
                            Restored expected = new Restored(before(), List.of(new Restored.Files(head, taken)));
                            return world.ask(new NotRestored(expected, commit.id()))
                                    .map(changes ->
                                            changes.stream().map(Change::path).allMatch(merged::contains));
                        })));
    }

    private Answer<Set<String>> paths(String from, String to) {
        return world.ask(new Difference(from, to))
                .map(changes -> changes.stream().map(Change::path).collect(Collectors.toSet()));
    }
}
