package dev.gonogo.memory;

import dev.gonogo.port.Forge;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.OpenItem;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub over a repository in memory. What our token does is done by {@link #LOGIN}. */
public final class MemoryForge implements Forge {
    /** The login that our own token acts as. */
    public static final String LOGIN = "gonogo[bot]";

    private static final int PAGE = 100;
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.(\\w+) }}");

    private final MemoryRepository repository;
    private final InstantSource clock;
    private final IoPoint io;
    private final Reach reach = new Reach();
    private final ItemActs items;
    private boolean tellsRunIds = true;
    private Duration listingDelay = Duration.ZERO;

    public MemoryForge(MemoryRepository repository, InstantSource clock, IoPoint io) {
        this.repository = repository;
        this.clock = clock;
        this.io = io;
        this.items = new ItemActs(repository, reach, io);
    }

    /** From now on it answers and does nothing. */
    public void lose(String why) {
        reach.lose(why);
    }

    public void restore() {
        reach.restore();
    }

    /** Older servers do not return the id of the run that a dispatch started. */
    public void hideRunIds() {
        tellsRunIds = false;
    }

    /** A run is listed only when it is this old. */
    public void listRunsAfter(Duration delay) {
        listingDelay = delay;
    }

    @Override
    public String addressOf(String commit, String path) {
        reach.check();
        return repository.address("blob/" + commit + "/" + path);
    }

    @Override
    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    public <T> Answer<T> answer(ForgeQuestion<T> question) {
        return reach.answer(() -> (Answer<T>) find(question));
    }

    private Answer<?> find(ForgeQuestion<?> question) {
        MemoryPullRequests requests = repository.pullRequests();
        return switch (question) {
            case ForgeQuestion.ChecksOf(String commit) -> new Answer.Known<>(repository.checks(commit));
            case ForgeQuestion.PullRequestsInto into -> new Answer.Known<>(listed(into));
            case ForgeQuestion.PullRequestsWith(String commit) ->
                found(repository.history().find(commit), "there is no commit " + commit)
                        .map(any -> requests.with(commit));
            case ForgeQuestion.MergeabilityOf(int number, String head) ->
                atHead(number, head, () -> requests.mergeability(number));
            case ForgeQuestion.FilesOf(int number, String head) -> atHead(number, head, () -> requests.files(number));
            case ForgeQuestion.CommitsOf(int number, String head) ->
                atHead(number, head, () -> requests.commits(number));
            case ForgeQuestion.MergedBy(int number) -> new Answer.Known<>(requests.mergedBy(number));
            case ForgeQuestion.LabelsOf(int number) -> new Answer.Known<>(requests.labels(number));
            case ForgeQuestion.LabelChangesOf(int number) -> new Answer.Known<>(requests.labelChanges(number));
            case ForgeQuestion.ReviewsOf(int number) -> new Answer.Known<>(requests.reviews(number));
            case ForgeQuestion.MayWrite(Account account) ->
                new Answer.Known<>(repository.accounts().mayWrite(account));
            case ForgeQuestion.PushesOf(String branch, String commit) ->
                new Answer.Known<>(repository.pushes(branch, commit));
            case ForgeQuestion.MovesOf(String branch, String since) ->
                new Answer.Known<>(repository.moves(branch, since));
            case ForgeQuestion.RunsOf runs -> new Answer.Known<>(listed(runs));
            case ForgeQuestion.RunWithId(long id) ->
                new Answer.Known<>(repository.runs().find(id));
            case ForgeQuestion.JobsOf(long run) ->
                found(repository.runs().find(run), "there is no run " + run)
                        .map(any -> repository.runs().jobs(run));
            case ForgeQuestion.LogOf(long job) ->
                new Answer.Known<>(repository.runs().log(job));
            case ForgeQuestion.IssueWithNumber(int number) ->
                new Answer.Known<>(repository.issues().find(number));
            case ForgeQuestion.OwnIssue(String title) ->
                new Answer.Known<>(repository.issues().find(LOGIN, title));
            case ForgeQuestion.OpenItems() ->
                new Answer.Known<>(repository.milestones().open());
            case ForgeQuestion.OpenInMilestone(String title) -> new Answer.Known<>(openIn(title));
            case ForgeQuestion.EvidenceOf(long run) ->
                found(repository.runs().find(run), "there is no run " + run)
                        .map(any -> repository.runs().evidence(run));
            case ForgeQuestion.OwnLogin() -> new Answer.Known<>(LOGIN);
        };
    }

    private Optional<List<OpenItem>> openIn(String title) {
        MemoryMilestones milestones = repository.milestones();
        return milestones.exists(title) ? Optional.of(milestones.openIn(title)) : Optional.empty();
    }

    private List<PullRequest> listed(ForgeQuestion.PullRequestsInto asked) {
        List<PullRequest> all = repository.pullRequests().into(asked.base());
        List<PullRequest> newest = all.subList(0, Math.min(PAGE, all.size()));
        return all.stream()
                .filter(request ->
                        request.open() || !request.created().isBefore(asked.since()) || newest.contains(request))
                .toList();
    }

    private static <T> Answer<T> found(Optional<T> value, String why) {
        return value.<Answer<T>>map(Answer.Known::new).orElseGet(() -> new Answer.CannotTell<>(why));
    }

    private <T> Answer<T> atHead(int number, String head, Supplier<T> value) {
        return found(repository.pullRequests().find(number), "there is no pull request #" + number)
                .flatMap(request -> request.headCommit().equals(head)
                        ? new Answer.Known<>(value.get())
                        : new Answer.CannotTell<>("#" + number + " has moved on"));
    }

    private List<Run> listed(ForgeQuestion.RunsOf asked) {
        Instant newest = clock.instant().minus(listingDelay);
        return repository.runs().of(asked.workflow()).stream()
                .filter(run -> run.event().equals(asked.event()))
                .filter(run -> asked.branch().isEmpty() || run.branch().equals(asked.branch()))
                .filter(run -> !run.created().isBefore(asked.since()))
                .filter(run -> !run.created().isAfter(newest))
                .toList();
    }

    @Override
    public OptionalLong dispatch(Lease lease, String workflow, String ref, Map<String, String> inputs) {
        return io.around("dispatch " + workflow, () -> {
            reach.check();
            String commit = repository
                    .head(ref)
                    .or(() -> repository.refs().tag(ref).map(Refs.Tag::commit))
                    .orElseThrow(() -> new Refused("GitHub says there is no branch or tag " + ref + "."));
            String definition = repository
                    .text(commit, ".github/workflows/" + workflow)
                    .orElseThrow(
                            () -> new Refused("GitHub says there is no workflow " + workflow + " on " + ref + "."));
            long run = repository
                    .runs()
                    .start(new MemoryRuns.Start(
                            workflow,
                            title(definition, workflow),
                            displayTitle(definition, workflow, inputs),
                            "workflow_dispatch",
                            ref,
                            commit,
                            LOGIN,
                            inputs));
            io.happened("dispatch " + workflow);
            return tellsRunIds ? OptionalLong.of(run) : OptionalLong.empty();
        });
    }

    /** The {@code name:} in the workflow's file, or the file's name. */
    static String title(String definition, String workflow) {
        return said("name: ", definition).orElse(workflow);
    }

    /** The {@code run-name:} in the workflow's file, with the inputs filled in, or the workflow's name. */
    private static String displayTitle(String definition, String workflow, Map<String, String> inputs) {
        return said("run-name: ", definition)
                .map(name -> INPUT.matcher(name)
                        .replaceAll(found -> Matcher.quoteReplacement(inputs.getOrDefault(found.group(1), ""))))
                .orElseGet(() -> title(definition, workflow));
    }

    private static Optional<String> said(String key, String definition) {
        return definition
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst();
    }

    @Override
    public int openPullRequest(Lease lease, String head, String base, String title, String body) {
        String what = "openPullRequest " + head + " -> " + base;
        return io.around(what, () -> {
            reach.check();
            MemoryPullRequests requests = repository.pullRequests();
            Optional<Integer> open = requests.openOne(head, base).map(request -> request.number());
            return open.orElseGet(() -> {
                checkDiffers(head, base);
                int number = requests.open(LOGIN, head, base, title);
                io.happened(what);
                return number;
            });
        });
    }

    private void checkDiffers(String head, String base) {
        Optional<String> from = repository.head(head);
        Optional<String> into = repository.head(base);
        if (from.isEmpty() || into.isEmpty()) {
            throw new Refused("GitHub says there is no branch " + (from.isEmpty() ? head : base) + ".");
        }
        if (repository.history().reachable(from.get(), into.get())) {
            throw new Refused("GitHub says there are no commits between " + base + " and " + head + ".");
        }
    }

    @Override
    public void closePullRequest(Lease lease, int number) {
        io.act("closePullRequest " + number, () -> {
            reach.check();
            PullRequest request = repository
                    .pullRequests()
                    .find(number)
                    .orElseThrow(() -> new Refused("There is no pull request #" + number + "."));
            if (request.open()) {
                repository.pullRequests().close(number);
                io.happened("closePullRequest " + number);
            }
        });
    }

    @Override
    public void rerunFailedJobs(Lease lease, long run) {
        io.act("rerunFailedJobs " + run, () -> {
            reach.check();
            if (!repository.runs().get(run).state().over()) {
                throw new Refused("GitHub says that this run is already running.");
            }
            repository.runs().rerun(run);
            repository.runs().become(run, RunState.RUNNING);
            io.happened("rerunFailedJobs " + run);
        });
    }

    @Override
    public void writeIssue(Lease lease, int number, String title, String body) {
        io.act("writeIssue " + title, () -> {
            reach.check();
            if (number == 0) {
                repository.issues().open(LOGIN, title, body);
            } else {
                repository.issues().change(number, title, body);
            }
            io.happened("writeIssue " + title);
        });
    }

    @Override
    public void defer(Lease lease, int number, String toMilestone, String comment) {
        items.defer(number, toMilestone, comment);
    }

    @Override
    public void closeIssue(Lease lease, int number, String comment) {
        items.closeIssue(number, comment);
    }

    @Override
    public void deleteBranch(Lease lease, String branch, String commit) {
        io.act("deleteBranch " + branch, () -> {
            reach.check();
            Optional<String> head = repository.head(branch);
            if (head.isEmpty()) {
                return;
            }
            if (!head.get().equals(commit)) {
                throw new Refused("The branch " + branch + " has moved, so it is not deleted. Look at it again.");
            }
            if (repository.guards(branch)) {
                throw new Refused("GitHub protects the branch " + branch + " from deletion.");
            }
            repository.removeBranch(branch, LOGIN);
            io.happened("deleteBranch " + branch);
        });
    }
}
