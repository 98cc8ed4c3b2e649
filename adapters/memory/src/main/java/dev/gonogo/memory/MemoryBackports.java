package dev.gonogo.memory;

import dev.gonogo.port.Pointers;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.MissingCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went to production directly and is not in integration, for files that have one text or another and nothing in
 * between.
 */
final class MemoryBackports {
    private final History history;
    private final StoredCommit production;
    private final StoredCommit integration;
    private final CountedContent counted;
    private final List<StoredCommit> direct;

    /** @param before empty if there was no such file; {@code after} is empty if there is none any more */
    private record Touched(String path, Optional<String> before, Optional<String> after) {}

    MemoryBackports(History history, Pointers pointers, NotBackported asked) {
        this.history = history;
        this.counted = new CountedContent(pointers, asked.ignored());
        this.production = history.at(asked.production());
        this.integration = history.at(asked.integration());
        this.direct = history.between(asked.integration(), asked.production());
    }

    /** See {@link dev.gonogo.world.GitQuestion.NotBackported}. Newest first. */
    List<MissingCommit> missing() {
        Stream<MissingCommit> never = direct.reversed().stream()
                .filter(commit -> !own(commit).isEmpty())
                .flatMap(commit -> missing(commit).stream());
        Stream<MissingCommit> lost = merged().reversed().stream().flatMap(commit -> lost(commit).stream());
        return Stream.concat(never, lost).toList();
    }

    private Optional<MissingCommit> missing(StoredCommit fix) {
        List<StoredCommit> marks = marks(fix);
        if (marks.isEmpty()) {
            return same(fix) || promoted(fix, integration)
                    ? Optional.empty()
                    : Optional.of(MissingCommit.never(History.made(fix)));
        }
        List<Optional<StoredCommit>> back =
                marks.stream().map(mark -> takenBack(mark, fix)).toList();
        return !standingOnlyInProduction(fix).isEmpty() && back.stream().allMatch(Optional::isPresent)
                ? back.getLast().map(step -> new MissingCommit(History.made(fix), Optional.of(shown(step))))
                : Optional.empty();
    }

    private boolean same(StoredCommit fix) {
        return own(fix).stream()
                .map(Touched::path)
                .allMatch(path -> text(production, path).equals(text(integration, path)));
    }

    private List<StoredCommit> marks(StoredCommit fix) {
        return history.between(fix.id(), integration.id()).stream()
                .filter(commit -> samePatch(fix, commit)
                        || names(commit, fix)
                        || (names(fix, commit.id()) && !standsAsBefore(fix, commit)))
                .toList();
    }

    /** What production has and integration got by merges that production does not have, oldest first. */
    private List<StoredCommit> merged() {
        List<StoredCommit> line = line(integration, production);
        Optional<StoredCommit> parted = line.isEmpty() ? Optional.of(integration) : parent(line.getLast());
        return parted.stream()
                .flatMap(commit -> history.between(commit.id(), integration.id()).stream())
                .filter(commit -> history.reachable(commit.id(), production.id()))
                .toList();
    }

    /** What a merge into integration left out, or a later step reverted. */
    private Optional<MissingCommit> lost(StoredCommit fix) {
        List<StoredCommit> steps = line(integration, fix).stream()
                .filter(step -> history.reachable(fix.id(), step.id()))
                .toList();
        StoredCommit before = parent(steps.getLast()).orElseThrow();
        Optional<StoredCommit> lost = standingOnlyInProduction(fix).stream()
                .flatMap(change -> takenBack(change, Optional.of(before), steps).stream())
                .findFirst();
        List<StoredCommit> marks = marks(fix);
        boolean owed = marks.isEmpty()
                ? !promoted(fix, before)
                : marks.stream().allMatch(mark -> takenBack(mark, fix).isPresent());
        return lost.filter(step -> owed).map(step -> new MissingCommit(History.made(fix), Optional.of(shown(step))));
    }

    private static Commit shown(StoredCommit commit) {
        return new Commit(commit.id(), commit.subject());
    }

    private boolean samePatch(StoredCommit fix, StoredCommit commit) {
        return !commit.merge() && !fix.merge() && touched(fix).equals(touched(commit));
    }

    private boolean names(StoredCommit commit, StoredCommit fix) {
        return names(commit, fix.id())
                || direct.stream()
                        .filter(merge -> merge.merge() && names(commit, merge.id()))
                        .anyMatch(merge -> history.brought(merge).contains(fix));
    }

    private static boolean names(StoredCommit commit, String other) {
        return commit.message().lines().anyMatch(("(cherry picked from commit " + other + ")")::equals);
    }

    private boolean standsAsBefore(StoredCommit fix, StoredCommit commit) {
        return own(fix).stream().anyMatch(change -> text(commit, change.path()).equals(change.before()));
    }

