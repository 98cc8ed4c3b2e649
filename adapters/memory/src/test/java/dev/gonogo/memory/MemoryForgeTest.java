package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.port.Forge;
import dev.gonogo.port.ForgeContract;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Issue;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Review;
import dev.gonogo.world.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemoryForgeTest extends ForgeContract {
    private static final Lease LEASE = new Lease(new ReleaseId("o/r", Version.of("1.4.0"), 1), "tester", 1);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final MemoryRepository repository = new MemoryRepository("o/r", clock);
    private final MemoryForge forge = new MemoryForge(repository, clock, IoPoint.NONE);

    MemoryForgeTest() {
        repository.accounts().letWrite(List.of("dave"));
    }

    @Override
    protected void review(int number, String login, Review.Verdict verdict) {
        repository.pullRequests().review(number, login, verdict);
    }

    @Override
    protected void postStatus(String commit, String login, String context, Check.State state) {
        repository.postStatus(commit, login, context, state);
    }

    @Override
    protected void comment(int issue, String login, String text) {
        repository.issues().comment(issue, login, text);
    }

    @Override
    protected void editLastComment(int issue, String text) {
        repository.issues().editLastComment(issue, text);
    }

    @Override
    protected String commitAs(String branch, String pusher, String claimed, boolean itsAddress) {
        Account account = itsAddress ? repository.accounts().of(claimed) : Account.NOBODY;
        return repository.commitAs(
                branch,
                pusher,
                new PullRequestCommit.Named(claimed, account),
                "chore: as another",
                Map.of("d.txt", itsAddress + "\n"));
    }

    @Override
    protected Forge forge() {
        return forge;
    }

    @Override
    protected String commit(String branch, String subject, Map<String, String> changed) {
        return repository.commit(branch, "dave", subject, changed);
    }

    @Override
    protected void branch(String name, String commit) {
        repository.branch(name, commit);
    }

    @Override
    protected Optional<String> head(String branch) {
        return repository.head(branch);
    }

    @Override
    protected void milestone(String title) {
        repository.milestones().create(title);
    }

    @Override
    protected int issue(String title, String label) {
        int number = repository.issues().open("dave", title, "");
        repository.issues().label(number, label);
        return number;
    }

    @Override
    protected void label(int number, String login, String label) {
        repository.pullRequests().label(number, label, login);
    }

    @Override
    protected void unlabel(int number, String login, String label) {
        repository.pullRequests().unlabel(number, label, login);
    }

    @Override
    protected void merge(int number, Button button) {
        MemoryPullRequests requests = repository.pullRequests();
        String merged = switch (button) {
            case MERGE -> requests.merge(number);
            case SQUASH -> requests.squash(number);
            case REBASE -> requests.rebase(number);
        };
        assertThat(merged).isNotEmpty();
    }

    @Override
    protected String parent(String commit) {
        return repository.history().at(commit).parents().getFirst();
    }

    @Override
    protected void put(int number, String milestone) {
        repository.milestones().put(number, milestone);
    }

    @Override
    protected void upload(long run, String name, long bytes) {
        repository.runs().uploaded(run, name, bytes);
    }

    @Override
    protected List<String> comments(int number) {
        List<Issue.Comment> comments = repository
                .issues()
                .find(number)
                .map(Issue::comments)
                .orElseGet(() -> repository.pullRequests().comments(number));
        return comments.stream().map(Issue.Comment::text).toList();
    }

    @Test
    void anUnreachableForgeTellsNothingAndDoesNothing() {
        forge.lose("GitHub did not answer in time");

        assertThat(forge.answer(new OwnLogin())).isEqualTo(new Answer.CannotTell<>("GitHub did not answer in time"));
        assertThatThrownBy(() -> forge.dispatch(LEASE, "cut.yml", "main", Map.of()))
                .isInstanceOf(Unreachable.class)
                .hasMessage("GitHub did not answer in time");

        forge.restore();
        assertThat(forge.answer(new OwnLogin())).isEqualTo(new Answer.Known<>("gonogo[bot]"));
    }

    @Test
    void anOlderServerHidesTheRunThatADispatchStarted() {
        forge.hideRunIds();

        assertThat(forge.dispatch(LEASE, "cut.yml", "main", Map.of())).isEmpty();
    }

    @Test
    @Tag("B-30")
    void aWorkflowIsStartedOnATagAsWell() {
        repository.tag("v1.3.0", repository.headOf("main"), "Release v1.3.0");
        forge.dispatch(LEASE, "cut.yml", "v1.3.0", Map.of());

        assertThat(repository.runs().of("cut.yml"))
                .extracting(Run::branch, Run::commit)
                .containsExactly(tuple("v1.3.0", repository.headOf("main")));
        assertThatThrownBy(() -> forge.dispatch(LEASE, "cut.yml", "v9.9.9", Map.of()))
                .hasMessage("GitHub says there is no branch or tag v9.9.9.");
    }

    @Test
    void aFreshRunIsListedOnlyAfterAWhile() {
        forge.listRunsAfter(Duration.ofSeconds(5));
        forge.dispatch(LEASE, "cut.yml", "main", Map.of());
        RunsOf question = new RunsOf("cut.yml", "workflow_dispatch", Instant.EPOCH);
        assertThat(forge.answer(question)).isEqualTo(new Answer.Known<>(List.<Run>of()));

        clock.advance(Duration.ofSeconds(5));

        assertThat(forge.answer(question).<Integer>fold(List::size, why -> -1)).isEqualTo(1);
    }

    @Test
    void aGuardedBranchIsNotDeleted() {
        repository.guard("topic");

        assertThatThrownBy(() -> forge.deleteBranch(LEASE, "topic", repository.headOf("topic")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("protects");
    }

    @Test
    void aPullRequestMayComeFromABranchOfAForkWhichIsNoRefHere() {
        String main = repository.commit("main", "dave", "feat: begin", Map.of("f.txt", "v1\n"));
        repository.branch("mallory:main", main, "mallory");
        repository.commit("mallory:main", "mallory", "feat: more", Map.of("f.txt", "v2\n"));
        int number = repository.pullRequests().open("mallory", "mallory:main", "main", "feat: more");

        assertThat(repository.refs().branches()).doesNotContainKey("mallory:main");
        assertThat(repository.pullRequests().get(number).ofFork()).isTrue();
        assertThat(repository.text(repository.pullRequests().merge(number), "f.txt"))
                .contains("v2\n");
    }
}
