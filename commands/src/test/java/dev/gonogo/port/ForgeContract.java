package dev.gonogo.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.BranchMove;
import dev.gonogo.world.Change;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.Evidence;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.EvidenceOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.LabelChangesOf;
import dev.gonogo.world.ForgeQuestion.LabelsOf;
import dev.gonogo.world.ForgeQuestion.LogOf;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.MergeabilityOf;
import dev.gonogo.world.ForgeQuestion.MergedBy;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.OpenInMilestone;
import dev.gonogo.world.ForgeQuestion.OpenItems;
import dev.gonogo.world.ForgeQuestion.OwnIssue;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Issue;
import dev.gonogo.world.LabelChange;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.OpenItem;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Review;
import dev.gonogo.world.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every forge does. Each adapter prepares a repository for it. */
public abstract class ForgeContract {
    private static final Lease LEASE = new Lease(new ReleaseId("o/r", Version.of("1.4.0"), 1), "tester", 1);
    private static final String WORKFLOW = "cut.yml";
    /** GitHub dispatches only workflows that allow it, and only with declared inputs. */
    private static final String DEFINITION = """
            name: Cut
            run-name: Cut ${{ inputs.version }}
            on:
              workflow_dispatch:
                inputs:
                  version: {type: string}
            jobs:
              cut: {runs-on: ubuntu-latest}
            """;

    private String main = "";
    private String topic = "";

    protected abstract Forge forge();

    /** Adds a commit to a branch and returns its id; a new branch starts without parents. */
    protected abstract String commit(String branch, String subject, Map<String, String> changed);

    protected abstract void branch(String name, String commit);

    protected abstract Optional<String> head(String branch);

    /** The buttons with which people merge a pull request. */
    protected enum Button {
        MERGE,
        SQUASH,
        REBASE
    }

    /** Somebody merges a pull request. */
    protected abstract void merge(int number, Button button);

    /** The first parent of a commit. */
    protected abstract String parent(String commit);

    /** Somebody creates a milestone. */
    protected abstract void milestone(String title);

    /** Somebody opens an issue with a label, and returns its number. */
    protected abstract int issue(String title, String label);

    /** Somebody with the right to do so labels a pull request. */
    protected abstract void label(int number, String login, String label);

    /** Somebody with the right to do so removes a label from a pull request. */
    protected abstract void unlabel(int number, String login, String label);

    /** Somebody puts an issue or a pull request into a milestone. */
    protected abstract void put(int number, String milestone);

    /** A job of a run uploads a file. */
    protected abstract void upload(long run, String name, long bytes);

    /** What was written below an issue or a pull request, in order. */
    protected abstract List<String> comments(int number);

    /** Somebody reviews the present head; dave has write access, mallory does not. */
    protected abstract void review(int number, String login, Review.Verdict verdict);

    /** A person with write access, or an app, posts a commit status. */
    protected abstract void postStatus(String commit, String login, String context, Check.State state);

    /** Somebody comments on an issue. */
    protected abstract void comment(int issue, String login, String text);

    /** A minute later, somebody with write access changes the last comment of an issue. */
    protected abstract void editLastComment(int issue, String text);

    /**
     * Adds a commit to a branch like {@link #commit}, with another author than the pusher.
     *
     * @param itsAddress whether it has that account's e-mail address; otherwise one that no account has
     */
    protected abstract String commitAs(String branch, String pusher, String claimed, boolean itsAddress);

    @BeforeEach
    void aRepositoryWithATopicBranch() {
        Map<String, String> files = Map.of("a.txt", "one\n", ".github/workflows/" + WORKFLOW, DEFINITION);
        main = commit("main", "feat: begin", files);
        branch("topic", main);
        topic = commit("topic", "feat: topic", Map.of("b.txt", "new\n"));
    }

    private <T> T known(ForgeQuestion<T> question) {
        return forge().answer(question).fold(value -> value, why -> {
            throw new AssertionError(why);
        });
    }

    private int open() {
        return forge().openPullRequest(LEASE, "topic", "main", "feat: topic", "Why.");
    }

