package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.ReleaseBranch;
import dev.gonogo.process.history.LastCut;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.merge.Merges;
import dev.gonogo.process.merge.PullRequestsOfCommits;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code by-pull-request}: what this release brings from integration since the last release came there by merged pull
 * requests. What production already had, such as a merge of production or a backport, needs none; what was reverted
 * since does not count.
 *
 * @param blocks whether it holds the release; otherwise its findings are only notes
 */
public record ByPullRequest(boolean blocks) implements Need {
    /**
     * The part of integration's line that the release brings.
     *
     * @param line newest first
     * @param requests into integration that the forge lists
     * @param changed paths that differ from the last release
     * @param had production before anything of the release came there; empty if this cannot be told
     */
    private record Part(
            Situation situation,
            List<LineCommit> line,
            List<PullRequest> requests,
            Set<String> changed,
            Optional<String> had) {
        Pushers pushers() {
            return new Pushers(situation.world(), integration(situation), line, requests);
        }
    }

    /** @param unasked commits about which the forge was not asked, newest first */
    private record Found(List<LineCommit> pushed, List<LineCommit> unasked) {}

    @Override
    public String rule() {
        return "by-pull-request";
    }

    @Override
    public Finding judge(Situation situation) {
        return end(situation)
                .flatMap(end -> end.map(commit -> judge(situation, commit))
                        .orElseGet(() -> new Answer.Known<>(Finding.held(
                                rule(), "This release does not start at {}.", code(integration(situation))))))
                .fold(finding -> finding, this::cannotTell);
    }

    private Finding cannotTell(String why) {
        Finding found = Finding.cannotTell(rule(), why);
        return blocks ? found : Finding.noted(rule(), "{}", found.words());
    }

    /** The commit of integration that the release contains or would contain; empty if its branch begins elsewhere. */
    private static Answer<Optional<String>> end(Situation situation) {
        boolean elsewhere = steps(situation).anyMatch(step -> !beginning(step).isEmpty())
                && steps(situation).noneMatch(step -> cuts(situation, step));
        return elsewhere
                ? new Answer.Known<>(Optional.empty())
                : cut(situation)
                        .<Answer<String>>map(Answer.Known::new)
                        .orElseGet(() -> situation.headOf(integration(situation)))
                        .map(Optional::of);
    }

    private static Stream<Step> steps(Situation situation) {
        return ReleaseStages.stages(situation).stream().flatMap(stage -> stage.steps().stream());
    }

    /** Where a step begins the branch that it creates; empty if it creates none. */
    private static String beginning(Step step) {
        return switch (step) {
            case RunWorkflow run -> run.creates().isEmpty() ? "" : run.from();
            case CreateBranch create -> create.from();
            default -> "";
        };
    }

    private static boolean cuts(Situation situation, Step step) {
        return situation.fill(beginning(step)).equals(integration(situation));
    }

    private static Optional<String> cut(Situation situation) {
        return ReleaseBranch.landmarks(situation, step -> cuts(situation, step))
                .map(Fact.Landmark::values)
                .flatMap(values -> Stream.ofNullable(values.getOrDefault(CreateBranch.BEGINNING, values.get("commit"))))
                .findFirst();
    }

    /** The commit that this release's promotion left on production. */
    private static Optional<String> promoted(Situation situation) {
        return ReleaseBranch.landmarks(situation, step -> promotes(situation, step))
                .flatMap(landmark -> Stream.ofNullable(landmark.values().get("commit")))
                .findFirst();
    }

    private static boolean promotes(Situation situation, Step step) {
        return step instanceof OpenPullRequest open
                && situation
                        .fill(open.into())
                        .equals(situation.process().branches().production());
    }

    /** Production before the first promotion since the last release; empty if no step promotes. */
    private static Answer<Optional<String>> had(Situation situation, Optional<Released> last) {
        if (steps(situation).noneMatch(step -> promotes(situation, step))) {
            return new Answer.Known<>(Optional.empty());
        }
        return Promotions.of(situation.process(), situation.world())
                .map(promotions -> promotions.with(situation.release().attempt()))
                .flatMap(promotions -> first(situation, promotions, last))
                .flatMap(first -> first.map(promotion -> situation
                                .ask(new BroughtBy(promotion.mergeCommit(), List.of()))
                                .map(MergedCommits::before))
                        .orElseGet(() ->
                                situation.headOf(situation.process().branches().production())))
                .map(Optional::of);
    }

    /** The first promotion since the last release, which may belong to an abandoned attempt. */
    private static Answer<Optional<PullRequest>> first(
            Situation situation, Promotions promotions, Optional<Released> last) {
        List<PullRequest> merged =
                promotions.requests().stream().filter(PullRequest::merged).toList();
        return where(
                        merged,
                        request -> last.map(release -> situation
                                        .ask(new Reachable(request.mergeCommit(), release.commit()))
                                        .map(before -> !before))
                                .orElseGet(() -> new Answer.Known<>(true)))
                .flatMap(since -> where(since, promotions::promotes))
                .map(since -> since.stream().min(Comparator.comparing(PullRequest::mergedAt)));
    }

    private Answer<Finding> judge(Situation situation, String end) {
        return LastCut.released(situation)
                .flatMap(last -> had(situation, last)
                        .flatMap(had ->
                                start(situation, end, last, had).flatMap(start -> part(situation, start, end, had)))
                        .flatMap(part -> look(part).map(found -> judge(part, found, last))));
    }

    /** If nothing was released yet, production's content counts as released. */
    private static Answer<String> start(
            Situation situation, String end, Optional<Released> last, Optional<String> had) {
        return had.filter(production -> last.isEmpty())
                .<Answer<String>>map(Answer.Known::new)
                .orElseGet(() -> LastCut.of(situation, end));
    }

