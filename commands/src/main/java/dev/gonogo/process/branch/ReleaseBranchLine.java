package dev.gonogo.process.branch;

import dev.gonogo.process.Situation;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first-parent line of a release branch since its cut. A topic branch that starts from it contains nothing from
 * elsewhere, so merging it is no different from pushing or squashing it.
 *
 * @param commits newest first
 * @param start where it begins
 */
record ReleaseBranchLine(Situation situation, List<LineCommit> commits, Optional<String> start) {

    /**
     * The merges on it that merged a topic branch of its own.
     *
     * @param heads of the branches from which nothing may come this way
     */
    Answer<List<LineCommit>> topics(List<LineCommit> merges, List<String> heads) {
        Answer<List<LineCommit>> topics = new Answer.Known<>(List.of());
        for (LineCommit merge : merges) {
            topics = Answer.both(topics, isTopic(merge, heads).map(is -> is ? List.of(merge) : List.of()));
        }
        return topics;
    }

    private Answer<Boolean> isTopic(LineCommit merge, List<String> heads) {
        return merge.parents().size() == 2
                ? situation
                        .ask(new FirstParents(
                                merge.parents().getFirst(), merge.parents().getLast()))
                        .flatMap(topic -> goesOn(topic) ? only(topic, heads) : new Answer.Known<>(false))
                : new Answer.Known<>(false);
    }

    private boolean goesOn(List<LineCommit> topic) {
        Set<String> own = new HashSet<>(start.stream().toList());
        Stream.concat(commits.stream(), topic.stream()).map(LineCommit::id).forEach(own::add);
        return !topic.isEmpty()
                && topic.stream().allMatch(commit -> !commit.parents().isEmpty() && own.containsAll(commit.parents()));
    }

    /** If another branch has any of a line, it has the oldest commit of it. */
    private Answer<Boolean> only(List<LineCommit> topic, List<String> heads) {
        List<Reachable> elsewhere = Stream.of(topic.getLast(), commits.getLast())
                .flatMap(oldest -> heads.stream().map(head -> new Reachable(oldest.id(), head)))
                .toList();
        return situation.askAll(elsewhere, question -> question).map(reached -> !reached.containsValue(true));
    }
}
