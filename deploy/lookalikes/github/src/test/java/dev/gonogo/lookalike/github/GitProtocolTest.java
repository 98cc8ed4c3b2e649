package dev.gonogo.lookalike.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitProtocolTest {
    @TempDir
    Path folder;

    private GitHubFixture gitHub;
    private Git clone;

    @BeforeEach
    void start() throws GitAPIException {
        gitHub = new GitHubFixture(folder);
        clone = gitHub.cloned("clone");
        clone.commit()
                .setAllowEmpty(true)
                .setMessage("chore: nothing")
                .setAuthor(new PersonIdent("dave", "dave@users.noreply.github.com"))
                .setSign(false)
                .call();
    }

    @AfterEach
    void stop() {
        clone.close();
        gitHub.close();
    }

    @Test
    @Tag("A-109")
    void guardedBranchesRefuseEveryPush() throws GitAPIException {
        for (var branch : new String[] {"main", "develop", "release/0.6.6-preview"}) {
            var update = GitHubFixture.push(clone, GitHubFixture.TOKEN, "+HEAD:refs/heads/" + branch);
            assertThat(update.getStatus()).isEqualTo(Status.REJECTED_OTHER_REASON);
            assertThat(update.getMessage()).isEqualTo("push declined due to repository rule violations");
        }
    }

    @Test
    void anotherBranchTakesAPush() throws GitAPIException {
        var update = GitHubFixture.push(clone, GitHubFixture.TOKEN, "HEAD:refs/heads/chore/promote-0.6.6-preview-main");
        assertThat(update.getStatus()).isEqualTo(Status.OK);
        assertThat(gitHub.json("/branches/chore/promote-0.6.6-preview-main")
                        .path("commit")
                        .path("commit")
                        .path("message")
                        .asText())
                .isEqualTo("chore: nothing");
    }

    @Test
    @Tag("A-72")
    void aTagIsMadeOnceAndNeverMoved() throws GitAPIException {
        clone.tag()
                .setName("v9.9.9")
                .setMessage("Release v9.9.9")
                .setSigned(false)
                .call();
        assertThat(GitHubFixture.push(clone, GitHubFixture.TOKEN, "refs/tags/v9.9.9")
                        .getStatus())
                .isEqualTo(Status.OK);
        assertThat(GitHubFixture.push(clone, GitHubFixture.TOKEN, "+HEAD:refs/tags/v9.9.9")
                        .getStatus())
                .isEqualTo(Status.REJECTED_OTHER_REASON);
        assertThat(GitHubFixture.push(clone, GitHubFixture.TOKEN, ":refs/tags/v9.9.9")
                        .getStatus())
                .isEqualTo(Status.REJECTED_OTHER_REASON);
    }

    @Test
    void aPushNeedsAToken() {
        assertThatThrownBy(() -> GitHubFixture.push(clone, "wrong", "HEAD:refs/heads/feature/x"))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("not authorized");
    }

    @Test
    @Tag("A-02")
    void aTagOutsideMainStartsARunThatPublishesNothing() throws GitAPIException {
        clone.tag()
                .setName("v9.9.9")
                .setMessage("Release v9.9.9")
                .setSigned(false)
                .call();
        GitHubFixture.push(clone, GitHubFixture.TOKEN, "refs/tags/v9.9.9");
        gitHub.waitSeconds(300);
        var run = gitHub.newestRun("Release");
        assertThat(run.head()).isEqualTo("v9.9.9");
        assertThat(run.state()).isEqualTo("failure");
        assertThat(run.jobs())
                .filteredOn(job -> job.state().equals("skipped"))
                .extracting(GitHubView.Job::name)
                .contains("attest-npm", "ensure-github-release", "publish-npm", "cleanup-release-branch");
        assertThat(run.jobs())
                .filteredOn(job -> job.state().equals("failure"))
                .extracting(job -> String.join("", gitHub.github.log(job.id())))
                .singleElement()
                .asString()
                .contains("not contained in origin/main");
    }
}
