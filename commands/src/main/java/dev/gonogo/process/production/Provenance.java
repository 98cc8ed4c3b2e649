package dev.gonogo.process.production;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.authorisation.AsAuthorised;
import dev.gonogo.process.authorisation.HotfixAuthorisations;
import dev.gonogo.process.authorisation.OutdatedAuthorisation;
import dev.gonogo.process.merge.Merges;
import dev.gonogo.process.merge.PullRequestsOfCommits;
import dev.gonogo.process.production.Arrival.Origin;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.Paths;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Authorisations;
import dev.gonogo.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How commits came to production's first-parent line: by which pull request, and who allowed it. */
public final class Provenance {
    private final String production;
    private final World world;
    private final Promotions promotions;
    private final HotfixAuthorisations authorisations;
    /** Commits that change only these paths need no authorisation. */
    private final Paths named;

    private Provenance(
            ReleaseProcess process, World world, Promotions promotions, HotfixAuthorisations authorisations) {
        this.production = process.branches().production();
        this.named = new Paths(process.needs()
                .flatMap(need -> need instanceof AccountedFor accounted ? accounted.paths().stream() : Stream.of())
                .toList());
        this.world = world;
        this.promotions = promotions;
        this.authorisations = authorisations;
    }

    /** As it counted when it came there. */
    public static Answer<Provenance> of(ReleaseProcess process, World world) {
        return Promotions.of(process, world)
                .flatMap(promotions -> world.ask(new Authorisations())
                        .map(all -> new Provenance(process, world, promotions, HotfixAuthorisations.ever(all))));
    }

    /** As it counts for a release, which may have facts that are not stored yet. */
    static Answer<Provenance> of(Situation situation) {
        return of(situation, promotions -> promotions);
    }

    /** The same, as if each open attempt had already promoted what its step is about to take. */
    static Answer<Provenance> expecting(Situation situation) {
        return of(situation, Promotions::expecting);
    }

    private static Answer<Provenance> of(Situation situation, UnaryOperator<Promotions> known) {
        return Promotions.of(situation.process(), situation.world())
                .map(promotions ->
                        known.apply(promotions.with(situation.release().attempt())))
                .flatMap(promotions -> situation
                        .ask(new Authorisations())
                        .map(all -> new Provenance(
                                situation.process(),
                                situation.world(),
                                promotions,
                                HotfixAuthorisations.under(situation, all))));
    }

    public Promotions promotions() {
        return promotions;
    }

    /** Who pushed the commits of a part of the line, newest first. */
    public Pushers pushers(List<LineCommit> line) {
        return new Pushers(world, production, line, promotions.requests());
    }

    /**
     * The pull requests merged since a time at a head that somebody authorised as a hotfix. The forge is asked for
     * those opened since then or, for the epoch, since the first authorisation, because none was authorised before.
     */
    Answer<List<PullRequest>> hotfixes(Instant since) {
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        return authorisations.counting().stream()
                .map(AuthorisedPullRequest::at)
                .min(Comparator.naturalOrder())
                .map(first -> world.ask(new PullRequestsInto(production, since.equals(Instant.EPOCH) ? first : since)))
                .orElseGet(() -> new Answer.Known<>(List.of()))
                .map(requests -> requests.stream()
                        .filter(request ->
                                request.merged() && !request.mergedAt().isBefore(from))
                        .filter(request -> authorisations.counting().stream().anyMatch(one -> one.isAbout(request)))
                        .toList());
    }

    /**
     * Whether a merge that production no longer has brought what was authorised. If the merge or its head no longer
     * exists, only the head's id is left to judge, and that was authorised.
     */
    Answer<Boolean> wasAuthorised(PullRequest lost) {
        return new AsAuthorised(world, authorisations.counting())
                .of(
                        lost,
                        () -> world.ask(new BroughtBy(lost.mergeCommit(), List.of()))
                                .map(MergedCommits::before))
                .fold(
                        given -> new Answer.Known<>(given.isPresent()),
                        why -> isGone(lost.mergeCommit()) || isGone(lost.headCommit())
                                ? new Answer.Known<>(true)
                                : new Answer.CannotTell<>(why));
    }

    boolean isGone(String commit) {
        return world.ask(new CommitAt(commit)).fold(Optional::isEmpty, why -> false);
    }

    /** How the commits of a part of the line came there, newest first. */
    public Answer<List<Arrival>> of(List<LineCommit> line) {
        List<LineCommit> others =
                line.stream().filter(commit -> mergeOf(commit).isEmpty()).toList();
        return PullRequestsOfCommits.of(world, production, others)
                .flatMap(bringers -> brought(line, bringers).flatMap(brought -> {
                    List<LineCommit> asked = line.stream()
                            .filter(commit -> !bringers.unasked().contains(commit))
                            .toList();
                    return Answer.both(
                            arrivals(asked, brought), new Answer.Known<>(Arrival.unasked(bringers.unasked())));
                }));
    }