    private List<Touched> standingOnlyInProduction(StoredCommit fix) {
        return own(fix).stream()
                .filter(change -> text(production, change.path()).equals(change.after())
                        && !text(integration, change.path()).equals(change.after()))
                .toList();
    }

    /** The step that restored a file, or the merge that left it unchanged, if no later one undid that. */
    private Optional<StoredCommit> takenBack(StoredCommit mark, StoredCommit fix) {
        List<StoredCommit> steps = line(integration, fix).stream()
                .filter(step -> history.reachable(mark.id(), step.id()))
                .toList();
        return changes(mark, fix).stream()
                .flatMap(change -> takenBack(change, Optional.empty(), steps).stream())
                .findFirst();
    }

    private List<Touched> changes(StoredCommit mark, StoredCommit fix) {
        List<Touched> own = own(fix);
        List<Touched> shared = touched(mark).stream()
                .filter(change -> own.stream().map(Touched::path).anyMatch(change.path()::equals))
                .toList();
        List<Touched> changes = new ArrayList<>(shared.isEmpty() ? touched(mark) : shared);
        if (names(fix, mark.id())) {
            changes.addAll(own);
        }
        return changes;
    }

    /** @param had integration before it came, if that counts as the state before it as well */
    private Optional<StoredCommit> takenBack(Touched change, Optional<StoredCommit> had, List<StoredCommit> steps) {
        Optional<StoredCommit> back = Optional.empty();
        for (StoredCommit step : steps.reversed()) {
            Optional<String> now = text(step, change.path());
            if (now.equals(change.after())) {
                back = Optional.empty();
            } else if (back.isEmpty()
                    && (now.equals(change.before())
                            || had.filter(before -> text(before, change.path()).equals(now))
                                    .isPresent())
                    && (step.equals(steps.getLast())
                            || touched(step).stream().map(Touched::path).anyMatch(change.path()::equals))) {
                back = Optional.of(step);
            }
        }
        return back;
    }

    /** Whether each file became what a branch had made of it, after what the branch had made of it before. */
    private boolean promoted(StoredCommit commit, StoredCommit branch) {
        return own(commit).stream().allMatch(change -> {
            List<Optional<String>> versions = versions(branch, commit, change.path());
            int reached = 0;
            List<Optional<String>> followed = versions(commit, branch, change.path());
            followed.add(followed.size() - 1, change.before());
            for (Optional<String> before : followed) {
                reached += Math.max(versions.subList(reached, versions.size()).indexOf(before), 0);
            }
            return versions.subList(reached, versions.size()).contains(change.after());
        });
    }

    /** What a path was on a commit's own line, oldest first, from where another commit's history parted from it. */
    private List<Optional<String>> versions(StoredCommit head, StoredCommit other, String path) {
        List<StoredCommit> line = line(head, other);
        List<Optional<String>> versions = new ArrayList<>();
        Optional<StoredCommit> parted = line.isEmpty() ? Optional.of(head) : parent(line.getLast());
        versions.add(parted.flatMap(commit -> text(commit, path)));
        line.reversed().forEach(step -> versions.add(text(step, path)));
        return versions;
    }

    /** A commit, its first parent and so on, as far as another commit cannot reach them. */
    private List<StoredCommit> line(StoredCommit head, StoredCommit other) {
        List<StoredCommit> line = new ArrayList<>();
        Optional<StoredCommit> next = Optional.of(head);
        while (next.isPresent() && !history.reachable(next.get().id(), other.id())) {
            line.add(next.get());
            next = parent(next.get());
        }
        return line;
    }

    private Optional<StoredCommit> parent(StoredCommit commit) {
        return commit.parents().stream().findFirst().map(history::at);
    }

    /** Everything that a commit changed or, for a merge, what differs from merging. */
    private List<Touched> own(StoredCommit commit) {
        return commit.merge()
                ? counted(history.unlikeMerged(commit).entrySet().stream()
                        .map(path -> touched(commit, path.getKey(), path.getValue())))
                : touched(commit);
    }

    private List<Touched> touched(StoredCommit commit) {
        Map<String, String> before = parent(commit).map(StoredCommit::files).orElse(Map.of());
        return counted(History.difference(before, commit.files()).stream()
                .map(Change::path)
                .map(path -> touched(commit, path, Optional.ofNullable(before.get(path)))));
    }

    private Touched touched(StoredCommit commit, String path, Optional<String> before) {
        return new Touched(path, counted.of(path, before), text(commit, path));
    }

    /** Without what is only in ignored files or places. */
    private List<Touched> counted(Stream<Touched> touched) {
        return touched.filter(one -> !counted.ignores(one.path()))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    private Optional<String> text(StoredCommit commit, String path) {
        return counted.of(path, Optional.ofNullable(commit.files().get(path)));
    }
}
