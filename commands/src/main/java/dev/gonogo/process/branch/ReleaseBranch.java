package dev.gonogo.process.branch;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Restored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a release branch got since its cut, compared with the pull requests that steps of the process brought to it. */
public final class ReleaseBranch {
    private final Situation situation;
    private final String name;
    private final List<PullRequest> requests;
    private final List<PullRequest> merged;

    private ReleaseBranch(Situation situation, String name, List<PullRequest> requests, Set<Integer> brought) {
        this.situation = situation;
        this.name = name;
        this.requests = requests;
        this.merged = requests.stream()
                .filter(request -> request.merged() && brought.contains(request.number()))
                .sorted(Comparator.comparing(PullRequest::number))
                .toList();
    }

    /**
     * @param line its first-parent commits since it was cut, newest first
     * @param requests all pull requests into it
     * @param merged those that steps brought to it, oldest first
     * @param merges the first-parent commits that these left, newest first
     * @param others all other first-parent commits, newest first, except updates from production
     * @param sides merges of other lines that no step brought
     * @param lost full ids of what it must contain and does not
     * @param changes where its files differ from those of its cut plus the changes of the pull requests
     */
    record Found(
            List<LineCommit> line,
            List<PullRequest> requests,
            List<PullRequest> merged,
            List<LineCommit> merges,
            List<LineCommit> others,
            SideMerges sides,
            List<String> lost,
            List<Change> changes) {}

    /** The commits of a pull request on the branch, and the files that it changed, from its head. */
    private record Merge(String commit, Set<String> commits, Restored.Files files) {}

    static Answer<Found> look(Situation situation, String name) {
        return of(situation, name)
                .flatMap(branch -> branch.head()
                        .flatMap(head -> branch.lost(head)
                                .flatMap(lost -> branch.line(head, lost)
                                        .flatMap(line -> branch.merges()
                                                .flatMap(merges -> branch.found(head, lost, line, merges))))));
    }

    /** The commit that is promoted: see {@link #look}. */
    static Answer<String> head(Situation situation, String name) {
        return of(situation, name).flatMap(ReleaseBranch::head);
    }

    private static Answer<ReleaseBranch> of(Situation situation, String name) {
        Set<Integer> brought = new HashSet<>();
        landmarks(situation, step -> brings(situation, step, name))
                .flatMap(landmark -> Stream.ofNullable(landmark.values().get("pull-request")))
                .map(Integer::valueOf)
                .forEach(brought::add);
        Optional.ofNullable(situation.pullRequest())
                .filter(request -> request.merged() && request.base().equals(name))
                .map(PullRequest::number)
                .ifPresent(brought::add);
        return situation
                .ask(PullRequests.into(name, situation))
                .map(all -> new ReleaseBranch(situation, name, all, brought))
                .flatMap(branch -> branch.merged.size() == brought.size()
                        ? new Answer.Known<>(branch)
                        : new Answer.CannotTell<>(
                                "not every pull request that was merged into " + name + " is listed"));
    }

    /**
     * The head of the promotion's own pull request, or else the branch's; for a deleted branch, its head in its last
     * pull request.
     */
    private Answer<String> head() {
        return Optional.ofNullable(situation.pullRequest())
                .filter(request -> request.head().equals(name))
                .<Answer<String>>map(request -> new Answer.Known<>(request.headCommit()))
                .orElseGet(() -> situation
                        .refs()
                        .flatMap(refs -> refs.branch(name)
                                .or(() -> merged.stream()
                                        .reduce((older, newer) -> newer)
                                        .map(PullRequest::mergeCommit))
                                .<Answer<String>>map(Answer.Known::new)
                                .orElseGet(() -> new Answer.CannotTell<>("there is no branch " + name))));
    }

    private Answer<List<String>> lost(String head) {
        List<String> contained = Stream.concat(cut().stream(), merged.stream().map(PullRequest::mergeCommit))
                .filter(commit -> !commit.equals(head))
                .toList();
        return situation
                .askAll(contained, commit -> new Reachable(commit, head))
                .map(reachable -> contained.stream()
                        .filter(commit -> !Boolean.TRUE.equals(reachable.get(commit)))
                        .toList())
                .flatMap(this::read);
    }

    /** The forge may have listed a merge after git was read. */
    private Answer<List<String>> read(List<String> lost) {
        return merged.stream()
                .filter(request -> lost.contains(request.mergeCommit()))
                .filter(request -> PullRequests.mergedJustNow(request, situation))
                .findFirst()
                .<Answer<List<String>>>map(request -> new Answer.CannotTell<>(PullRequests.nextLook(request)))
                .orElseGet(() -> new Answer.Known<>(lost));
    }

    /** Where the branch was when the step that creates it was done; empty if no step creates it. */
    private Optional<String> cut() {
        return landmarks(situation, step -> creates(situation, step, name))
                .flatMap(landmark -> Stream.ofNullable(landmark.values()
                        .getOrDefault(CreateBranch.BEGINNING, landmark.values().get("commit"))))
                .findFirst();
    }

    /** The cut, if the branch still contains it. */
    private Optional<String> kept(List<String> lost) {
        return cut().filter(commit -> !lost.contains(commit));
    }

    private Answer<List<LineCommit>> line(String head, List<String> lost) {
        return kept(lost)
                .<Answer<String>>map(Answer.Known::new)
                .orElseGet(() -> situation.headOf("{integration}"))
                .flatMap(from -> situation.ask(new FirstParents(from, head)));
    }

