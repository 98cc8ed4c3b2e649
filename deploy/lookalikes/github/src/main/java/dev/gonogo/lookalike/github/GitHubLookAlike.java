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
    private final GitHubState gitHub;
    private final RestApi api;
    private final RegistriesLookAlike registries;
    private final boolean ownsRegistries;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("github-ticks").factory());

    private GitHubLookAlike(Settings settings, RegistriesLookAlike registries, boolean ownsRegistries) {
        this.registries = registries;
        this.ownsRegistries = ownsRegistries;
        server = LoopbackServer.open("github", settings.port());
        gitHub = new GitHubState(settings, RepositoryMaker.make(settings), server.root(), registries.packages());
        api = new RestApi(gitHub);
        new History(gitHub, registries.packages()).remember();
        serve();
    }

    private void serve() {
        var git = new GitHttp(gitHub);
        var below = "/" + gitHub.settings.owner() + "/*";
        server.serve(context -> {
            context.addServlet(new ServletHolder(new CallServlet(api::answer)), "/*");
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
        return URI.create(gitHub.links.git());
    }

    /** The bare repository on disk. */
    public Path repository() {
        return gitHub.git.repository().getDirectory().toPath();
    }

    public RegistriesLookAlike registries() {
        return registries;
    }

    /** Sends a ping, and from now on every event, signed with the secret. */
    public void webhook(URI target, String secret) {
        gitHub.alone(() -> {
            gitHub.webhooks.receiver(target, secret);
            gitHub.announcer.ping();
        });
    }

    /** Returns when every webhook sent so far has been delivered or given up. */
    public void settleWebhooks() {
        gitHub.webhooks.settle();
    }

    public GitHubView view() {
        return gitHub.alone(() -> new Snapshot(gitHub).view());
    }

    /** What a job has logged; empty until it is completed. */
    public List<String> log(long job) {
        return gitHub.alone(() -> gitHub.engine.runs().stream()
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
        gitHub.alone(() -> gitHub.pulls.review(pull, login, state, text));
    }

    /** Squashes and merges, like the button, if the rules of the base branch allow it. */
    public void merge(int pull, String login) {
        gitHub.alone(() -> gitHub.pulls.merge(pull, login, PullRequest.Method.SQUASH));
    }

    /** Merges with a merge commit. */
    public void mergeWhole(int pull, String login) {
        gitHub.alone(() -> gitHub.pulls.merge(pull, login, PullRequest.Method.MERGE));
    }

    /** Rebases and merges. */
    public void rebase(int pull, String login) {
        gitHub.alone(() -> gitHub.pulls.merge(pull, login, PullRequest.Method.REBASE));
    }

    public void close(int pull, String login) {
        gitHub.alone(() -> gitHub.pulls.close(pull, login));
    }

    /** Opens a pull request and answers its number. */
    public int openPullRequest(String head, String base, String login, String title) {
        var proposal = new PullRequest.Proposal(login, title, "", head, base);
        return gitHub.alone(() -> gitHub.pulls.open(proposal).number());
    }

    /** Opens an issue and answers its number. */
    public int openIssue(String login, String title, String body) {
        return openIssue(login, title, body, List.of());
    }

    /** Opens an issue with labels and answers its number. */
    public int openIssue(String login, String title, String body, List<String> labels) {
        return gitHub.alone(() -> gitHub.issues.open(login, title, body, labels).number());
    }

    /** Puts a label on a pull request. */
    public void label(int pull, String login, String label) {
        gitHub.alone(() -> gitHub.labels.add(pull, label, login));
    }

    /** Takes a label off a pull request. */
    public void unlabel(int pull, String login, String label) {
        gitHub.alone(() -> gitHub.labels.remove(pull, label, login));
    }

    public void createMilestone(String title, String login) {
        gitHub.alone(() -> gitHub.milestones.create(title, login));
    }

    /** Puts an issue or a pull request into a milestone. */
    public void putIntoMilestone(int item, String title) {
        gitHub.alone(() -> gitHub.milestones.put(
                item,
                gitHub.milestones
                        .find(title)
                        .orElseThrow(() -> ApiProblem.of(404, "There is no milestone " + title + "."))));
    }

    /** What was written below an issue or a pull request. */
    public List<String> comments(int item) {
        return gitHub.alone(() ->
                gitHub.issues.comments(item).stream().map(Issue.Comment::body).toList());
    }

    /** A job of the run uploads a file. */
    public void upload(long run, String name, long bytes) {
        gitHub.alone(() -> gitHub.uploads.add(run, name, bytes));
    }

    public void comment(int issue, String login, String body) {
        gitHub.alone(() -> gitHub.issues.comment(issue, login, body));
    }

    /** Somebody with write access changes the last comment of an issue, which may be another person's. */
    public void editLastComment(int issue, String body) {
        gitHub.alone(() -> gitHub.issues.editLast(issue, body));
    }

    /** Somebody with write access posts a status of a commit; an app does so as {@code name[bot]}. */
    public void postStatus(String commit, String login, String context, String state) {
        gitHub.alone(() -> gitHub.statuses.post(commit, login, new Statuses.Said(context, state, "", "")));
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
        return gitHub.alone(
                () -> commit(branch, login, files, message, new CommitWriter.Author(login, gitHub.timeline.instant())));
    }

    /**
     * The same with any author that somebody wrote into the commit.
     *
     * @param pusher whose credentials are used
     * @param author as git writes it, {@code Name <e-mail>}
     */
    public String commitAs(String branch, String pusher, String author, Map<String, String> files, String message) {
        return gitHub.alone(() -> {
            var claimed = RawParseUtils.parsePersonIdent(author + " 0 +0000");
            var ident = new PersonIdent(claimed, gitHub.timeline.instant());
            return commit(branch, pusher, files, message, new CommitWriter.Author(ident, false));
        });
    }

    private String commit(
            String branch, String login, Map<String, String> files, String message, CommitWriter.Author author) {
        var commit = gitHub.writer.commit(gitHub.git.branch(branch), files, author, message);
        gitHub.refs.move(GitStore.HEADS + branch, commit, login);
        return commit.name();
    }

    /**
     * Somebody changes a file in the browser and opens a pull request; GitHub then names the branch
     * {@code login-patch-1}.
     */
    public void propose(String base, String login, String path, String content, String title) {
        gitHub.alone(() -> {
            String head = freePatchBranch(login);
            branch(head, base, login);
            var author = CommitWriter.Author.throughGitHub(login, gitHub.timeline.instant());
            commit(head, login, Map.of(path, content), title, author);
            gitHub.pulls.open(new PullRequest.Proposal(login, title, "", head, base));
        });
    }

    /** Somebody merges a branch into another one and pushes the merge commit, bypassing the rules. */
    public void mergeBranch(String from, String into, String login) {
        gitHub.alone(() -> {
            var tree = gitHub.writer
                    .merge(head(into), head(from))
                    .orElseThrow(() -> ApiProblem.of(409, from + " and " + into + " conflict."));
            var author = new CommitWriter.Author(login, gitHub.timeline.instant());
            var parents = List.of(head(into), head(from));
            var message = "Merge branch '" + from + "' into " + into;
            gitHub.refs.move(GitStore.HEADS + into, gitHub.writer.commitTree(tree, parents, author, message), login);
        });
    }

    private String freePatchBranch(String login) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> login + "-patch-" + number)
                .filter(branch -> gitHub.git.branch(branch).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Creates a branch at a commit, or where another branch or a tag is. */
    public void branch(String branch, String from, String login) {
        gitHub.alone(() -> {
            var start =
                    gitHub.git.commit(from).orElseThrow(() -> ApiProblem.of(404, "There is no commit " + from + "."));
            gitHub.refs.move(GitStore.HEADS + branch, start, login);
        });
    }

    public void deleteBranch(String branch, String login) {
        gitHub.alone(() -> {
            head(branch);
            gitHub.refs.delete(GitStore.HEADS + branch, login);
        });
    }

    private ObjectId head(String branch) {
        return gitHub.git.branch(branch).orElseThrow(() -> ApiProblem.of(404, "There is no branch " + branch + "."));
    }

    /** Publishes a GitHub Release with files; a missing tag is created at the head of main, as GitHub does. */
    public void publishRelease(String tag, String login, boolean prerelease, List<String> assets) {
        gitHub.alone(() -> {
            if (gitHub.git.ref(GitStore.TAGS + tag).isEmpty()) {
                gitHub.refs.move(GitStore.TAGS + tag, head(gitHub.defaultBranch()), login);
            }
            gitHub.releases.ensure(tag, prerelease, "", login);
            assets.forEach(name -> gitHub.releases.attach(tag, name, tag + "\n"));
        });
    }

    /** Reruns the failed jobs of a run, like the button on its page. */
    public void rerunFailed(long run, String login) {
        gitHub.alone(() -> gitHub.engine.rerunFailed(gitHub.engine.run(run).orElseThrow(ApiProblem::notFound), login));
    }

    /** Sets how much faster than real time workflows run. */
    public void speed(double factor) {
        gitHub.alone(() -> gitHub.engine.speed(factor));
    }

    /** Delays every answer of the API by this much; zero ends it. */
    public void hang(Duration time) {
        gitHub.faults.hang(time);
    }

    public FaultBoard faults() {
        return gitHub.faults;
    }

    /** Leaves a caller only this many calls until the rate limit is reset. */
    public void leaveCalls(String login, int calls) {
        gitHub.limits.leave(login, calls);
    }

    /** Plays whatever is due by now. */
    public void tick() {
        gitHub.alone(() -> {
            gitHub.webhooks.releaseHeld();
            gitHub.engine.tick();
        });
    }

    /** Moves every queued or running job one step forward, due or not. */
    public void advance() {
        gitHub.alone(gitHub.engine::advance);
    }

    /** Moves jobs forward until none is left that can move, due or not. Hanging jobs stay. */
    public void advanceToTheEnd() {
        gitHub.alone(() -> {
            while (gitHub.engine.busy()) {
                gitHub.engine.advance();
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
        api.close();
        server.close();
        gitHub.close();
        if (ownsRegistries) {
            registries.close();
        }
    }
}