    /** The pull request whose merge left production at the commit. */
    Optional<PullRequest> mergeOf(LineCommit commit) {
        return mergesAt(commit).findFirst();
    }

    private Stream<PullRequest> mergesAt(LineCommit commit) {
        return promotions.requests().stream()
                .filter(request -> request.merged() && request.mergeCommit().equals(commit.id()));
    }

    /**
     * Commit to the pull request that brought it. Pushed commits are left out, and so are incomplete parts of a pull
     * request.
     */
    private Answer<Map<LineCommit, PullRequest>> brought(List<LineCommit> line, PullRequestsOfCommits others) {
        Merges merges = new Merges(world, line);
        Map<LineCommit, PullRequest> brought = new LinkedHashMap<>();
        Answer<Map<LineCommit, PullRequest>> all = new Answer.Known<>(brought);
        for (LineCommit commit : line) {
            List<PullRequest> merged = mergesAt(commit).toList();
            switch (merged.isEmpty()
                    ? merges.partOf(commit, others.by().getOrDefault(commit, List.of()))
                    : merges.mergeOf(commit, merged)) {
                case Answer.Known<Optional<PullRequest>>(Optional<PullRequest> by) ->
                    by.ifPresent(request -> brought.put(commit, request));
                case Answer.CannotTell<Optional<PullRequest>>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    private Answer<List<Arrival>> arrivals(List<LineCommit> line, Map<LineCommit, PullRequest> brought) {
        Map<String, List<LineCommit>> together = new LinkedHashMap<>();
        for (LineCommit commit : line) {
            String by = Optional.ofNullable(brought.get(commit))
                    .map(request -> "#" + request.number())
                    .orElse(commit.id());
            together.computeIfAbsent(by, any -> new ArrayList<>()).add(commit);
        }
        Answer<List<Arrival>> arrivals = new Answer.Known<>(List.of());
        for (List<LineCommit> commits : together.values()) {
            Optional<PullRequest> request = Optional.ofNullable(brought.get(commits.getFirst()));
            arrivals = Answer.both(
                    arrivals, origin(commits, request).map(origin -> List.of(arrival(commits, request, origin))));
        }
        return arrivals;
    }

    private Arrival arrival(List<LineCommit> commits, Optional<PullRequest> by, Origin origin) {
        Arrival arrival = new Arrival(commits, by.orElse(null), Words.NONE, origin);
        return by.filter(request -> !arrival.accounted())
                .map(request -> new Arrival(commits, request, PullRequests.merging(request, world), origin))
                .orElse(arrival);
    }

    private Answer<Origin> origin(List<LineCommit> commits, Optional<PullRequest> by) {
        Answer<Optional<Origin>> given = by.map(request -> promotions
                        .promoted(request)
                        .flatMap(version -> version.<Answer<Optional<Origin>>>map(
                                        one -> new Answer.Known<>(Optional.of(new Origin.Promotion(one))))
                                .orElseGet(() -> hotfix(request, commits.getLast()))))
                .orElseGet(() -> new Answer.Known<>(Optional.empty()));
        return given.flatMap(origin -> origin.<Answer<Origin>>map(Answer.Known::new)
                .orElseGet(() -> named(commits).map(only -> only ? new Origin.Named() : unaccounted(by))));
    }

    private Origin unaccounted(Optional<PullRequest> by) {
        return by.flatMap(request -> OutdatedAuthorisation.of(request, authorisations, world))
                .<Origin>map(Origin.NotAsAuthorised::new)
                .orElseGet(Origin.Unknown::new);
    }

    /** Whether these change only the named paths. A commit without parents changes everything. */
    private Answer<Boolean> named(List<LineCommit> commits) {
        Answer<Boolean> only = new Answer.Known<>(!named.places().isEmpty());
        for (LineCommit commit : commits) {
            only = only.flatMap(so -> so ? onlyNamed(commit) : new Answer.Known<>(false));
        }
        return only;
    }

    private Answer<Boolean> onlyNamed(LineCommit commit) {
        return commit.parents().stream()
                .findFirst()
                .map(parent -> world.ask(new Difference(parent, commit.id()))
                        .map(changes -> changes.stream().map(Change::path).allMatch(named::hold)))
                .orElseGet(() -> new Answer.Known<>(false));
    }

    /** @param oldest of the commits that it left on the line */
    private Answer<Optional<Origin>> hotfix(PullRequest request, LineCommit oldest) {
        return new AsAuthorised(world, authorisations.counting())
                .of(request, () -> before(oldest))
                .map(given -> given.map(one -> new Origin.Hotfix(one, request.mergedBefore(one.at()))));
    }

    private static Answer<String> before(LineCommit oldest) {
        return oldest.parents().stream()
                .findFirst()
                .<Answer<String>>map(Answer.Known::new)
                .orElseGet(() -> new Answer.CannotTell<>(oldest.id() + " has no parent"));
    }
}