    private static Answer<Part> part(Situation situation, String start, String end, Optional<String> had) {
        return situation
                .ask(PullRequestsInto.openOrNew(integration(situation)))
                .flatMap(requests -> situation
                        .ask(new FirstParents(start, end))
                        .flatMap(line -> situation
                                .ask(new Difference(start, end))
                                .map(changes -> new Part(situation, line, requests, paths(changes), had))));
    }

    private static Answer<Found> look(Part part) {
        Merges merges = new Merges(part.situation().world(), part.line());
        return where(part.line(), commit -> isBrought(part, merges, commit).map(brought -> !brought))
                .flatMap(others -> where(others, commit -> matters(part, commit)))
                .flatMap(others -> pushed(part, merges, others));
    }

    private static Answer<Boolean> isBrought(Part part, Merges merges, LineCommit commit) {
        return merges.mergeOf(commit, listed(part, commit)).map(Optional::isPresent);
    }

    private static List<PullRequest> listed(Part part, LineCommit commit) {
        return part.requests().stream()
                .filter(request -> request.merged() && request.mergeCommit().equals(commit.id()))
                .toList();
    }

    /** The commits at which the forge lists a merge are already explained. */
    private static Answer<Found> pushed(Part part, Merges merges, List<LineCommit> others) {
        List<LineCommit> asked =
                others.stream().filter(commit -> listed(part, commit).isEmpty()).toList();
        return PullRequestsOfCommits.of(part.situation().world(), integration(part.situation()), asked)
                .flatMap(bringers -> where(
                                others.stream()
                                        .filter(commit -> !bringers.unasked().contains(commit))
                                        .toList(),
                                commit -> merges.partOf(commit, bringers.by().getOrDefault(commit, List.of()))
                                        .map(Optional::isEmpty))
                        .map(pushed -> new Found(pushed, bringers.unasked())));
    }

    /** Whether something of it is still there that production did not have. */
    private static Answer<Boolean> matters(Part part, LineCommit commit) {
        if (commit.parents().isEmpty()) {
            return new Answer.Known<>(true);
        }
        Situation situation = part.situation();
        String before = commit.parents().getFirst();
        return situation.ask(new Difference(before, commit.id())).flatMap(changes -> {
            boolean stands = paths(changes).stream().anyMatch(part.changed()::contains);
            return stands ? isNew(part, commit, before) : new Answer.Known<>(false);
        });
    }

    private static Answer<Boolean> isNew(Part part, LineCommit commit, String before) {
        Situation situation = part.situation();
        return part.had()
                .map(production -> isMergeOf(situation, commit, production)
                        .flatMap(merge -> merge
                                ? new Answer.Known<>(false)
                                : situation
                                        .ask(new NotKept(before, commit.id(), List.of(production)))
                                        .map(lacking -> !lacking.isEmpty())))
                .orElseGet(() -> new Answer.Known<>(true));
    }

    /** Whether a commit merges only what production had. */
    private static Answer<Boolean> isMergeOf(Situation situation, LineCommit commit, String production) {
        return commit.parents().size() == 2
                ? situation
                        .ask(new Reachable(commit.parents().getLast(), production))
                        .flatMap(had -> had
                                ? situation.ask(new Remerged(commit.id())).map(List::isEmpty)
                                : new Answer.Known<>(false))
                : new Answer.Known<>(false);
    }

    private static <T> Answer<List<T>> where(List<T> things, Function<T, Answer<Boolean>> wanted) {
        Answer<List<T>> all = new Answer.Known<>(List.of());
        for (T thing : things) {
            all = Answer.both(all, wanted.apply(thing).map(so -> so ? List.of(thing) : List.of()));
        }
        return all;
    }

    private Finding judge(Part part, Found found, Optional<Released> last) {
        Situation situation = part.situation();
        Words where = last.map(release -> say(
                        "{} since {}",
                        code(integration(situation)),
                        code(situation.of(release.version()).tag())))
                .orElseGet(() -> say("{}", code(integration(situation))));
        List<LineCommit> all =
                Stream.concat(found.pushed().stream(), found.unasked().stream()).toList();
        if (all.isEmpty()) {
            return Finding.held(rule(), "Nothing reached {} without a pull request.", where);
        }
        Words named = named(part, found, where);
        return blocks
                ? Finding.notHeld(
                                rule(), "{}", Words.join(" ", List.of(named, next(situation), Overrides.howTo(rule()))))
                        .about(Commits.ids(all))
                : Finding.noted(rule(), "{}", named);
    }

    private static Words named(Part part, Found found, Words where) {
        List<Words> said = new ArrayList<>();
        if (!found.pushed().isEmpty()) {
            said.add(say(
                    "{} reached {} without a pull request: {}.",
                    Commits.count(found.pushed()),
                    where,
                    part.pushers().named(found.pushed(), List.of())));
        }
        if (!found.unasked().isEmpty()) {
            said.add(PullRequestsOfCommits.unasked(where, found.unasked()));
        }
        return Words.join(" ", said);
    }

    private static Words next(Situation situation) {
        if (promoted(situation).isPresent()) {
            return Commits.tooLate(situation.process().branches().production());
        }
        return cut(situation).isPresent()
                ? say("Abandon this attempt, revert that, bring it in with a pull request, and cut again.")
                : say("Revert that, and bring it in with a pull request.");
    }

    private static Set<String> paths(List<Change> changes) {
        return changes.stream().map(Change::path).collect(Collectors.toSet());
    }

    private static String integration(Situation situation) {
        return situation.process().branches().integration();
    }

    @Override
    public Words explain() {
        return say(
                "what reached integration since the last release came through pull requests{}",
                blocks ? "" : "; anything else is listed, but stops nothing");
    }
}
