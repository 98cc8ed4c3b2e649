package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.http.CallServlet;
import dev.gonogo.lookalike.http.LoopbackServer;
import dev.gonogo.lookalike.registries.RegistriesLookAlike;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.RawParseUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A GitHub on loopback with one repository. Workflows move only by {@link #tick}, {@link #advance} or, once started,
 * {@link #keepTicking}. What people do on GitHub's pages is a method here; a refusal is an
 * {@link IllegalStateException} with GitHub's sentence.
 */
public final class GitHubLookAlike implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GitHubLookAlike.class);

    private final LoopbackServer server;
    private final Hub hub;
    private final ApiDoor door;
    private final RegistriesLookAlike registries;
    private final boolean ownsRegistries;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("github-ticks").factory());

    private GitHubLookAlike(Settings settings, RegistriesLookAlike registries, boolean ownsRegistries) {
        this.registries = registries;
        this.ownsRegistries = ownsRegistries;
        server = LoopbackServer.open("github", settings.port());
        hub = new Hub(settings, RepositoryMaker.make(settings), server.root(), registries.shelves());
        door = new ApiDoor(hub);
        new History(hub, registries.shelves()).remember();
        serve();
    }

    private void serve() {
        var git = new GitDoor(hub);
        var below = "/" + hub.settings.owner() + "/*";
        server.serve(context -> {
            context.addServlet(new ServletHolder(new CallServlet(door::answer)), "/*");
            context.addServlet(new ServletHolder(git.servlet()), below);
            context.addFilter(new FilterHolder(git.filter()), below, EnumSet.of(DispatcherType.REQUEST));
        });
    }

    /** Starts with registries of its own, which it closes together with itself. */
    public static GitHubLookAlike start(Settings settings) {
        return new GitHubLookAlike(settings, RegistriesLookAlike.start(settings.clock()), true);
    }

    /** Starts with somebody else's registries, to which the workflows publish and which it does not close. */
    public static GitHubLookAlike start(Settings settings, RegistriesLookAlike registries) {
        return new GitHubLookAlike(settings, registries, false);
    }

    /** The API's root, in place of {@code https://api.github.com/}. */
    public URI apiUrl() {
        return server.root();
    }

    /** The address to clone from and push to. */
    public URI gitUrl() {
        return URI.create(hub.links.git());
    }

    /** The bare repository on disk. */
    public Path repository() {
        return hub.git.repository().getDirectory().toPath();
    }

    public RegistriesLookAlike registries() {
        return registries;
    }

    /** Sends a ping, and from now on every event, signed with the secret. */
    public void webhook(URI target, String secret) {
        hub.alone(() -> {
            hub.webhooks.receiver(target, secret);
            hub.announcer.ping();
        });
    }

    /** Returns when every webhook sent so far has been delivered or given up. */
    public void settleWebhooks() {
        hub.webhooks.settle();
    }

    public GitHubView view() {
        return hub.alone(() -> new Snapshot(hub).view());
    }

    /** What a job has logged; empty until it is completed. */
    public List<String> log(long job) {
        return hub.alone(() -> hub.engine.runs().stream()
                .flatMap(run -> run.attempts().stream())
                .flatMap(attempt -> attempt.jobs().stream())
                .filter(one -> one.id() == job)
                .findFirst()
                .orElseThrow(ApiProblem::notFound)
                .log());
    }

    public void approve(int pull, String login) {
        review(pull, login, Review.State.APPROVED, "");
    }

    public void requestChanges(int pull, String login, String why) {
        review(pull, login, Review.State.CHANGES_REQUESTED, why);
    }

    public void review(int pull, String login, Review.State state, String text) {
        hub.alone(() -> hub.pulls.review(pull, login, state, text));
    }

    /** Squashes and merges, like the button, if the rules of the base branch allow it. */
    public void merge(int pull, String login) {
        hub.alone(() -> hub.pulls.merge(pull, login, PullRequest.Method.SQUASH));
    }

    /** Merges with a merge commit. */
    public void mergeWhole(int pull, String login) {
        hub.alone(() -> hub.pulls.merge(pull, login, PullRequest.Method.MERGE));
    }

    /** Rebases and merges. */
    public void rebase(int pull, String login) {
        hub.alone(() -> hub.pulls.merge(pull, login, PullRequest.Method.REBASE));
    }

    public void close(int pull, String login) {
        hub.alone(() -> hub.pulls.close(pull, login));
    }

    /** Opens a pull request and answers its number. */
    public int openPullRequest(String head, String base, String login, String title) {
        var proposal = new PullRequest.Proposal(login, title, "", head, base);
        return hub.alone(() -> hub.pulls.open(proposal).number());
    }

    /** Opens an issue and answers its number. */
    public int openIssue(String login, String title, String body) {
        return openIssue(login, title, body, List.of());
    }

    /** Opens an issue with labels and answers its number. */
    public int openIssue(String login, String title, String body, List<String> labels) {
        return hub.alone(() -> hub.issues.open(login, title, body, labels).number());
    }

    /** Puts a label on a pull request. */
    public void label(int pull, String login, String label) {
        hub.alone(() -> hub.labels.add(pull, label, login));
    }

    /** Takes a label off a pull request. */
    public void unlabel(int pull, String login, String label) {
        hub.alone(() -> hub.labels.remove(pull, label, login));
    }

    public void createMilestone(String title, String login) {
        hub.alone(() -> hub.milestones.create(title, login));
    }

    /** Puts an issue or a pull request into a milestone. */
    public void putIntoMilestone(int item, String title) {
        hub.alone(() -> hub.milestones.put(
                item,
                hub.milestones
                        .find(title)
                        .orElseThrow(() -> ApiProblem.of(404, "There is no milestone " + title + "."))));
    }

    /** What was written below an issue or a pull request. */
    public List<String> comments(int item) {
        return hub.alone(() ->
                hub.issues.comments(item).stream().map(Issue.Comment::body).toList());
    }

    /** A job of the run uploads a file. */
    public void upload(long run, String name, long bytes) {
        hub.alone(() -> hub.uploads.add(run, name, bytes));
    }

    public void comment(int issue, String login, String body) {
        hub.alone(() -> hub.issues.comment(issue, login, body));
    }

    /** Somebody with write access changes the last comment of an issue, which may be another person's. */
    public void editLastComment(int issue, String body) {
        hub.alone(() -> hub.issues.editLast(issue, body));
    }

    /** Somebody with write access posts a status of a commit; an app does so as {@code name[bot]}. */
    public void postStatus(String commit, String login, String context, String state) {
        hub.alone(() -> hub.statuses.post(commit, login, new Statuses.Said(context, state, "", "")));
    }

    /** Somebody's commit is pushed to a branch, bypassing the rules. */
    public void commit(String branch, String login, String path, String content, String message) {
        commit(branch, login, Map.of(path, content), message);
    }

    /**
     * Somebody's commit of several files is pushed to a branch, bypassing the rules; creates the branch if necessary.
     *
     * @param files texts by path
     * @return the commit's id
     */
    public String commit(String branch, String login, Map<String, String> files, String message) {
        return hub.alone(
                () -> commit(branch, login, files, message, new CommitWriter.Author(login, hub.timeline.instant())));
    }

    /**
     * The same with any author that somebody wrote into the commit.
     *
     * @param pusher whose credentials are used
     * @param author as git writes it, {@code Name <e-mail>}
     */
    public String commitAs(String branch, String pusher, String author, Map<String, String> files, String message) {
        return hub.alone(() -> {
            var claimed = RawParseUtils.parsePersonIdent(author + " 0 +0000");
            var ident = new PersonIdent(claimed, hub.timeline.instant());
            return commit(branch, pusher, files, message, new CommitWriter.Author(ident, false));
        });
    }

    private String commit(
            String branch, String login, Map<String, String> files, String message, CommitWriter.Author author) {
        var commit = hub.writer.commit(hub.git.branch(branch), files, author, message);
        hub.refs.move(GitStore.HEADS + branch, commit, login);
        return commit.name();
    }

    /**
     * Somebody changes a file in the browser and opens a pull request; GitHub then names the branch
     * {@code login-patch-1}.
     */
    public void propose(String base, String login, String path, String content, String title) {
        hub.alone(() -> {
            String head = freePatchBranch(login);
            branch(head, base, login);
            var author = CommitWriter.Author.throughGitHub(login, hub.timeline.instant());
            commit(head, login, Map.of(path, content), title, author);
            hub.pulls.open(new PullRequest.Proposal(login, title, "", head, base));
        });
    }

    /** Somebody merges a branch into another one and pushes the merge commit, bypassing the rules. */
    public void mergeBranch(String from, String into, String login) {
        hub.alone(() -> {
            var tree = hub.writer
                    .merge(head(into), head(from))
                    .orElseThrow(() -> ApiProblem.of(409, from + " and " + into + " conflict."));
            var author = new CommitWriter.Author(login, hub.timeline.instant());
            var parents = List.of(head(into), head(from));
            var message = "Merge branch '" + from + "' into " + into;
            hub.refs.move(GitStore.HEADS + into, hub.writer.commitTree(tree, parents, author, message), login);
        });
    }

    private String freePatchBranch(String login) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> login + "-patch-" + number)
                .filter(branch -> hub.git.branch(branch).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Creates a branch at a commit, or where another branch or a tag is. */
    public void branch(String branch, String from, String login) {
        hub.alone(() -> {
            var start = hub.git.commit(from).orElseThrow(() -> ApiProblem.of(404, "There is no commit " + from + "."));
            hub.refs.move(GitStore.HEADS + branch, start, login);
        });
    }

    public void deleteBranch(String branch, String login) {
        hub.alone(() -> {
            head(branch);
            hub.refs.delete(GitStore.HEADS + branch, login);
        });
    }

    private ObjectId head(String branch) {
        return hub.git.branch(branch).orElseThrow(() -> ApiProblem.of(404, "There is no branch " + branch + "."));
    }

    /** Publishes a GitHub Release with files; a missing tag is created at the head of main, as GitHub does. */
    public void publishRelease(String tag, String login, boolean prerelease, List<String> assets) {
        hub.alone(() -> {
            if (hub.git.ref(GitStore.TAGS + tag).isEmpty()) {
                hub.refs.move(GitStore.TAGS + tag, head(hub.defaultBranch()), login);
            }
            hub.releases.ensure(tag, prerelease, "", login);
            assets.forEach(name -> hub.releases.attach(tag, name, tag + "\n"));
        });
    }

    /** Reruns the failed jobs of a run, like the button on its page. */
    public void rerunFailed(long run, String login) {
        hub.alone(() -> hub.engine.rerunFailed(hub.engine.run(run).orElseThrow(ApiProblem::notFound), login));
    }

    /** Sets how much faster than real time workflows run. */
    public void speed(double factor) {
        hub.alone(() -> hub.engine.speed(factor));
    }

    /** Delays every answer of the API by this much; zero ends it. */
    public void hang(Duration time) {
        hub.faults.hang(time);
    }

    public FaultBoard faults() {
        return hub.faults;
    }

    /** Leaves a caller only this many calls until the rate limit is reset. */
    public void leaveCalls(String login, int calls) {
        hub.limits.leave(login, calls);
    }

    /** Plays whatever is due by now. */
    public void tick() {
        hub.alone(() -> {
            hub.webhooks.releaseHeld();
            hub.engine.tick();
        });
    }

    /** Moves every queued or running job one step forward, due or not. */
    public void advance() {
        hub.alone(hub.engine::advance);
    }

    /** Moves jobs forward until none is left that can move, due or not. Hanging jobs stay. */
    public void advanceToTheEnd() {
        hub.alone(() -> {
            while (hub.engine.busy()) {
                hub.engine.advance();
            }
        });
    }

    /** Ticks again and again on a thread of its own, until closed. */
    public void keepTicking(Duration pause) {
        var millis = pause.toMillis();
        var unused = ticker.scheduleWithFixedDelay(this::tickAndReport, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void tickAndReport() {
        try {
            tick();
        } catch (RuntimeException problem) {
            LOG.error("A tick of the GitHub look-alike failed; the next one tries again.", problem);
        }
    }

    @Override
    public void close() {
        ticker.close();
        door.close();
        server.close();
        hub.close();
        if (ownsRegistries) {
            registries.close();
        }
    }
}
