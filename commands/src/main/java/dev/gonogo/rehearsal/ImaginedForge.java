package dev.gonogo.rehearsal;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Template;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Release;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Job;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A forge on which every run succeeds and people merge what they are asked to. It knows nothing that it was not told.
 */
final class ImaginedForge {
    private static final Account SOMEBODY = new Account(1, "somebody");
    private static final Account OURSELVES = new Account(2, "gonogo");
    static final String UNKNOWN = "a clone does not know what GitHub has";

    private final ReleaseProcess process;
    private final Release release;
    private final ImaginedRefs refs;
    private final Instant now;
    private final Map<Integer, PullRequest> requests = new HashMap<>();
    private final Map<Long, Run> runs = new HashMap<>();
    private final Map<Integer, Issue> issues = new HashMap<>();

    ImaginedForge(ReleaseProcess process, Release release, ImaginedRefs refs, Instant now) {
        this.process = process;
        this.release = release;
        this.refs = refs;
        this.now = now;
    }

    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    <T> Answer<T> answer(ForgeQuestion<T> question) {
        return (Answer<T>)
                value(question).<Answer<?>>map(Answer.Known::new).orElseGet(() -> new Answer.CannotTell<>(UNKNOWN));
    }

    private Optional<Object> value(ForgeQuestion<?> question) {
        return Optional.ofNullable(
                switch (question) {
                    case ForgeQuestion.PullRequestsInto(String base, Instant since) -> into(base);
                    case ForgeQuestion.PullRequestsWith any -> null;
                    case ForgeQuestion.MergeabilityOf any -> Mergeability.CLEAN;
                    case ForgeQuestion.FilesOf(int number, String head) -> changes(head);
                    case ForgeQuestion.CommitsOf any -> List.of();
                    case ForgeQuestion.MergedBy any -> SOMEBODY;
                    case ForgeQuestion.LabelsOf any -> List.of();
                    case ForgeQuestion.LabelChangesOf any -> List.of();
                    case ForgeQuestion.RunsOf of -> of.event().equals("push") ? tagged(of.workflow()) : List.of();
                    case ForgeQuestion.RunWithId(long id) -> Optional.ofNullable(runs.get(id));
                    case ForgeQuestion.JobsOf(long id) ->
                        jobs(Optional.ofNullable(runs.get(id))
                                .map(Run::workflow)
                                .orElse(""));
                    case ForgeQuestion.LogOf any -> List.of();
                    case ForgeQuestion.EvidenceOf any -> List.of();
                    case ForgeQuestion.IssueWithNumber(int number) -> Optional.ofNullable(issues.get(number));
                    case ForgeQuestion.OwnIssue(String title) ->
                        issues.values().stream()
                                .filter(issue -> issue.open() && issue.title().equals(title))
                                .findFirst();
                    case ForgeQuestion.OwnLogin own -> OURSELVES.login();
                    case ForgeQuestion.OpenItems any -> List.of();
                    case ForgeQuestion.OpenInMilestone any -> Optional.of(List.of());
                    case ForgeQuestion.ChecksOf any -> null;
                    case ForgeQuestion.ReviewsOf any -> null;
                    case ForgeQuestion.MayWrite any -> null;
                    case ForgeQuestion.PushesOf any -> null;
                    case ForgeQuestion.MovesOf any -> null;
                });
    }

    private List<PullRequest> into(String base) {
        boolean none =
                requests.values().stream().noneMatch(request -> request.base().equals(base));
        process.steps(AwaitPullRequest.class)
                .filter(step -> none && fill(step.into()).equals(base))
                .findFirst()
                .ifPresent(step -> merge(openOfSomebody(fill(step.from()) + SOMEBODY.login(), base)));
        return requests.values().stream()
                .filter(request -> request.base().equals(base))
                .toList();
    }

    /**
     * Opens the pull request that others would open: it writes the version into the metadata, and a heading for it into
     * the changelog.
     */
    private int openOfSomebody(String head, String base) {
        String title = "the pull request of somebody else";
        Map<String, String> files = new HashMap<>();
        process.metadata().files().forEach(file -> files.put(file, "## " + release.version() + "\n"));
        refs.head(base).ifPresent(below -> refs.branch(head, refs.commits().on(below, files, title)));
        int number = open(head, base, title);
        refs.delete(head);
        return number;
    }

    private String fill(String template) {
        return Template.fill(template, process, release);
    }

    int open(String head, String base, String title) {
        int number = requests.size() + issues.size() + 1;
        String commit = refs.head(head).or(() -> refs.head(base)).orElse("");
        requests.put(
                number,
                new PullRequest(
                        number,
                        title,
                        SOMEBODY,
                        head,
                        commit,
                        base,
                        PullRequest.State.OPEN,
                        "",
                        Instant.EPOCH,
                        now,
                        ""));
        return number;
    }

    /** People merge what is open; false if nothing is. */
    boolean mergeAll() {
        List<Integer> open = requests.values().stream()
                .filter(PullRequest::open)
                .map(PullRequest::number)
                .toList();
        open.forEach(this::merge);
        return !open.isEmpty();
    }

    private void merge(int number) {
        requests.computeIfPresent(number, (same, request) -> {
            String merged = refs.merge(request.base(), request.headCommit(), request.title());
            return state(request, PullRequest.State.MERGED, merged);
        });
    }

    void close(int number) {
        requests.computeIfPresent(number, (same, request) -> state(request, PullRequest.State.CLOSED, ""));
        issues.computeIfPresent(number, (same, issue) -> issue(number, issue.title(), issue.body(), false));
    }

    private PullRequest state(PullRequest request, PullRequest.State state, String merged) {
        return new PullRequest(
                request.number(),
                request.title(),
                request.author(),
                request.head(),
                request.headCommit(),
                request.base(),
                state,
                merged,
                state == PullRequest.State.MERGED ? now : Instant.EPOCH,
                request.created(),
                request.link());
    }

    private List<Change> changes(String head) {
        return refs.commits().written(head).keySet().stream()
                .map(path -> new Change(Change.Kind.MODIFIED, path))
                .toList();
    }

    /** @param ref branch whose head runs, or a tag */
    long dispatch(String workflow, String ref) {
        long id = runs.size() + 1L;
        runs.put(id, run(id, workflow, ref, refs.commit(ref).orElse("")));
        return id;
    }

    private List<Run> tagged(String workflow) {
        List<Run> started = new ArrayList<>();
        for (Refs.Tag tag : refs.pushed()) {
            started.add(run(0, workflow, tag.name(), tag.commit()));
        }
        return started;
    }

    private Run run(long id, String workflow, String branch, String commit) {
        return new Run(
                id,
                (int) id,
                1,
                workflow,
                workflow,
                workflow,
                "push",
                branch,
                commit,
                RunState.SUCCEEDED,
                OURSELVES.login(),
                now,
                now,
                "");
    }

    private List<Job> jobs(String workflow) {
        return process.steps(RunWorkflow.class)
                .filter(step -> step.workflow().equals(workflow))
                .flatMap(step -> step.jobs().stream())
                .distinct()
                .map(name -> new Job(1, name, RunState.SUCCEEDED, ""))
                .toList();
    }

    void write(int number, String title, String body) {
        int known = number == 0 ? requests.size() + issues.size() + 1 : number;
        issues.put(known, issue(known, title, body, true));
    }

    private static Issue issue(int number, String title, String body, boolean open) {
        return new Issue(number, title, OURSELVES, body, open, List.of(), "");
    }
}
