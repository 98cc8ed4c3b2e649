package dev.gonogo.lookalike.github;

import dev.gonogo.lookalike.actions.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The pull requests that were squashed onto the integration branch before the look-alike was started, as far as
 * production does not have them. Each such commit ends its subject with the number, as GitHub writes it. Somebody other
 * than the author approved and merged it, its checks were green, and its branch is gone.
 */
final class PastPulls {
    private static final Pattern SQUASHED = Pattern.compile("(.+) \\(#([1-9]\\d{0,8})\\)");
    private static final Duration OPEN = Duration.ofHours(2);

    private final GitHubState gitHub;
    private final String integration;

    PastPulls(GitHubState gitHub) {
        this.gitHub = gitHub;
        integration = gitHub.settings.builtIn().branches().getFirst();
    }

    void remember() {
        var production = gitHub.git.branch(gitHub.defaultBranch()).orElseThrow();
        var head = gitHub.git.branch(integration).orElseThrow();
        gitHub.git.lineBetween(production, head).reversed().forEach(this::remember);
    }

    private void remember(RevCommit commit) {
        var squashed = SQUASHED.matcher(commit.getShortMessage());
        if (!squashed.matches() || commit.getParentCount() == 0) {
            return;
        }
        var number = Integer.parseInt(squashed.group(2));
        if (gitHub.pulls.find(number).isEmpty()) {
            remember(number, squashed.group(1), commit);
        }
    }

    private void remember(int number, String title, RevCommit commit) {
        var author = gitHub.people.account(commit.getAuthorIdent()).orElse(gitHub.settings.owner());
        var reviewer = author.equals("bob") ? "ann" : "bob";
        var base = commit.getParent(0).name();
        var at = commit.getCommitterIdent().getWhenAsInstant();
        var opened = at.minus(OPEN);
        var head = head(commit, title, opened);
        var proposal = new PullRequest.Proposal(author, title, "", author + "/" + number, integration);
        var approval = new Review(gitHub.nextId(), reviewer, Review.State.APPROVED, head.name(), at, "");
        var pull = PullRequest.opened(number, proposal, head.name(), base, opened)
                .reviewed(approval)
                .merged(new PullRequest.Merge(base, commit.name(), reviewer, at));
        checked(pull, head);
        gitHub.pulls.remember(pull);
        var ref = GitStore.HEADS + integration;
        gitHub.refs.remember(new Activity(gitHub.nextId(), ref, base, commit.name(), at, reviewer, "pr_merge"));
    }

    /** The one commit that was squashed. */
    private ObjectId head(RevCommit commit, String title, Instant at) {
        var author = new CommitWriter.Author(new PersonIdent(commit.getAuthorIdent(), at), false);
        return gitHub.writer.commitTree(commit.getTree(), List.of(commit.getParent(0)), author, title);
    }

    private void checked(PullRequest pull, ObjectId head) {
        var author = pull.proposal().author();
        var pushed = Trigger.push(pull.head(), head.name(), author);
        var proposed = Trigger.pullRequest(pull.number(), pull.head(), head.name(), author);
        var changed = FileChange.paths(gitHub.differences.of(gitHub.git.commit(head)));
        for (var workflow : gitHub.workflows.at(head)) {
            if (workflow.onPushToBranch(pull.head(), changed)) {
                gitHub.engine.remember(workflow, pushed, pull.title(), pull.createdAt());
            }
            if (workflow.onPullRequestInto(integration, changed)) {
                gitHub.engine.remember(workflow, proposed, pull.title(), pull.createdAt());
            }
        }
    }
}
