package dev.gonogo.memory;

import dev.gonogo.version.Version;
import dev.gonogo.world.Job;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Aegis's {@code release-please.yml}: the run that the cut workflow dispatches on the release branch, and the pull
 * request that it opens. It does its work at once unless told otherwise.
 */
public final class SeedAReleasePlease {
    public static final String JOB = "release-please";
    /** What a run that fails writes to its log. */
    public static final String ERROR = "release-please failed: Resource not accessible by integration";

    /** The outcome of a run that is played from now on. */
    public enum Outcome {
        OPENS_A_PULL_REQUEST,
        OPENS_NOTHING,
        FAILS,
        RUNS_ON,
        /** The cut workflow succeeds all the same. */
        IS_NOT_DISPATCHED
    }

    private final MemoryRepository repository;
    private final InstantSource clock;
    private Outcome outcome = Outcome.OPENS_A_PULL_REQUEST;

    SeedAReleasePlease(MemoryRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public void will(Outcome wanted) {
        outcome = wanted;
    }

    /** The cut workflow dispatches it on the release branch. */
    OptionalInt dispatched(Version version, String branch) {
        return outcome == Outcome.IS_NOT_DISPATCHED
                ? OptionalInt.empty()
                : startedOn(branch, version.toString(), SeedA.APP);
    }

    /**
     * Somebody starts it for a version.
     *
     * @param ref the branch whose workflow file runs
     * @return the pull request's number, empty if it opened none
     */
    public OptionalInt startedOn(String ref, String version, String actor) {
        long run = repository
                .runs()
                .start(new MemoryRuns.Start(
                        SeedA.RELEASE_PLEASE,
                        "Release Please",
                        "Release Please",
                        "workflow_dispatch",
                        ref,
                        repository.headOf(ref),
                        actor,
                        Map.of("release_as", version, "target_branch", "release/" + version)));
        return play(repository.runs().get(run));
    }

    /**
     * The newest run that has not ended continues, for instance after a rerun.
     *
     * @return the pull request's number, empty if it opened none
     * @throws IllegalStateException if every run has ended
     */
    public OptionalInt runs() {
        return play(newest().orElseThrow(() -> new IllegalStateException("no run of Release Please is under way")));
    }

    /** Whether a run is queued or running. */
    public boolean isUnderWay() {
        return newest().isPresent();
    }

    private Optional<Run> newest() {
        return repository.runs().of(SeedA.RELEASE_PLEASE).stream()
                .filter(run -> !run.state().over())
                .max(Comparator.comparing(Run::id));
    }

    private OptionalInt play(Run run) {
        return switch (possible(run)) {
            case OPENS_A_PULL_REQUEST, IS_NOT_DISPATCHED -> {
                int opened = open(run);
                end(run, RunState.SUCCEEDED);
                yield OptionalInt.of(opened);
            }
            case OPENS_NOTHING -> {
                end(run, RunState.SUCCEEDED);
                yield OptionalInt.empty();
            }
            case FAILS -> {
                end(run, RunState.FAILED);
                repository.runs().jobs(run.id()).stream()
                        .map(Job::id)
                        .forEach(job -> repository.runs().wrote(job, List.of(ERROR)));
                yield OptionalInt.empty();
            }
            case RUNS_ON -> {
                end(run, RunState.RUNNING);
                yield OptionalInt.empty();
            }
        };
    }

    /** If the branch is gone, it can only fail. */
    private Outcome possible(Run run) {
        return repository.head(target(run)).isPresent() ? outcome : Outcome.FAILS;
    }

    private String target(Run run) {
        return repository.runs().inputs(run.id()).getOrDefault("target_branch", "");
    }

    private void end(Run run, RunState state) {
        repository.runs().job(run.id(), JOB, state);
        repository.runs().become(run.id(), state);
    }

    /** Its branch is force-pushed, and an open pull request follows it. */
    private int open(Run run) {
        String version = repository.runs().inputs(run.id()).getOrDefault("release_as", "");
        String branch = target(run);
        String base = repository.headOf(branch);
        String head = "release-please--branches--" + branch;
        String title = "chore(" + branch + "): release " + version;
        String changelog = repository.text(base, "CHANGELOG.md").orElse("");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, String> files = new TreeMap<>(repository.at(base).files());
        files.putAll(SeedAFiles.metadata(version, latestPublished(), changelog, today));
        repository.branch(head, repository.store(List.of(base), SeedA.APP, title, files));
        MemoryPullRequests requests = repository.pullRequests();
        Optional<Integer> open = requests.openOne(head, branch).map(PullRequest::number);
        open.ifPresent(number -> requests.retitle(number, title));
        return open.orElseGet(() -> requests.open(SeedA.APP, head, branch, title));
    }

    private String latestPublished() {
        return repository.refs().tags().keySet().stream()
                .filter(tag -> tag.startsWith("v"))
                .map(tag -> Version.parse(tag.substring(1)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(Version::toString)
                .orElse("");
    }
}