    /** GitHub tries the merge after somebody looked, so the first answer may be that it is still unknown. */
    private Mergeability mergeability(int number) {
        MergeabilityOf question = new MergeabilityOf(number, topic);
        Mergeability first = known(question);
        return first == Mergeability.COMPUTING ? known(question) : first;
    }

    @Test
    void aCommitWithoutChecksHasNone() {
        assertThat(known(new ChecksOf(main))).isEmpty();
    }

    @Test
    @Tag("A-38")
    void ofTheStatusesThatPeoplePostedTheLastOfEachIsTold() {
        postStatus(main, "dave", "ci", Check.State.RED);
        postStatus(main, "carol", "ci", Check.State.RED);
        postStatus(main, "dave", "ci", Check.State.GREEN);

        assertThat(known(new ChecksOf(main)))
                .extracting(Check::name, check -> check.source().login(), Check::state)
                .containsExactlyInAnyOrder(
                        tuple("ci", "dave", Check.State.GREEN), tuple("ci", "carol", Check.State.RED));
        assertThat(known(new ChecksOf(main)))
                .allSatisfy(check -> assertThat(check.source()).isInstanceOf(CheckSource.Person.class));
    }

    @Test
    @Tag("A-38")
    void aStatusThatAWorkflowPostedIsToldFromThatOfAnotherApp() {
        postStatus(main, "github-actions[bot]", "ci", Check.State.GREEN);
        postStatus(main, "acme-ci[bot]", "ci", Check.State.RED);

        assertThat(known(new ChecksOf(main)))
                .extracting(
                        check -> check.source().login(), check -> check.source().getClass(), Check::state)
                .containsExactlyInAnyOrder(
                        tuple("github-actions[bot]", CheckSource.Person.class, Check.State.GREEN),
                        tuple("acme-ci[bot]", CheckSource.AppStatus.class, Check.State.RED));
    }

    @Test
    @Tag("A-36")
    @Tag("A-37")
    void anOpenedPullRequestCanBeReadBack() {
        int number = open();

        PullRequest request = known(new PullRequestsInto("main")).getFirst();

        assertThat(request.number()).isEqualTo(number);
        assertThat(request.title()).isEqualTo("feat: topic");
        assertThat(request.author().login()).isEqualTo(known(new OwnLogin()));
        assertThat(request.head()).isEqualTo("topic");
        assertThat(request.headCommit()).isEqualTo(topic);
        assertThat(request.open()).isTrue();
        assertThat(request.mergeCommit()).isEmpty();
        assertThat(known(new FilesOf(number, topic))).containsExactly(new Change(Change.Kind.ADDED, "b.txt"));
        assertThat(known(new CommitsOf(number, topic)))
                .extracting(PullRequestCommit::subject)
                .containsExactly("feat: topic");
        assertThat(mergeability(number)).isEqualTo(Mergeability.CLEAN);
    }

