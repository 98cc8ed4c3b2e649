package dev.gonogo.memory;

import dev.gonogo.world.Evidence;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Workflow runs and their jobs. They start, succeed and fail only when told. */
public final class MemoryRuns {
    private static final long FIRST_RUN = 19_400_000_001L;
    private static final long FIRST_JOB = 55_600_000_001L;
    private static final long FIRST_UPLOAD = 4_700_000_001L;

    private final MemoryRepository repository;
    private final InstantSource clock;
    private final Map<Long, Run> runs = new LinkedHashMap<>();
    private final Map<Long, Map<String, String>> inputs = new LinkedHashMap<>();
    private final Map<Long, Map<String, Job>> jobs = new LinkedHashMap<>();
    private final Map<Long, List<String>> logs = new LinkedHashMap<>();
    private final Map<Long, List<Evidence>> uploads = new LinkedHashMap<>();
    private final Set<Long> deleted = new HashSet<>();
    private long jobsMade;
    private long uploadsMade;

    /**
     * What starts a run.
     *
     * @param title the workflow's name, for example {@code Release}
     * @param displayTitle the run's own name
     * @param event {@code push} or {@code workflow_dispatch}
     * @param branch branch, or the tag's name
     */
    public record Start(
            String workflow,
            String title,
            String displayTitle,
            String event,
            String branch,
            String commit,
            String actor,
            Map<String, String> inputs) {
        public Start {
            inputs = Map.copyOf(inputs);
        }
    }

    MemoryRuns(MemoryRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @return the run's id; it is queued and has no jobs yet */
    public long start(Start start) {
        long id = FIRST_RUN + runs.size();
        long sameWorkflow = runs.values().stream()
                .filter(run -> run.workflow().equals(start.workflow()))
                .count();
        Run run = new Run(
                id,
                Math.toIntExact(sameWorkflow + 1),
                1,
                start.workflow(),
                start.title(),
                start.displayTitle(),
                start.event(),
                start.branch(),
                start.commit(),
                RunState.QUEUED,
                start.actor(),
                now(),
                now(),
                repository.address("actions/runs/" + id));
        runs.put(id, run);
        inputs.put(id, start.inputs());
        return id;
    }

    /** Sets a job of the run, and adds it if it is new. */
    public void job(long run, String name, RunState state) {
        String link = get(run).link() + "/job/";
        Map<String, Job> present = jobs.computeIfAbsent(run, any -> new LinkedHashMap<>());
        long id = Optional.ofNullable(present.get(name)).map(Job::id).orElseGet(() -> FIRST_JOB + jobsMade++);
        present.put(name, new Job(id, name, state, link + id));
    }

    /** A job wrote this to its log. */
    public void wrote(long job, List<String> lines) {
        logs.put(job, List.copyOf(lines));
    }

    /** A job uploaded a file of this name and size in bytes. */
    public void uploaded(long run, String name, long bytes) {
        List<Evidence> present = uploads.computeIfAbsent(run, any -> new ArrayList<>());
        String link = get(run).link() + "/artifacts/" + (FIRST_UPLOAD + uploadsMade++);
        present.add(new Evidence(name, bytes, false, link));
    }

    List<Evidence> evidence(long run) {
        return List.copyOf(uploads.getOrDefault(run, List.of()));
    }

    List<String> log(long job) {
        return logs.getOrDefault(job, List.of());
    }

    /** Sets the state of the whole run. */
    public void become(long run, RunState state) {
        runs.put(run, with(get(run), state, get(run).attempt()));
    }

    /** Reruns failed jobs as people do on the forge: another attempt of the same run. */
    public void rerun(long run) {
        runs.put(run, with(get(run), RunState.QUEUED, get(run).attempt() + 1));
        jobs(run).stream()
                .filter(job -> job.state() != RunState.SUCCEEDED)
                .forEach(job -> job(run, job.name(), RunState.QUEUED));
    }

    /** Reruns all jobs, as people may do even after a success. */
    public void rerunAll(long run) {
        rerun(run);
        jobs(run).forEach(job -> job(run, job.name(), RunState.QUEUED));
    }

    /** Deletes a run, as people may on the forge. */
    public void delete(long run) {
        deleted.add(get(run).id());
    }

    private Run with(Run run, RunState state, int attempt) {
        return new Run(
                run.id(),
                run.number(),
                attempt,
                run.workflow(),
                run.title(),
                run.displayTitle(),
                run.event(),
                run.branch(),
                run.commit(),
                state,
                run.actor(),
                run.created(),
                now(),
                run.link());
    }

    public Optional<Run> find(long run) {
        return Optional.ofNullable(runs.get(run)).filter(found -> !deleted.contains(run));
    }

    /** @throws IllegalArgumentException if there is no such run */
    public Run get(long run) {
        return find(run).orElseThrow(() -> new IllegalArgumentException("there is no run " + run));
    }

    public Map<String, String> inputs(long run) {
        return inputs.getOrDefault(get(run).id(), Map.of());
    }

    public List<Job> jobs(long run) {
        return List.copyOf(jobs.getOrDefault(run, Map.of()).values());
    }

    /** Runs of a workflow, newest first. */
    public List<Run> of(String workflow) {
        return runs.values().stream()
                .filter(run -> run.workflow().equals(workflow) && !deleted.contains(run.id()))
                .sorted(Comparator.comparing(Run::id).reversed())
                .toList();
    }
}
