package dev.gonogo.process.production;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Template;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pull requests into production are a release's own. The branch name is not enough. It is the one that a step of
 * an attempt recorded as its own, the one that an open attempt's step is about to take or, for merges before our first
 * attempt, one of a version that was also released before it.
 */
public final class Promotions {
    private final ReleaseProcess process;
    private final World world;
    private final List<Attempt> attempts;
    private final List<PullRequest> requests;
    private final Releases releases;
    /** Head branches of versions that have a tag but no record of ours. */
    private final Map<String, Version> unrecorded = new HashMap<>();

    private Promotions(
            ReleaseProcess process,
            World world,
            List<Attempt> attempts,
            List<PullRequest> requests,
            Releases releases) {
        this.process = process;
        this.world = world;
        this.attempts = attempts;
        this.requests = requests;
        this.releases = releases;
        Set<Version> recorded = attempts.stream().map(Attempt::version).collect(Collectors.toSet());
        releases.all().stream()
                .map(Released::version)
                .filter(version -> !recorded.contains(version))
                .forEach(version -> heads(version).forEach(head -> unrecorded.put(head, version)));
    }

    public static Answer<Promotions> of(ReleaseProcess process, World world) {
        return world.ask(new Attempts())
                .flatMap(attempts -> world.ask(
                                new PullRequestsInto(process.branches().production(), began(attempts)))
                        .flatMap(requests -> Releases.of(process, world)
                                .map(releases -> new Promotions(process, world, attempts, requests, releases))));
    }

    /** When the first open attempt began; all promotions opened since may compete with it. */
    private static Instant began(List<Attempt> attempts) {
        return attempts.stream()
                .filter(Attempt::open)
                .map(Attempt::began)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The same, with this attempt. */
    Promotions with(Attempt attempt) {
        Stream<Attempt> others = attempts.stream()
                .filter(one ->
                        one.number() != attempt.number() || !one.version().equals(attempt.version()));
        return new Promotions(
                process, world, Stream.concat(others, Stream.of(attempt)).toList(), requests, releases);
    }

    /** The same, as if each open attempt's step had already taken the one it is about to take. */
    Promotions expecting() {
        return new Promotions(
                process, world, attempts.stream().map(this::expecting).toList(), requests, releases);
    }

    private Attempt expecting(Attempt attempt) {
        Stream<Integer> expected = requests.stream()
                .filter(request -> attempt.open() && expects(attempt, request))
                .map(PullRequest::number);
        return new Attempt(
                attempt.version(),
                attempt.number(),
                attempt.began(),
                attempt.open(),
                Stream.concat(attempt.pullRequests().stream(), expected).collect(Collectors.toSet()),
                attempt.tagged(),
                attempt.goes(),
                attempt.overridden(),
                attempt.baseline());
    }

    /** The open pull requests into production, and the newest of the others. */
    public List<PullRequest> requests() {
        return requests;
    }

    /** All attempts, in the order in which they were cut. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** Whether it needs no authorisation. */
    public Answer<Boolean> promotes(PullRequest request) {
        return expected(request) ? new Answer.Known<>(true) : promoted(request).map(Optional::isPresent);
    }

    /** The version that a merged one promoted; empty if it promoted none. */
    Answer<Optional<Version>> promoted(PullRequest request) {
        Optional<Version> recorded = attempts.stream()
                .filter(attempt -> attempt.pullRequests().contains(request.number()))
                .map(Attempt::version)
                .findFirst();
        return recorded.isPresent() ? new Answer.Known<>(recorded) : published(request);
    }

    private boolean expected(PullRequest request) {
        return attempts.stream().filter(Attempt::open).anyMatch(attempt -> expects(attempt, request));
    }

    private boolean expects(Attempt attempt, PullRequest request) {
        List<PullRequest> rivals = requests.stream()
                .filter(one -> one.head().equals(request.head()) && PullRequests.since(one, attempt.began()))
                .toList();
        return heads(attempt.version()).anyMatch(request.head()::equals)
                && rivals.stream().noneMatch(one -> attempt.pullRequests().contains(one.number()))
                && PullRequests.chosen(rivals).filter(request::equals).isPresent();
    }

    /**
     * A release before our first attempt left only its tag. A tag that may have been pushed later does not make a pull
     * request a promotion.
     */
    private Answer<Optional<Version>> published(PullRequest request) {
        Optional<Version> named = Optional.ofNullable(unrecorded.get(request.head()))
                .filter(version -> request.merged())
                .filter(version ->
                        attempts.stream().allMatch(attempt -> request.mergedAt().isBefore(attempt.began())));
        return named.flatMap(releases::of)
                .map(release -> world.ask(new Reachable(request.mergeCommit(), release.commit()))
                        .flatMap(within ->
                                within ? releases.isOld(release, request.mergedAt()) : new Answer.Known<>(false))
                        .map(old -> named.filter(any -> old)))
                .orElseGet(() -> new Answer.Known<>(Optional.empty()));
    }

    /** The head branches of pull requests by which a version's steps change production. */
    private Stream<String> heads(Version version) {
        Stream<String> opened = process.steps(OpenPullRequest.class)
                .filter(step -> isProduction(step.into(), version))
                .flatMap(step -> Stream.of(step.from(), step.cleanBranch()));
        Stream<String> bumping = process.steps(BumpVersions.class)
                .filter(step -> isProduction(step.into(), version))
                .map(BumpVersions::branch);
        Stream<String> archiving = process.steps(Archive.class)
                .filter(step -> isProduction(step.into(), version))
                .map(Archive::branch);
        return Stream.of(opened, bumping, archiving)
                .flatMap(branches -> branches)
                .map(branch -> Template.fill(branch, process, version));
    }

    private boolean isProduction(String into, Version version) {
        return Template.fill(into, process, version).equals(process.branches().production());
    }
}