    private Answer<List<Merge>> merges() {
        List<Merge> merges = new ArrayList<>();
        Answer<List<Merge>> all = new Answer.Known<>(merges);
        for (PullRequest request : merged) {
            switch (merge(request)) {
                case Answer.Known<Merge>(Merge merge) -> merges.add(merge);
                case Answer.CannotTell<Merge>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    private Answer<Merge> merge(PullRequest request) {
        return situation
                .ask(new CommitsOf(request.number(), request.headCommit()))
                .map(commits -> commits.stream().map(PullRequestCommit::subject).toList())
                .flatMap(subjects -> situation.ask(new BroughtBy(request.mergeCommit(), subjects)))
                .flatMap(brought -> situation
                        .ask(new FilesOf(request.number(), request.headCommit()))
                        .map(files -> merge(request, brought, files)));
    }

    private static Merge merge(PullRequest request, MergedCommits brought, List<Change> files) {
        Set<String> commits = new HashSet<>(Set.of(request.mergeCommit()));
        brought.commits().stream().map(Commit::id).forEach(commits::add);
        return new Merge(
                request.mergeCommit(),
                commits,
                new Restored.Files(
                        request.headCommit(), files.stream().map(Change::path).toList()));
    }

    private Answer<Found> found(String head, List<String> lost, List<LineCommit> line, List<Merge> merges) {
        Set<String> own = new HashSet<>();
        merges.forEach(merge -> own.addAll(merge.commits()));
        Map<Boolean, List<LineCommit>> parts =
                line.stream().collect(Collectors.partitioningBy(commit -> own.contains(commit.id())));
        List<LineCommit> besides = parts.getOrDefault(false, List.of());
        Part part = new Part(head, line, merges);
        return listed(besides)
                .flatMap(any -> SideMerges.of(
                        situation, besides, new ReleaseBranchLine(situation, line, part.start(kept(lost)))))
                .flatMap(sides -> changes(part, kept(lost), sides.updates())
                        .map(changes -> new Found(
                                line,
                                requests,
                                merged,
                                parts.getOrDefault(true, List.of()),
                                besides.stream()
                                        .filter(commit -> !sides.updates().contains(commit))
                                        .toList(),
                                sides,
                                lost,
                                changes)));
    }

    /** A pull request may have been merged after the forge listed it as open and before git was read. */
    private Answer<Boolean> listed(List<LineCommit> others) {
        Optional<LineCommit> newest = others.stream().findFirst();
        if (newest.isEmpty() || requests.stream().noneMatch(PullRequest::open)) {
            return new Answer.Known<>(true);
        }
        return situation
                .ask(new PullRequestsWith(newest.get().id()))
                .flatMap(found -> found.stream()
                        .filter(PullRequest::merged)
                        .filter(merged ->
                                requests.stream().anyMatch(one -> one.open() && one.number() == merged.number()))
                        .findFirst()
                        .<Answer<Boolean>>map(merged -> new Answer.CannotTell<>(PullRequests.nextLook(merged)))
                        .orElseGet(() -> new Answer.Known<>(true)));
    }

    /**
     * The branch up to one of its commits.
     *
     * @param line up to it, newest first
     * @param merges of pull requests that steps brought
     */
    private record Part(String head, List<LineCommit> line, List<Merge> merges) {
        /** Where it begins, if this is not already known. */
        Optional<String> start(Optional<String> known) {
            return known.or(() -> line.isEmpty()
                    ? Optional.empty()
                    : line.getLast().parents().stream().findFirst());
        }

        /** What came before an update, without the update. */
        Part before(LineCommit update) {
            List<LineCommit> older = line.subList(line.indexOf(update) + 1, line.size());
            Set<String> ids = older.stream().map(LineCommit::id).collect(Collectors.toSet());
            return new Part(
                    update.parents().getFirst(),
                    older,
                    merges.stream()
                            .filter(merge -> ids.contains(merge.commit()))
                            .toList());
        }

        /** What came after an update. */
        Part after(LineCommit update) {
            List<Merge> before = before(update).merges();
            return new Part(
                    head,
                    line.subList(0, line.indexOf(update)),
                    merges.stream().filter(merge -> !before.contains(merge)).toList());
        }
    }

    /** The parts before and after an update are checked separately. */
    private Answer<List<Change>> changes(Part part, Optional<String> cut, List<LineCommit> updates) {
        if (updates.isEmpty()) {
            return changes(part, cut);
        }
        LineCommit newest = updates.getFirst();
        return Answer.both(
                changes(part.before(newest), cut, updates.subList(1, updates.size())),
                changes(part.after(newest), Optional.of(newest.id())));
    }

    /** Compared with the cut itself, because a commit may name the cut as its second parent and begin anywhere else. */
    private Answer<List<Change>> changes(Part part, Optional<String> from) {
        if (part.line().isEmpty() && from.stream().allMatch(part.head()::equals)) {
            return new Answer.Known<>(List.of());
        }
        List<Restored.Files> files = new ArrayList<>();
        part.merges().forEach(merge -> files.add(merge.files()));
        return part.start(from)
                .map(start -> situation.ask(new NotRestored(new Restored(start, files), part.head())))
                .orElseGet(() -> new Answer.CannotTell<>(name + " has no history in common with its cut"));
    }

    /** The landmarks of some steps, in the order of the process. */
    public static Stream<Fact.Landmark> landmarks(Situation situation, Predicate<Step> which) {
        return situation.process().stages().stream()
                .flatMap(stage -> IntStream.rangeClosed(1, stage.steps().size())
                        .filter(place -> which.test(stage.steps().get(place - 1)))
                        .mapToObj(stage::key))
                .flatMap(key -> situation.release().landmark(key).stream());
    }

    static boolean creates(Situation situation, Step step, String name) {
        return step instanceof CreatesBranch one
                && situation.fill(one.creates()).equals(name);
    }

    static boolean brings(Situation situation, Step step, String name) {
        return step instanceof BringsTo one && situation.fill(one.into()).equals(name);
    }
}
