package dev.gonogo.process.files;

import dev.gonogo.process.Situation;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the process itself commits to a branch: the version written by {@code bump-versions}, and its records. */
public final class OwnCommits {
    private OwnCommits() {}

    /**
     * Whether a commit differs from an earlier one only by what the process itself commits, so that findings about the
     * earlier one hold for it too. This compares content, not history, and every other character counts. If the earlier
     * commit is gone, nothing holds.
     */
    public static Answer<Boolean> alone(Situation situation, String earlier, String later) {
        if (earlier.equals(later)) {
            return new Answer.Known<>(true);
        }
        return situation
                .ask(new Difference(earlier, later))
                .fold(
                        changes -> alone(situation, earlier, later, changes),
                        why -> isGone(situation, earlier) ? new Answer.Known<>(false) : new Answer.CannotTell<>(why));
    }

    /** A commit that could not be asked about is not known to be gone. */
    private static boolean isGone(Situation situation, String earlier) {
        return situation.ask(new CommitAt(earlier)).fold(Optional::isEmpty, why -> false);
    }

    private static Answer<Boolean> alone(Situation situation, String earlier, String later, List<Change> changes) {
        List<ValuePlace> written = written(situation);
        Set<String> paths = new TreeSet<>();
        changes.forEach(change -> paths.add(change.path()));
        boolean foreign = paths.stream()
                .anyMatch(
                        path -> written.stream().noneMatch(place -> place.file().equals(path)));
        if (foreign) {
            return new Answer.Known<>(false);
        }
        return situation
                .askAll(paths, path -> new Rewritten(earlier, path, pointers(written, path), version(situation)))
                .flatMap(expected -> situation
                        .askAll(paths, path -> new TextAt(later, path))
                        .map(found ->
                                expected.values().stream().allMatch(Optional::isPresent) && expected.equals(found)));
    }

    /**
     * Whether the process itself made a commit for the version: it contains only what the process writes, and the
     * record that it archives.
     */
    public static Answer<Boolean> made(Situation situation, LineCommit commit) {
        return commit.parents().stream()
                .findFirst()
                .map(parent -> situation
                        .ask(new Difference(parent, commit.id()))
                        .flatMap(changes -> {
                            List<Change> others = changes.stream()
                                    .filter(change -> !archived(situation, change))
                                    .toList();
                            return alone(situation, parent, commit.id(), others);
                        }))
                .orElseGet(() -> new Answer.Known<>(false));
    }

    private static boolean archived(Situation situation, Change change) {
        return ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.steps().stream())
                .anyMatch(step ->
                        step instanceof KeepsRecord keeps && change.path().startsWith(keeps.folder(situation)));
    }

    private static List<ValuePlace> written(Situation situation) {
        return ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.steps().stream())
                .flatMap(step -> step instanceof WritesVersion writes ? writes.files().stream() : Stream.of())
                .toList();
    }

    private static List<String> pointers(List<ValuePlace> written, String path) {
        return written.stream()
                .filter(place -> place.file().equals(path))
                .map(ValuePlace::pointer)
                .distinct()
                .toList();
    }

    private static String version(Situation situation) {
        return situation.version().toString();
    }
}
