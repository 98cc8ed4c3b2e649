package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.port.Forge;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.Publication;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One repository on GitHub. Made by {@link GitHubConnection#forge}. */
public final class GitHubForge implements Forge {
    private static final Logger LOG = LoggerFactory.getLogger(GitHubForge.class);

    private final GitHubRepository repository;
    private final Checks checks;
    private final PullRequests pullRequests;
    private final Collaborators collaborators;
    private final Runs runs;
    private final JobLogs logs;
    private final Issues issues;
    private final Milestones milestones;
    private final ReleasePages releasePages;
    private final Acts acts;

    GitHubForge(GitHubRepository repository) {
        this.repository = repository;
        this.checks = new Checks(repository);
        this.pullRequests = new PullRequests(repository);
        this.collaborators = new Collaborators(repository);
        this.runs = new Runs(repository);
        this.logs = new JobLogs(repository);
        this.issues = new Issues(repository);
        this.milestones = new Milestones(repository);
        this.releasePages = new ReleasePages(repository);
        this.acts = new Acts(repository, pullRequests);
    }

    @Override
    @SuppressWarnings("unchecked") // the type of a question declares the type of its answer
    public <T> Answer<T> answer(ForgeQuestion<T> question) {
        return (Answer<T>) answered(() -> look(question));
    }

    /** The GitHub Release as an artifact. Never throws. */
    public Answer<Publication> publication(GitHubRelease.Page release) {
        return answered(() -> releasePages.of(release));
    }

    @Override
    public String addressOf(String commit, String path) {
        return act(() -> repository.known().getHtmlUrl() + "/blob/" + commit + "/" + path);
    }

    private Object look(ForgeQuestion<?> question) throws IOException {
        return switch (question) {
            case ForgeQuestion.ChecksOf(String commit) -> checks.of(commit);
            case ForgeQuestion.PullRequestsInto of -> pullRequests.into(of);
            case ForgeQuestion.PullRequestsWith(String commit) -> pullRequests.with(commit);
            case ForgeQuestion.MergeabilityOf of -> pullRequests.mergeability(of);
            case ForgeQuestion.FilesOf of -> pullRequests.files(of);
            case ForgeQuestion.CommitsOf of -> pullRequests.commits(of);
            case ForgeQuestion.MergedBy(int number) -> pullRequests.mergedBy(number);
            case ForgeQuestion.LabelsOf(int number) -> pullRequests.labels(number);
            case ForgeQuestion.LabelChangesOf(int number) -> pullRequests.labelChanges(number);
            case ForgeQuestion.ReviewsOf(int number) -> pullRequests.reviews(number);
            case ForgeQuestion.MayWrite(Account account) -> collaborators.mayWrite(account);
            case ForgeQuestion.PushesOf of -> collaborators.pushes(of);
            case ForgeQuestion.MovesOf of -> collaborators.moves(of);
            case ForgeQuestion.RunsOf of -> runs.of(of);
            case ForgeQuestion.RunWithId(long id) -> runs.withId(id);
            case ForgeQuestion.JobsOf(long run) -> runs.jobs(run);
            case ForgeQuestion.LogOf(long job) -> logs.of(job);
            case ForgeQuestion.IssueWithNumber(int number) -> issues.withNumber(number);
            case ForgeQuestion.OwnIssue(String title) -> issues.open(ownLogin(), title);
            case ForgeQuestion.OpenItems() -> milestones.open();
            case ForgeQuestion.OpenInMilestone(String title) -> milestones.openIn(title);
            case ForgeQuestion.EvidenceOf(long run) -> runs.evidence(run);
            case ForgeQuestion.OwnLogin() -> ownLogin();
        };
    }

    private String ownLogin() throws IOException {
        try {
            return repository.hub().getMyself().getLogin();
        } catch (GitHubFailure failure) {
            throw failure.hasStatus(403)
                    ? GitHubFailure.no(
                            403,
                            "GitHub does not say whom our token acts as (403), as with tokens of apps and workflows."
                                    + " Give the bot a user's token in GITHUB_TOKEN.")
                    : failure;
        }
    }

    @Override
    public OptionalLong dispatch(Lease lease, String workflow, String ref, Map<String, String> inputs) {
        return act(() -> acts.dispatch(workflow, ref, inputs));
    }

    @Override
    public int openPullRequest(Lease lease, String head, String base, String title, String body) {
        return act(() -> acts.openPullRequest(head, base, title, body));
    }

    @Override
    public void closePullRequest(Lease lease, int number) {
        act(() -> {
            acts.closePullRequest(number);
            return number;
        });
    }

    @Override
    public void rerunFailedJobs(Lease lease, long run) {
        act(() -> {
            acts.rerunFailedJobs(run);
            return run;
        });
    }

    @Override
    public void writeIssue(Lease lease, int number, String title, String body) {
        act(() -> {
            issues.write(number, title, body);
            return title;
        });
    }

    @Override
    public void defer(Lease lease, int number, String toMilestone, String comment) {
        act(() -> {
            JsonNode milestone = milestones.toBeSet(toMilestone);
            issues.commentOnce(ownLogin(), number, comment);
            milestones.put(number, milestone);
            return number;
        });
    }

    @Override
    public void closeIssue(Lease lease, int number, String comment) {
        act(() -> {
            if (issues.open(number)) {
                issues.commentOnce(ownLogin(), number, comment);
                issues.close(number);
            }
            return number;
        });
    }

    @Override
    public void deleteBranch(Lease lease, String branch, String commit) {
        act(() -> {
            acts.deleteBranch(branch, commit);
            return branch;
        });
    }

    private <T> Answer<T> answered(Callable<T> look) {
        try {
            return new Answer.Known<>(look.call());
        } catch (Exception e) {
            return new Answer.CannotTell<>(behind(e).why());
        }
    }

    private <T> T act(Callable<T> act) {
        try {
            return act.call();
        } catch (Refused refused) {
            throw refused;
        } catch (Exception e) {
            throw switch (behind(e)) {
                case Trouble.Broken(String why) -> new Unreachable(why, Duration.ZERO);
                case Trouble.Later(String why, Duration after) -> new Unreachable(why, after);
                case Trouble.No(int status, String why, String said) -> new Refused(why);
            };
        }
    }

    /** Anything unexpected from GitHub becomes a sentence; the log keeps where reading failed. */
    private Trouble behind(Exception e) {
        Trouble trouble = GitHubFailure.behind(e);
        LOG.warn("{}: {}", repository.name(), trouble.why(), e);
        return trouble;
    }
}