    private List<Integer> with(String commit) {
        return known(new PullRequestsWith(commit)).stream()
                .map(PullRequest::number)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A-10")
    void whatAMergeBroughtIsAssociatedWithItsPullRequestAndWhatWasPushedIsNot(Button button) {
        int number = open();
        merge(number, button);
        String pushed = commit("main", "fix: pushed", Map.of("c.txt", "new\n"));

        PullRequest merged = known(new PullRequestsInto("main")).getFirst();

        assertThat(merged.merged()).isTrue();
        assertThat(merged.mergedAt()).isAfterOrEqualTo(merged.created());
        assertThat(parent(pushed)).isEqualTo(merged.mergeCommit());
        assertThat(known(new PullRequestsWith(merged.mergeCommit()))).containsExactly(merged);
        assertThat(with(pushed)).isEmpty();
        assertThat(with(main)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A-10")
    void whoMergedAPullRequestIsKnown(Button button) {
        int number = open();
        assertThat(known(new MergedBy(number))).isEqualTo(Account.NOBODY);
        merge(number, button);

        assertThat(known(new MergedBy(number)).login()).isEqualTo("dave");
    }

    @Test
    @Tag("A-10")
    void eachCommitThatARebaseMadeIsAssociatedWithThePullRequest() {
        commit("topic", "feat: more", Map.of("c.txt", "new\n"));
        int number = open();
        commit("main", "feat: meanwhile", Map.of("d.txt", "new\n"));
        merge(number, Button.REBASE);

        String last = known(new PullRequestsInto("main")).getFirst().mergeCommit();

        assertThat(with(last)).containsExactly(number);
        assertThat(with(parent(last))).containsExactly(number);
        assertThat(with(parent(parent(last)))).isEmpty();
    }

    @Test
    @Tag("A-105")
    void aMergedPullRequestKeepsItsHeadWhateverIsPushedToItsBranch() {
        merge(open(), Button.SQUASH);
        commit("topic", "feat: late", Map.of("c.txt", "new\n"));

        assertThat(known(new PullRequestsInto("main")).getFirst().headCommit()).isEqualTo(topic);
    }

    @Test
    void aCommitThatIsNotInTheDefaultBranchIsAssociatedWithWhatIsOpenToo() {
        assertThat(with(topic)).isEmpty();
        int number = open();

        assertThat(with(topic)).containsExactly(number);
        forge().closePullRequest(LEASE, number);
        assertThat(with(topic)).isEmpty();
        assertThat(forge().answer(new PullRequestsWith("0".repeat(40)))).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    void openingAPullRequestTwiceReturnsTheSameNumber() {
        assertThat(open()).isEqualTo(open());
        assertThat(known(new PullRequestsInto("main"))).hasSize(1);
    }

    @Test
    void aPullRequestIsClosedOnce() {
        int number = open();

        forge().closePullRequest(LEASE, number);
        forge().closePullRequest(LEASE, number);

        assertThat(known(new PullRequestsInto("main")).getFirst().state()).isEqualTo(PullRequest.State.CLOSED);
    }

    private PullRequest newestInto(String base) {
        return known(new PullRequestsInto(base)).getFirst();
    }

    @Test
    @Tag("A-10")
    void aPullRequestWhoseHeadIsPushedToItsBaseIsMerged() {
        int number = open();
        branch("main", topic);

        PullRequest merged = newestInto("main");

        assertThat(merged.number()).isEqualTo(number);
        assertThat(merged.state()).isEqualTo(PullRequest.State.MERGED);
        assertThat(merged.headCommit()).isEqualTo(topic);
        assertThat(merged.mergeCommit()).isEqualTo(topic);
        assertThat(merged.mergedAt()).isAfterOrEqualTo(merged.created());
        assertThat(known(new PullRequestsWith(topic))).containsExactly(merged);
        assertThat(with(main)).isEmpty();
    }

    @Test
    @Tag("A-10")
    void aPullRequestThatAnotherBringsAlongIsMergedByTheSameCommit() {
        int number = open();
        branch("longer", topic);
        commit("longer", "feat: on top", Map.of("c.txt", "new\n"));
        commit("main", "feat: meanwhile", Map.of("d.txt", "new\n"));
        int other = forge().openPullRequest(LEASE, "longer", "main", "feat: longer", "");
        merge(other, Button.MERGE);

        List<PullRequest> merged = known(new PullRequestsInto("main"));

        assertThat(merged).extracting(PullRequest::number).containsExactly(other, number);
        assertThat(merged).extracting(PullRequest::state).containsOnly(PullRequest.State.MERGED);
        assertThat(merged)
                .extracting(PullRequest::mergeCommit)
                .containsOnly(head("main").orElseThrow());
    }

    @Test
    @Tag("A-57")
    void pullRequestsIntoABranchAreReadAsFarBackAsIsAsked() {
        int open = open();
        int first = closed("first");
        PullRequest oldest = known(new PullRequestsInto("main")).getFirst();
        IntStream.rangeClosed(1, 101).forEach(count -> closed("spam-" + count));

        assertThat(known(new PullRequestsInto("main")))
                .extracting(PullRequest::number)
                .hasSize(103)
                .doesNotHaveDuplicates()
                .endsWith(first, open);
        assertThat(known(new PullRequestsInto("main", oldest.created())))
                .extracting(PullRequest::number)
                .endsWith(first, open);
        assertThat(known(PullRequestsInto.openOrNew("main")))
                .extracting(PullRequest::number)
                .hasSize(101)
                .doesNotContain(first)
                .endsWith(open);
    }

    private int closed(String branch) {
        branch(branch, topic);
        int number = forge().openPullRequest(LEASE, branch, "main", branch, "");
        forge().closePullRequest(LEASE, number);
        return number;
    }

    @Test
    @Tag("A-73")
    void runsAreReadToTheFirst() {
        IntStream.rangeClosed(1, 101)
                .forEach(count -> forge().dispatch(LEASE, WORKFLOW, "main", Map.of("version", "1.4." + count)));

        assertThat(known(new RunsOf(WORKFLOW, "workflow_dispatch", Instant.EPOCH)))
                .extracting(Run::number)
                .hasSize(101)
                .startsWith(101)
                .endsWith(1);
    }

    @Test
    void aPullRequestIsClosedWithEitherOfItsBranches() {
        branch("next", main);
        int number = open();
        int other = forge().openPullRequest(LEASE, "topic", "next", "feat: topic", "");

        forge().deleteBranch(LEASE, "next", main);

        assertThat(newestInto("next").number()).isEqualTo(other);
        assertThat(newestInto("next").state()).isEqualTo(PullRequest.State.CLOSED);
        assertThat(newestInto("main").open()).isTrue();

        forge().deleteBranch(LEASE, "topic", topic);

        assertThat(newestInto("main").number()).isEqualTo(number);
        assertThat(newestInto("main").state()).isEqualTo(PullRequest.State.CLOSED);
        assertThat(newestInto("main").headCommit()).isEqualTo(topic);
    }

    @Test
    void aPullRequestThatNothingIsLeftOfIsClosed() {
        int number = open();
        branch("topic", main);

        assertThat(newestInto("main").number()).isEqualTo(number);
        assertThat(newestInto("main").state()).isEqualTo(PullRequest.State.CLOSED);
        assertThat(newestInto("main").mergeCommit()).isEmpty();
    }

    @Test
    void aPullRequestOfNothingIsRefused() {
        branch("same", main);

        assertThatThrownBy(() -> forge().openPullRequest(LEASE, "same", "main", "nothing", ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Tag("A-58")
    void aPullRequestThatConflictsIsDirty() {
        commit("main", "feat: on main", Map.of("b.txt", "main\n"));

        int number = open();

        assertThat(mergeability(number)).isEqualTo(Mergeability.DIRTY);
    }

    @Test
    void anAnswerIsNeverAboutAnotherHead() {
        int number = open();
        commit("topic", "feat: more", Map.of("c.txt", "new\n"));

        Answer<List<Change>> files = forge().answer(new FilesOf(number, topic));

        assertThat(files).isInstanceOf(Answer.CannotTell.class);
    }

    @Test
    @Tag("A-104")
    void aBranchIsDeletedWhereItWasSeen() {
        forge().deleteBranch(LEASE, "topic", topic);

        assertThat(head("topic")).isEmpty();
    }

    @Test
    void deletingABranchThatIsGoneIsFine() {
        forge().deleteBranch(LEASE, "topic", topic);

        forge().deleteBranch(LEASE, "topic", topic);

        assertThat(head("topic")).isEmpty();
    }

    @Test
    void aBranchThatMovedIsNotDeleted() {
        String later = commit("topic", "feat: more", Map.of("c.txt", "new\n"));

        assertThatThrownBy(() -> forge().deleteBranch(LEASE, "topic", topic)).isInstanceOf(Refused.class);

        assertThat(head("topic")).contains(later);
    }

    @Test
    @Tag("A-42")
    void aDispatchStartsARunThatCanBeFound() {
        OptionalLong told = forge().dispatch(LEASE, WORKFLOW, "main", Map.of("version", "1.4.0"));

        List<Run> runs = known(new RunsOf(WORKFLOW, "workflow_dispatch", Instant.EPOCH));

        assertThat(runs).hasSize(1);
        Run run = runs.getFirst();
        assertThat(run.workflow()).isEqualTo(WORKFLOW);
        assertThat(run.title()).isEqualTo("Cut");
        assertThat(run.displayTitle()).isEqualTo("Cut 1.4.0");
        assertThat(run.branch()).isEqualTo("main");
        assertThat(run.actor()).isEqualTo(known(new OwnLogin()));
        told.ifPresent(id -> assertThat(id).isEqualTo(run.id()));
        assertThat(known(new RunWithId(run.id()))).contains(run);
        assertThat(known(new RunsOf(WORKFLOW, "push", Instant.EPOCH))).isEmpty();
        assertThat(known(new RunsOf(WORKFLOW, "workflow_dispatch", "main", Instant.EPOCH)))
                .containsExactly(run);
        assertThat(known(new RunsOf(WORKFLOW, "workflow_dispatch", "topic", Instant.EPOCH)))
                .isEmpty();
        assertThat(known(new RunsOf(WORKFLOW, "workflow_dispatch", run.created().plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void aWorkflowThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> forge().dispatch(LEASE, "none.yml", "main", Map.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Tag("A-96")
    void aRunThatIsNotOverIsNotRerun() {
        forge().dispatch(LEASE, WORKFLOW, "main", Map.of("version", "1.4.0"));
        long run = known(new RunsOf(WORKFLOW, "workflow_dispatch", Instant.EPOCH))
                .getFirst()
                .id();

        assertThatThrownBy(() -> forge().rerunFailedJobs(LEASE, run)).isInstanceOf(Refused.class);
        assertThat(known(new RunWithId(run)).orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    @Tag("A-97")
    void anIssueIsOpenedAndBroughtUpToDate() {
        assertThat(known(new OwnIssue("Recovery of v1.4.0-preview"))).isEmpty();
        forge().writeIssue(LEASE, 0, "Recovery of v1.4.0-preview", "attempt 1");
        Issue issue = known(new OwnIssue("Recovery of v1.4.0-preview")).orElseThrow();
        forge().writeIssue(LEASE, issue.number(), "Recovery of v1.4.0-preview", "attempt 2");

        assertThat(issue.author().login()).isEqualTo(known(new OwnLogin()));
        assertThat(issue.open()).isTrue();
        assertThat(issue.body()).isEqualTo("attempt 1");
        assertThat(issue.comments()).isEmpty();
        assertThat(known(new IssueWithNumber(issue.number())).orElseThrow().body())
                .isEqualTo("attempt 2");
        assertThat(known(new OwnIssue("Recovery of v1.4.0"))).isEmpty();
    }

    @Test
    @Tag("A-25")
    void whatIsNoIssueIsNone() {
        int pullRequest = forge().openPullRequest(LEASE, "topic", "main", "A change", "");

        assertThat(known(new IssueWithNumber(99_999))).isEmpty();
        assertThat(known(new IssueWithNumber(pullRequest))).isEmpty();
    }

    private List<Integer> openIn(String milestone) {
        return known(new OpenInMilestone(milestone)).orElseThrow().stream()
                .map(OpenItem::number)
                .toList();
    }

    @Test
    @Tag("B-10")
    void whatIsOpenIsReadToItsEnd() {
        milestone("v1.4.0");
        int request = open();
        List<Integer> issues = IntStream.rangeClosed(1, 101)
                .mapToObj(number -> issue("Issue " + number, "idea"))
                .toList();
        issues.forEach(issue -> put(issue, "v1.4.0"));
        int other = issue("Another", "idea");

        assertThat(openIn("v1.4.0")).containsExactlyElementsOf(issues);
        assertThat(known(new OpenItems()))
                .extracting(OpenItem::number)
                .contains(request, other)
                .containsAll(issues)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(known(new OpenItems()))
                .filteredOn(OpenItem::pullRequest)
                .extracting(OpenItem::number)
                .containsExactly(request);
    }

    @Test
    @Tag("B-10")
    void whatIsOpenInAMilestoneIsFoundByItsExactTitle() {
        milestone("v1.4.0");
        milestone("v1.4.0-next");
        int issue = issue("The login is slow", "status: done");
        int request = open();
        int other = issue("Later", "idea");
        put(issue, "v1.4.0");
        put(request, "v1.4.0");
        put(other, "v1.4.0-next");

        List<OpenItem> items = known(new OpenInMilestone("v1.4.0")).orElseThrow();

        assertThat(items)
                .as("oldest first")
                .extracting(OpenItem::number, OpenItem::title, OpenItem::pullRequest, OpenItem::labels)
                .containsExactly(
                        tuple(issue, "The login is slow", false, List.of("status: done")),
                        tuple(request, "feat: topic", true, List.of()));
        assertThat(items.getLast().author()).isEqualTo(known(new OwnLogin()));
        assertThat(items.getFirst().link()).endsWith("/issues/" + issue);
        assertThat(known(new OpenInMilestone("v1.4"))).isEmpty();
        assertThat(known(new OpenInMilestone("V1.4.0"))).isEmpty();
    }

    @Test
    @Tag("B-10")
    void whatIsDeferredLeavesItsMilestoneAndSaysWhyOnce() {
        milestone("v1.4.0");
        int issue = issue("The login is slow", "bug");
        int request = open();
        put(issue, "v1.4.0");
        put(request, "v1.4.0");

        forge().defer(LEASE, issue, "", "Deferred by ann.");
        forge().defer(LEASE, issue, "", "Deferred by ann.");
        forge().defer(LEASE, request, "", "Deferred by ann.");

        assertThat(openIn("v1.4.0")).isEmpty();
        assertThat(comments(issue)).containsExactly("Deferred by ann.");
        assertThat(comments(request)).containsExactly("Deferred by ann.");
    }

    @Test
    @Tag("B-10")
    void aFurtherReasonIsAFurtherComment() {
        milestone("v1.4.0");
        int issue = issue("The login is slow", "bug");
        forge().defer(LEASE, issue, "", "Deferred by ann.");
        put(issue, "v1.4.0");

        forge().defer(LEASE, issue, "", "Deferred by bob.");

        assertThat(comments(issue)).containsExactly("Deferred by ann.", "Deferred by bob.");
    }

    @Test
    @Tag("B-10")
    void whatIsDeferredMovesToTheNextMilestone() {
        milestone("v1.4.0");
        milestone("next");
        int issue = issue("The login is slow", "bug");
        put(issue, "v1.4.0");

        forge().defer(LEASE, issue, "next", "Deferred by ann.");

        assertThat(openIn("v1.4.0")).isEmpty();
        assertThat(openIn("next")).containsExactly(issue);
    }

    @Test
    @Tag("B-10")
    void nothingIsDeferredToAMilestoneThatDoesNotExist() {
        milestone("v1.4.0");
        int issue = issue("The login is slow", "bug");
        put(issue, "v1.4.0");

        assertThatThrownBy(() -> forge().defer(LEASE, issue, "next", "Deferred by ann."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> forge().defer(LEASE, 99_999, "", "Deferred by ann."))
                .isInstanceOf(Refused.class);

        assertThat(openIn("v1.4.0")).containsExactly(issue);
        assertThat(comments(issue)).isEmpty();
    }

    @Test
    @Tag("B-33")
    void anIssueIsClosedOnceWithOneComment() {
        int issue = issue("The login is slow", "bug");

        forge().closeIssue(LEASE, issue, "Released in 1.4.0.");
        forge().closeIssue(LEASE, issue, "Released in 1.4.0, again.");

        assertThat(known(new IssueWithNumber(issue)).orElseThrow().open()).isFalse();
        assertThat(comments(issue)).containsExactly("Released in 1.4.0.");
    }

    @Test
    @Tag("B-33")
    void whatIsNoIssueIsNotClosed() {
        int request = open();

        assertThatThrownBy(() -> forge().closeIssue(LEASE, request, "Released."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> forge().closeIssue(LEASE, 99_999, "Released.")).isInstanceOf(Refused.class);

        assertThat(known(new PullRequestsInto("main")).getFirst().open()).isTrue();
        assertThat(comments(request)).isEmpty();
    }

    @Test
    @Tag("A-63")
    void aReviewIsListedWhoeverMadeItAndSomeMayWrite() {
        int number = open();
        review(number, "mallory", Review.Verdict.APPROVED);
        review(number, "dave", Review.Verdict.CHANGES_REQUESTED);
        review(number, "dave", Review.Verdict.COMMENTED);

        List<Review> reviews = known(new ReviewsOf(number));

        assertThat(reviews)
                .extracting(review -> review.author().login(), Review::verdict, Review::commit)
                .containsExactly(
                        tuple("mallory", Review.Verdict.APPROVED, topic),
                        tuple("dave", Review.Verdict.CHANGES_REQUESTED, topic),
                        tuple("dave", Review.Verdict.COMMENTED, topic));
        Account dave = reviews.getLast().author();
        assertThat(reviews.get(1).author()).isEqualTo(dave);
        assertThat(known(new MayWrite(dave))).isTrue();
        assertThat(known(new MayWrite(reviews.getFirst().author()))).isFalse();
        assertThat(known(new MayWrite(new Account(dave.id() + 1_000, "dave"))))
                .as("somebody else who has the login now")
                .isFalse();
        assertThat(known(new MayWrite(Account.NOBODY))).isFalse();
    }

    @Test
    @Tag("A-63")
    void whoPushedABranchIsKnownByTheirCredentials() {
        assertThat(pushers("topic", topic)).containsExactly("dave");

        String claimed = commitAs("topic", "mallory", "dave", true);

        assertThat(pushers("topic", claimed)).containsExactly("mallory");
        assertThat(known(new PushesOf("topic", "0".repeat(40)))).isEmpty();
        assertThat(known(new PushesOf("main", topic))).isEmpty();
    }

    @Test
    @Tag("A-10")
    void whatCameInOnePushIsToldByWhereTheBranchStoodBeforeAndAfterIt() {
        String second = commitAs("topic", "mallory", "dave", true);
        String third = commitAs("topic", "carol", "mallory", true);

        assertThat(known(new MovesOf("topic", topic)))
                .extracting(move -> move.push().by().login(), BranchMove::from, BranchMove::to)
                .containsExactly(tuple("carol", second, third), tuple("mallory", topic, second));
        assertThat(known(new MovesOf("topic", second)))
                .extracting(BranchMove::to)
                .containsExactly(third);
        assertThat(known(new MovesOf("topic", third))).isEmpty();
        assertThat(known(new MovesOf("topic", "")))
                .extracting(move -> move.push().by().login(), BranchMove::to)
                .startsWith(tuple("carol", third), tuple("mallory", second), tuple("dave", topic));
        assertThat(known(new MovesOf("no-such-branch", ""))).isEmpty();
    }

    @Test
    @Tag("A-16")
    void whoPutALabelOnAPullRequestAndTookItOffIsKnown() {
        int number = open();
        assertThat(known(new LabelsOf(number))).isEmpty();
        assertThat(known(new LabelChangesOf(number))).isEmpty();

        label(number, "dave", "acp-contract");
        label(number, "dave", "docs");
        unlabel(number, "mallory", "acp-contract");

        assertThat(known(new LabelsOf(number))).containsExactly("docs");
        assertThat(known(new LabelChangesOf(number)))
                .extracting(change -> change.by().login(), LabelChange::kind, LabelChange::label)
                .containsExactly(
                        tuple("dave", LabelChange.Kind.ADDED, "acp-contract"),
                        tuple("dave", LabelChange.Kind.ADDED, "docs"),
                        tuple("mallory", LabelChange.Kind.REMOVED, "acp-contract"));
    }

    @Test
    @Tag("A-104")
    void whoDeletedABranchIsKnown() {
        forge().deleteBranch(LEASE, "topic", topic);

        assertThat(known(PushesOf.deleting("topic")))
                .extracting(push -> push.by().login())
                .containsExactly(known(new OwnLogin()));
        assertThat(known(PushesOf.deleting("main"))).isEmpty();
    }

    private List<String> pushers(String branch, String commit) {
        return known(new PushesOf(branch, commit)).stream()
                .map(push -> push.by().login())
                .toList();
    }

    @Test
    @Tag("A-63")
    void everyMoveToAHeadIsFoundHoweverOftenTheBranchWasMovedSince() {
        IntStream.rangeClosed(1, 101).forEach(count -> commitAs("topic", "mallory", "mallory", true));

        assertThat(pushers("topic", topic)).containsExactly("dave");
    }

    @Test
    @Tag("A-56")
    void aCommitNamesWhomItsMakerWantsAndProvesNothing() {
        int number = open();
        commitAs("topic", "dave", "github-actions[bot]", false);
        String head = commitAs("topic", "dave", "github-actions[bot]", true);

        List<PullRequestCommit> commits = known(new CommitsOf(number, head));

        assertThat(commits)
                .extracting(
                        commit -> commit.author().name(),
                        commit -> commit.author().account().known())
                .containsExactly(
                        tuple("dave", true), tuple("github-actions[bot]", false), tuple("github-actions[bot]", true));
        assertThat(commits.getLast().author().account().named("github-actions[bot]"))
                .isTrue();
        assertThat(commits)
                .extracting(PullRequestCommit::committer)
                .isEqualTo(commits.stream().map(PullRequestCommit::author).toList());
        assertThat(commits).noneMatch(PullRequestCommit::verified);
        assertThat(known(new MayWrite(commits.getLast().author().account())))
                .as("an app is nobody")
                .isFalse();
    }

    @Test
    @Tag("A-23")
    void aCommentThatWasEditedSaysSo() {
        int issue = issue("The client cannot be used", "bug");
        comment(issue, "dave", "Looked at it.");
        comment(issue, "mallory", "Me too.");
        editLastComment(issue, "Approved.");

        assertThat(known(new IssueWithNumber(issue)).orElseThrow().comments())
                .extracting(comment -> comment.author().login(), Issue.Comment::text, Issue.Comment::edited)
                .containsExactly(tuple("dave", "Looked at it.", false), tuple("mallory", "Approved.", true));
    }

    @Test
    @Tag("A-23")
    void anIssueIsReadToItsLastComment() {
        int issue = issue("The client cannot be used", "bug");
        for (int number = 1; number <= 101; number++) {
            comment(issue, "dave", "comment " + number);
        }

        assertThat(known(new IssueWithNumber(issue)).orElseThrow().comments())
                .hasSize(101)
                .extracting(Issue.Comment::text)
                .startsWith("comment 1")
                .endsWith("comment 101");
    }

    @Test
    @Tag("B-19")
    void whatARunUploadedCanBeShown() {
        forge().dispatch(LEASE, WORKFLOW, "main", Map.of("version", "1.4.0"));
        Run run =
                known(new RunsOf(WORKFLOW, "workflow_dispatch", Instant.EPOCH)).getFirst();
        assertThat(known(new EvidenceOf(run.id()))).isEmpty();

        upload(run.id(), "playwright-report", 2_048);

        List<Evidence> evidence = known(new EvidenceOf(run.id()));
        assertThat(evidence)
                .extracting(Evidence::name, Evidence::bytes, Evidence::expired)
                .containsExactly(tuple("playwright-report", 2_048L, false));
        assertThat(evidence.getFirst().link()).startsWith(run.link() + "/artifacts/");
    }

    @Test
    void aJobThatDoesNotExistHasNoLog() {
        assertThat(known(new LogOf(1))).isEmpty();
    }

    @Test
    @Tag("A-55")
    void aRunThatDoesNotExistIsKnownNotToBeThere() {
        assertThat(known(new RunWithId(1))).isEmpty();
    }

    @Test
    void cannotTellOfWhatDoesNotExist() {
        assertThat(forge().answer(new JobsOf(1))).isInstanceOf(Answer.CannotTell.class);
        assertThat(forge().answer(new EvidenceOf(1))).isInstanceOf(Answer.CannotTell.class);
        assertThat(forge().answer(new FilesOf(1, topic))).isInstanceOf(Answer.CannotTell.class);
    }
}
