package dev.gonogo.memory;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.version.RegistrySpelling;
import dev.gonogo.version.Version;
import dev.gonogo.world.Job;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.List;
import java.util.Map;

/**
 * Aegis's {@code release.yml}: the run that a tag starts, job by job. Each publishing job puts its artifact on the
 * registries when it succeeds, and first checks whether it is there.
 */
public final class SeedARelease {
    public static final String ROOT_PACKAGE = "@onestepat4time/aegis";
    public static final String CLIENT_PACKAGE = "@onestepat4time/aegis-client";
    public static final String PYTHON_PROJECT = "ag-client";
    public static final String CHARTS = "https://onestepat4time.github.io/aegis/helm";
    public static final String CHART = "aegis";
    /** The job that nothing waits for. */
    public static final String OPTIONAL_JOB = "publish-clawhub";

    private static final String PREFLIGHT_JOB = "Release preflight";

    public static final String CLEANUP_JOB = "cleanup-release-branch";
    /** In the order in which they finish. */
    public static final List<String> JOBS = List.of(
            "test",
            "Fault harness (tmux kill)",
            "Fault harness (JSONL corruption)",
            "Fault harness (channel 5xx)",
            "Fault harness (SSE drop)",
            "generate-sbom",
            "generate-checksums",
            "generate-predicate",
            PREFLIGHT_JOB,
            "attest-npm",
            "ensure-github-release",
            "publish-npm",
            "publish-typescript-sdk",
            "publish-python-sdk",
            "attach-checksums",
            "attach-sbom",
            "attach-attestation",
            "publish-helm-chart",
            OPTIONAL_JOB,
            CLEANUP_JOB);

    private final MemoryRepository repository;
    private final MemoryRegistries registries;

    public SeedARelease(SeedA seed, MemoryRegistries registries) {
        this.repository = seed.repository();
        this.registries = registries;
    }

    /**
     * The push of a tag starts its run: every job is queued. A tag that main cannot reach fails the preflight.
     *
     * @return the run's id
     * @throws IllegalArgumentException if there is no such tag
     */
    public long starts(String tag) {
        Refs.Tag pushed =
                repository.refs().tag(tag).orElseThrow(() -> new IllegalArgumentException("there is no tag " + tag));
        long run = repository
                .runs()
                .start(new MemoryRuns.Start(
                        SeedA.RELEASE,
                        "Release",
                        "Release",
                        "push",
                        tag,
                        pushed.commit(),
                        MemoryForge.LOGIN,
                        Map.of()));
        JOBS.forEach(job -> repository.runs().job(run, job, RunState.QUEUED));
        repository.runs().become(run, RunState.RUNNING);
        boolean onMain = repository
                .head(SeedA.MAIN)
                .filter(main -> repository.history().reachable(pushed.commit(), main))
                .isPresent();
        if (!onMain) {
            jobFails(PREFLIGHT_JOB);
        }
        return run;
    }

    /** A job of the newest run succeeds and has done its work. */
    public void jobSucceeds(String job) {
        succeeds(newest(), job);
    }

    private void succeeds(Run run, String job) {
        repository.runs().job(run.id(), job, RunState.SUCCEEDED);
        doWork(job, run);
        settle(run.id());
    }

    /** A job of the newest run fails. Unless it is the optional one, everything that has not run yet is skipped. */
    public void jobFails(String job) {
        fails(newest().id(), job);
    }

    /** The same for a run that need not be the newest. */
    public void fails(long run, String job) {
        repository.runs().job(run, job, RunState.FAILED);
        if (!job.equals(OPTIONAL_JOB)) {
            repository.runs().jobs(run).stream()
                    .filter(other -> !other.state().over())
                    .forEach(other -> repository.runs().job(run, other.name(), RunState.SKIPPED));
        }
        settle(run);
    }

    /** The run of the tag, without the final clean-up. A tag that was just pushed starts its run first. */
    public void publishes(String tag) {
        boolean running = repository.runs().of(SeedA.RELEASE).stream()
                .anyMatch(run -> run.branch().equals(tag));
        if (!running) {
            starts(tag);
        }
        Run run = newest();
        JOBS.stream()
                .filter(job -> !job.equals(CLEANUP_JOB))
                .filter(job -> queued(run, job))
                .forEach(job -> succeeds(run, job));
    }

    /** Does everything that a run has left to do. */
    public void finishes(Run run) {
        JOBS.stream().filter(job -> queued(run, job)).forEach(job -> succeeds(run, job));
    }

    /** The last job deletes the release branch, and the run ends. */
    public void cleanupRuns() {
        jobSucceeds(CLEANUP_JOB);
    }

    /** Somebody reruns the failed and skipped jobs on GitHub. */
    public void rerun() {
        long run = newest().id();
        repository.runs().rerun(run);
        repository.runs().become(run, RunState.RUNNING);
    }

    /** The run in its present state. */
    public Run run(long id) {
        return repository.runs().get(id);
    }

    private boolean queued(Run run, String job) {
        return repository.runs().jobs(run.id()).stream()
                .anyMatch(one -> one.name().equals(job) && one.state() == RunState.QUEUED);
    }

    private Run newest() {
        return repository.runs().of(SeedA.RELEASE).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no release run has started"));
    }

    private void settle(long run) {
        List<Job> jobs = repository.runs().jobs(run);
        if (jobs.stream().allMatch(job -> job.state().over())) {
            boolean good = jobs.stream()
                    .allMatch(job ->
                            job.state() == RunState.SUCCEEDED || job.name().equals(OPTIONAL_JOB));
            repository.runs().become(run, good ? RunState.SUCCEEDED : RunState.FAILED);
        }
    }

    private void doWork(String job, Run run) {
        String tag = run.branch();
        Version version = Version.of(tag.substring(1));
        switch (job) {
            case "ensure-github-release" ->
                registries.publish(new GitHubRelease.Page(tag, !version.stable(), List.of()));
            case "publish-npm" -> npm(ROOT_PACKAGE, version);
            case "publish-typescript-sdk" -> npm(CLIENT_PACKAGE, version);
            case "publish-python-sdk" ->
                registries.publish(new PyPiProject.Release(PYTHON_PROJECT, RegistrySpelling.pep440(version)));
            case "attach-checksums" -> registries.attach(tag, List.of("checksums.txt"));
            case "attach-sbom" -> registries.attach(tag, List.of("sbom.json"));
            case "attach-attestation" -> registries.attach(tag, List.of("package.sigstore"));
            case "publish-helm-chart" -> registries.publish(new HelmChart.Version(CHARTS, CHART, version.toString()));
            case CLEANUP_JOB -> repository.removeBranch("release/" + version);
            default -> {}
        }
    }

    private void npm(String packageName, Version version) {
        registries.publish(
                new NpmPackage.Version(packageName, version.toString(), RegistrySpelling.npmDistTag(version)));
    }
}
