package dev.gonogo.process.production;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Publication;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Push;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RecordQuestion.Authorisations;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.TaggedCommits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Main since v0.6.5, with the release's promotion #2438 merged last, and whatever else a test adds. */
@Tag("A-10")
@Tag("A-105")
@Tag("A-113")
class AccountedForTest {
    private static final String LAST = Scene.id("a65");
    private static final String PROMOTION = Scene.MAIN;
    private static final String PUSHED = Scene.id("1122334");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String REVERT =
            " Revert what must not go out with a pull request into main, and authorise that with /release hotfix"
                    + " <number> <reason>. ";
    private static final String ACCEPT = "To continue anyway: /release override accounted-for <reason>.";

    private static final AllTagged ALL_TAGS = new AllTagged(new TagPattern("v", ""), Scene.MAIN, Set.of(), Set.of());

    private final AccountedFor need = new AccountedFor(List.of());
    private final List<LineCommit> line = new ArrayList<>();
    private final List<PullRequest> requests = new ArrayList<>();
    /** Those that the forge associates with commits. */
    private final List<PullRequest> associated = new ArrayList<>();

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<AuthorisedPullRequest> authorised = new ArrayList<>();
    private Scene scene = untagged().annotated("v0.6.5", LAST);

    AccountedForTest() {
        line.add(commit(PROMOTION, "chore(release): promote 0.6.6-preview to main (#2438)", "bob"));
        requests.add(merged(2438, "release/0.6.6-preview", PROMOTION));
    }

    private static Scene untagged() {
        return Scene.preview()
                .steps(new OpenPullRequest(
                        "{release}", "{production}", "chore/promote-{version}-{production}", "promote", List.of()))
                .saw(landmark("promote/1", Map.of("pull-request", "2438", "commit", PROMOTION)));
    }

    private static Fact landmark(String step, Map<String, String> values) {
        return new Fact.Landmark(step, Scene.NOW, Words.NONE, values);
    }

    private static LineCommit commit(String id, String subject, String author) {
        return new LineCommit(id, List.of(LAST), subject, author, TEN);
    }

    private static PullRequest merged(int number, String head, String commit) {
        return merged(number, head, commit, TEN);
    }

    private static PullRequest merged(int number, String head, String commit, Instant at) {
        return new PullRequest(
                number,
                "fix: login",
                account("dave"),
                head,
                Requests.HEAD,
                "main",
                PullRequest.State.MERGED,
                commit,
                at,
                TEN.minusSeconds(600),
                "https://github.com/OneStepAt4time/aegis/pull/" + number);
    }

    /** A commit that the forge associates with these pull requests. */
    private void on(String id, String subject, PullRequest... with) {
        line.addFirst(commit(id, subject, "bob"));
        scene.knows(new PullRequestsWith(id), List.of(with));
        associated.addAll(List.of(with));
    }

    private void hotfix(int number, String head, String commit) {
        requests.add(merged(number, head, commit));
        on(commit, "fix: login (#" + number + ")");
    }

    private Finding judge() {
        return judge(LAST, Set.of(LAST), List.of(LAST));
    }

    /** @param tagged commits of the tags that count, if they are on main's line: {@code standing} */
    private Finding judge(String from, Set<String> tagged, List<String> standing) {
        scene.knows(new OnLine(tagged, Scene.MAIN), standing);
        scene.knows(new FirstParents(from, Scene.MAIN), line);
        scene.knows(new PullRequestsInto("main"), requests);
        scene.supposesHeads(line, requests).supposesHeads(line, associated);
        scene.knows(new Attempts(), attempts);
        scene.knows(new Authorisations(), authorised);
        return need.judge(scene.situation());
    }

    private Optional<Finding> ahead() {
        judge();
        return need.ahead(scene.situation());
    }

    /** The promotion is merged, and its step has not recorded it yet. */
    private void waiting() {
        scene = Scene.preview()
                .steps(new OpenPullRequest(
                        "{release}", "{production}", "chore/promote-{version}-{production}", "promote", List.of()))
                .annotated("v0.6.5", LAST)
                .knows(new PullRequestsWith(PROMOTION), List.of());
        requests.clear();
        requests.add(Requests.mergedAt(PROMOTION, 2438, "release/0.6.6-preview"));
    }

    @Test
    void whatAnAttemptIsAboutToTakeForItsPromotionIsNotMissedAheadOfItsStage() {
        waiting();
        assertThat(judge().verdict()).isEqualTo(Finding.Verdict.NOT_HELD);
        assertThat(ahead()).isEmpty();

        requests.clear();
        requests.add(Requests.mergedAt(PROMOTION, 2438, "chore/promote-0.6.6-preview-main"));
        assertThat(ahead()).isEmpty();

        on(PUSHED, "docs: say less");
        notHeld(
                ahead().orElseThrow(),
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: 1122334"
                        + " docs: say less"
                        + " (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC)."
                        + REVERT + ACCEPT);
    }

    @Test
    void whatIsMergedBesideTheExpectedPromotionIsMissedAheadOfItsStage() {
        waiting();
        requests.clear();
        requests.add(Requests.mergedAt(PROMOTION, 2438, "release/0.6.5-rc"));

        assertThat(ahead()).isPresent();
    }

    @Test
    void theForgeIsAskedAheadOnlyOnceSomethingCameToProductionSinceTheCut() {
        on(PUSHED, "docs: say less");
        PushesOf moves = new PushesOf("main", Scene.MAIN);
        Push before = new Push(account("bob"), Scene.CUT.minusSeconds(1));
        assertThat(ahead()).isPresent();

        scene.knows(moves, List.of(before));
        assertThat(ahead()).isEmpty();
        scene.knows(moves, List.of(new Push(account("bob"), Scene.CUT), before));
        assertThat(ahead()).isPresent();
        scene.knows(moves, List.of());
        assertThat(ahead()).isPresent();
    }

    @Test
    void whatSomebodyMeantIsNotSaidAhead() {
        on(PUSHED, "docs: say less");
        assertThat(ahead()).isPresent();

        scene.decided(
                new Decision.OverrideRule(Scene.by("bob"), "accounted-for", List.of(PUSHED), "it is only a text"));
        assertThat(ahead()).isEmpty();
    }

    @Test
    void whatTheReleasesOwnPromotionBroughtIsAccountedFor() {
        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    @Tag("A-41")
    void aHotfixThatProductionLostIsMissed() {
        requests.add(merged(2440, "fix-login", Scene.id("c0")));
        authorised.add(new AuthorisedPullRequest(2440, "carol", TEN, "", Requests.HEAD, ""));
        String lost =
                "main no longer has the merge of an authorised hotfix: #2440. Somebody rewrote the branch. Push that"
                        + " merge again, or make sure that the branch has its changes. ";

        scene.knows(new Reachable(Scene.id("c0"), Scene.MAIN), true);
        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");

        scene.knows(new Reachable(Scene.id("c0"), Scene.MAIN), false);
        missing(FIX);
        notHeld(judge(), lost + ACCEPT);
        assertThat(judge().about()).isEqualTo(Scene.id("c0"));

        on(PUSHED, "docs: say less");
        assertThat(judge().words().plain())
                .startsWith("1 commit on main since v0.6.5 came through neither")
                .endsWith(lost.strip());

        attempts.add(pushed("0.6.5", LAST, TEN.plusSeconds(60)));
        line.removeFirst();
        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    private static final String LOST =
            "main no longer has the merge of an authorised hotfix: #2440. Somebody rewrote the branch. Push that"
                    + " merge again, or make sure that the branch has its changes. ";

    private static final Commit FIX = new Commit(Scene.id("c0"), "fix: login");
    private static final NotBackported TO_MAIN = new NotBackported(Scene.id("c0"), Scene.MAIN, Map.of());

    /** The merge of #2440 brought one commit, and main lacks these commits of its history. */
    private void missing(Commit... commits) {
        scene.knows(new BroughtBy(Scene.id("c0"), List.of()), new MergedCommits(Scene.id("be4"), List.of(FIX)));
        scene.knows(
                TO_MAIN,
                List.of(commits).stream()
                        .map(commit -> MissingCommit.never(
                                new LineCommit(commit.id(), List.of(Scene.id("be4")), commit.subject(), "dave", TEN)))
                        .toList());
    }

    @Test
    @Tag("A-41")
    void aLostHotfixWhoseContentProductionHasIsNotMissed() {
        lost();
        missing(new Commit(Scene.id("f"), "fix: other"));
        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");

        missing();
        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");

        scene.cannotTell(TO_MAIN).knows(new CommitAt(Scene.id("c0")), Optional.of(FIX));
        cannotTell(judge(), "GitHub did not answer in time");
        scene.knows(new CommitAt(Scene.id("c0")), Optional.empty());
        notHeld(judge(), LOST + ACCEPT);
    }

    private static Attempt meant(boolean out, String rule, String... about) {
        Optional<Attempt.Tagged> tagged = Optional.of(new Attempt.Tagged(Scene.id("a64"), TEN, "carol"));
        return new Attempt(
                Version.of("0.6.4"),
                1,
                TEN.minusSeconds(60),
                false,
                Set.of(),
                out ? tagged : Optional.empty(),
                Set.of(),
                List.of(new Attempt.Overridden(rule, "bob", "on purpose", List.of(about))));
    }

    @Test
    @Tag("A-41")
    void aLostHotfixThatAMaintainerMeantAtAnEarlierGoIsNotAskedAboutAgain() {
        lost();
        Set<String> tagged = Set.of(LAST, Scene.id("a64"));
        for (Attempt other : List.of(
                meant(false, "accounted-for", Scene.id("c0")),
                meant(true, "reviewed", Scene.id("c0")),
                meant(true, "accounted-for", Scene.id("c1")))) {
            attempts.clear();
            attempts.add(pushed("0.6.5", LAST, TEN.minusSeconds(60)));
            attempts.add(other);
            notHeld(judge(LAST, other.tagged().isPresent() ? tagged : Set.of(LAST), List.of(LAST)), LOST + ACCEPT);
        }
        attempts.removeLast();
        attempts.add(meant(true, "accounted-for", "spoken of", Scene.id("c0") + " " + Scene.id("c2")));
        held(
                judge(LAST, tagged, List.of(LAST)),
                "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    /**
     * Carol authorised #2440 when it started from {@code ba5e}, it was merged at {@code c0}, and main does not have
     * that.
     */
    private void lost() {
        requests.add(merged(2440, "fix-login", Scene.id("c0")));
        authorised.add(new AuthorisedPullRequest(2440, "carol", TEN, "", Requests.HEAD, Scene.id("ba5e")));
        scene.knows(new Reachable(Scene.id("c0"), Scene.MAIN), false);
        missing(FIX);
        scene.knows(new MergeBase(Scene.id("be4"), Requests.HEAD), Optional.of(Scene.id("ea41")));
        scene.knows(new Reachable(Scene.id("ba5e"), Scene.id("ea41")), true);
    }

    @Test
    @Tag("A-41")
    void aMergeThatBroughtMoreThanWasAuthorisedIsNotMissed() {
        lost();
        notHeld(judge(), LOST + ACCEPT);

        scene.knows(new Reachable(Scene.id("ba5e"), Scene.id("ea41")), false);
        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    @Tag("A-41")
    void aLostMergeThatIsGoneIsMissedAndOneThatCouldNotBeAskedAboutIsInDoubt() {
        lost();
        BroughtBy brought = new BroughtBy(Scene.id("c0"), List.of());
        scene.cannotTell(brought).knows(new CommitAt(Scene.id("c0")), Optional.empty());
        notHeld(judge(), LOST + ACCEPT);

        scene.cannotTell(new CommitAt(Scene.id("c0")));
        cannotTell(judge(), "GitHub did not answer in time");
    }

    @Test
    @Tag("A-41")
    void aHeadThatIsGoneHidesNoLostMerge() {
        lost();
        scene.cannotTell(new MergeBase(Scene.id("be4"), Requests.HEAD));
        scene.knows(new CommitAt(Scene.id("c0")), Optional.of(new Commit(Scene.id("c0"), "fix: login")));
        scene.knows(new CommitAt(Requests.HEAD), Optional.empty());

        notHeld(judge(), LOST + ACCEPT);
    }

    @Test
    void aDoubtAboutALostMergeHidesNoCommitThatNothingAccountsFor() {
        lost();
        scene.cannotTell(new Reachable(Scene.id("c0"), Scene.MAIN));
        on(PUSHED, "docs: say less");

        Finding finding = judge();

        notHeld(
                finding,
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: 1122334"
                        + " docs: say less"
                        + " (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC)."
                        + REVERT + ACCEPT
                        + " Whether main has all authorised hotfixes cannot be told: GitHub did not answer in time.");
        assertThat(finding.about())
                .as("accepting the commit alone leaves the doubt")
                .isEqualTo(PUSHED + " GitHub did not answer in time");
    }

    @Test
    @Tag("A-41")
    void aHotfixOfAReleaseThatProductionLostWithItIsMissed() {
        lost();
        attempts.add(pushed("0.6.5", LAST, TEN.minusSeconds(60)));
        attempts.add(pushed("0.6.6-alpha", Scene.id("a66"), TEN.plusSeconds(60)));

        notHeld(judge(LAST, Set.of(LAST, Scene.id("a66")), List.of(LAST)), LOST + ACCEPT);
    }

    @Test
    @Tag("A-41")
    void ofARepeatedAttemptTheFirstOneTellsSinceWhenHotfixesAreMissed() {
        lost();
        attempts.add(pushed("0.6.5", LAST, TEN.minusSeconds(60)));
        attempts.add(pushed("0.6.5", LAST, TEN.plusSeconds(60)));

        notHeld(judge(), LOST + ACCEPT);
    }

    @Test
    @Tag("A-41")
    void whatWasLostBeforeTheLastReleaseBeganIsNotMissedSinceAnEarlierAttemptBegan() {
        lost();
        attempts.add(attempt("0.6.5-preview", false, 2420));
        attempts.add(pushed("0.6.4", Scene.id("a64"), TEN.minusSeconds(60)));
        attempts.add(pushed("0.6.5", LAST, TEN.plusSeconds(60)));

        held(
                judge(LAST, Set.of(LAST, Scene.id("a64")), List.of(LAST, Scene.id("a64"))),
                "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    @Tag("A-41")
    void lostHotfixesAreLookedForAsFarBackAsTheLastReleaseBegan() {
        lost();
        Instant began = TEN.minus(Duration.ofDays(30));
        attempts.add(pushed("0.6.5", LAST, began));
        scene.knows(new PullRequestsInto("main", began), List.copyOf(requests));
        requests.removeLast();
        notHeld(judge(), LOST + ACCEPT);

        attempts.clear();
        scene.knows(new PullRequestsInto("main", TEN), List.of(merged(2440, "fix-login", Scene.id("c0"))));
        notHeld(judge(), LOST + ACCEPT);
    }

    @Test
    void nothingIsAccountedForAsNothing() {
        line.clear();

        held(judge(), "Nothing reached main since v0.6.5.");
    }

    @Test
    void aHotfixIsAccountedForByItsAuthorisation() {
        hotfix(2440, "fix-login", Scene.id("c0"));
        authorised.add(
                new AuthorisedPullRequest(2440, "carol", TEN.minusSeconds(1), "the login is down", Requests.HEAD, ""));

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: #2440 is a hotfix that carol"
                        + " authorised; #2438 promoted"
                        + " 0.6.6-preview.");
    }

    @Test
    void anAuthorisationInTheSecondOfTheMergeIsNotCalledLate() {
        hotfix(2440, "fix-login", Scene.id("c0"));
        authorised.add(
                new AuthorisedPullRequest(2440, "carol", TEN.plusMillis(900), "nobody can log in", Requests.HEAD, ""));

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: #2440 is a hotfix that carol"
                        + " authorised; #2438 promoted"
                        + " 0.6.6-preview.");
    }

    @Test
    void anAuthorisationThatCameAfterTheMergeCountsAndSaysSo() {
        hotfix(2440, "fix-login", Scene.id("c0"));
        authorised.add(
                new AuthorisedPullRequest(2440, "carol", TEN.plusSeconds(1), "the login is down", Requests.HEAD, ""));

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: #2440 is a hotfix that carol authorised"
                        + " after its merge;"
                        + " #2438 promoted 0.6.6-preview.");
    }

    /**
     * Carol authorised #2440 when it started from {@code ba5e}, and it started from another commit when it was merged.
     */
    private void merged(Optional<String> begins) {
        hotfix(2440, "fix-login", Scene.id("c0"));
        authorised.add(
                new AuthorisedPullRequest(2440, "carol", TEN.minusSeconds(1), "down", Requests.HEAD, Scene.id("ba5e")));
        scene.knows(new MergeBase(LAST, Requests.HEAD), begins);
    }

    @Test
    void aHotfixIsAuthorisedWhereItGoesOnFromWhatItDidThenOrFromALaterCommit() {
        merged(Optional.of(Scene.id("1a7e4")));
        scene.knows(new Reachable(Scene.id("ba5e"), Scene.id("1a7e4")), true);

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: #2440 is a hotfix that carol"
                        + " authorised; #2438 promoted"
                        + " 0.6.6-preview.");
    }

    @Test
    void aHotfixThatGoesOnFromAnEarlierCommitBringsMoreThanWasAuthorised() {
        String more = notAsAuthorised(
                "carol authorised what it has since ba5e000, and main did not have that commit when it was merged");
        merged(Optional.of(Scene.id("ea41")));
        Reachable later = new Reachable(Scene.id("ba5e"), Scene.id("ea41"));
        scene.knows(later, false);
        notHeld(judge(), more);
        assertThat(judge().about()).isEqualTo(Scene.id("c0"));

        scene.cannotTell(later);
        cannotTell(judge(), "GitHub did not answer in time");

        scene.knows(new MergeBase(LAST, Requests.HEAD), Optional.empty());
        notHeld(judge(), more);
    }

    private static final String ADDED = Scene.id("c2");

    /** Carol authorised #2440 at {@code c1}, and its last commit was pushed since. */
    private void merged(String authorised, String... commits) {
        PullRequestCommit.Named dave = new PullRequestCommit.Named("dave", account("dave"));
        hotfix(2440, "fix-login", Scene.id("c0"));
        this.authorised.add(new AuthorisedPullRequest(2440, "carol", TEN.minusSeconds(60), "down", authorised, ""));
        scene.knows(
                new CommitsOf(2440, Requests.HEAD),
                Stream.of(commits)
                        .map(id -> new PullRequestCommit(id, dave, dave, false, "fix " + id.substring(0, 2)))
                        .toList());
        scene.knows(
                new PushesOf("fix-login", Requests.HEAD), List.of(new Push(account("mallory"), TEN.minusSeconds(30))));
    }

    private static String notAsAuthorised(String since) {
        return "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: #2440 fix:"
                + " login (by"
                + " dave, merged 2026-11-20 10:00 UTC) (" + since + ")." + REVERT
                + "A pull request can still be authorised: /release hotfix 2440 <reason>. " + ACCEPT;
    }

    @Test
    void whatWasPushedAfterTheAuthorisationIsNotAuthorised() {
        merged(Scene.id("c1"), Scene.id("c1"), Requests.HEAD);

        notHeld(
                judge(),
                notAsAuthorised(
                        "carol authorised it at c100000, and 1 commit was pushed since by mallory (2026-11-20 09:59"
                                + " UTC): beef000 fix be"));
        assertThat(judge().about()).isEqualTo(Scene.id("c0"));
    }

    @Test
    void ofSeveralPushesTheLastOneIsKnownAndAllCommitsAreNamed() {
        merged(Scene.id("c1"), Scene.id("c1"), ADDED, Requests.HEAD);

        notHeld(
                judge(),
                notAsAuthorised("carol authorised it at c100000, and 2 commits were pushed since, the last by mallory"
                        + " (2026-11-20 09:59 UTC): c200000 fix c2; beef000 fix be"));
    }

    @Test
    void aBranchThatWasRewrittenIsNotWhatWasAuthorised() {
        merged(Scene.id("c1"), ADDED, Requests.HEAD);
        scene.knows(new PushesOf("fix-login", Requests.HEAD), List.of());

        notHeld(
                judge(),
                notAsAuthorised(
                        "carol authorised it at c100000, and its branch was rewritten since: it has 2 commits now:"
                                + " c200000 fix c2; beef000 fix be"));
    }

    @Test
    void whatCannotBeToldOfThePushesHidesNotThatItIsAnotherHead() {
        merged(Scene.id("c1"));
        scene.cannotTell(new CommitsOf(2440, Requests.HEAD)).cannotTell(new PushesOf("fix-login", Requests.HEAD));

        notHeld(judge(), notAsAuthorised("carol authorised it at c100000, and its head is beef000 now"));
    }

    @Test
    void ofAForkNobodyIsAskedWhoPushed() {
        merged(Scene.id("c1"), Scene.id("c1"), Requests.HEAD);
        requests.removeLast();
        requests.add(merged(2440, "mallory:fix-login", Scene.id("c0")));

        notHeld(
                judge(),
                notAsAuthorised("carol authorised it at c100000, and 1 commit was pushed since: beef000 fix be"));
    }

    @Test
    void anAuthorisationOfWhatWasMergedCountsWhateverWasAuthorisedBefore() {
        merged(Scene.id("c1"), Scene.id("c1"), Requests.HEAD);
        authorised.add(new AuthorisedPullRequest(2440, "bob", TEN.plusSeconds(60), "it is right", Requests.HEAD, ""));

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: #2440 is a hotfix that bob authorised"
                        + " after its merge;"
                        + " #2438 promoted 0.6.6-preview.");
    }

    @Test
    void whatWasAuthorisedWithoutKeepingItsHeadCountsOnlyWhereItWasMergedAlready() {
        hotfix(2440, "fix-login", Scene.id("c0"));
        authorised.add(new AuthorisedPullRequest(2440, "carol", TEN.minusSeconds(60), "down", "", ""));

        notHeld(
                judge(),
                notAsAuthorised("carol authorised it (2026-11-20 09:59 UTC), and it was not kept at which commit"));

        authorised.clear();
        authorised.add(new AuthorisedPullRequest(2440, "carol", TEN.plusSeconds(60), "down", "", ""));
        assertThat(judge().verdict()).isEqualTo(Finding.Verdict.HELD);
    }

    @Test
    void aPushIsNamedAndTheFindingIsAboutItAlone() {
        on(PUSHED, "docs: say less");

        Finding finding = judge();

        notHeld(
                finding,
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: 1122334"
                        + " docs: say less"
                        + " (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC)."
                        + REVERT + ACCEPT);
        assertThat(finding.about()).isEqualTo(PUSHED);
        assertThat(need.mayBeOverridden()).isTrue();
    }

    @Test
    void whatChangesOnlyThePathsThatTheProcessNamesNeedsNobodysWord() {
        scene.needs(new AccountedFor(List.of("docs/", "README.md")));
        on(PUSHED, "docs: say less");
        Difference change = new Difference(LAST, PUSHED);
        scene.knows(change, List.of(new Change(Change.Kind.MODIFIED, "docs/a.md")));

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: 1122334 changed only what the process"
                        + " names; #2438 promoted"
                        + " 0.6.6-preview.");

        scene.knows(
                change,
                List.of(new Change(Change.Kind.MODIFIED, "docs/a.md"), new Change(Change.Kind.ADDED, "README.md.ts")));
        assertThat(judge().about()).isEqualTo(PUSHED);

        scene.cannotTell(change);
        cannotTell(judge(), "GitHub did not answer in time");
    }

    @Test
    void aPullRequestThatNobodyAuthorisedIsNamedWithWhoOpenedItAndWhenItWasMerged() {
        hotfix(2440, "fix-login", Scene.id("c0"));
        authorised.add(new AuthorisedPullRequest(2441, "carol", TEN, "another one", Requests.HEAD, ""));

        notHeld(
                judge(),
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: #2440 fix:"
                        + " login (by"
                        + " dave, merged 2026-11-20 10:00 UTC)." + REVERT
                        + "A pull request can still be authorised: /release hotfix 2440 <reason>. " + ACCEPT);
    }

    @Test
    void aMergeThatOnlySaysThatItPromotesPromotesNothing() {
        requests.add(merged(2450, "chore/promote-0.6.6-preview-main", Scene.id("c0")));
        on(Scene.id("c0"), "chore(release): promote 0.6.6-preview to main (#2438)");

        notHeld(
                judge(),
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: #2450 fix:"
                        + " login (by"
                        + " dave, merged 2026-11-20 10:00 UTC)." + REVERT
                        + "A pull request can still be authorised: /release hotfix 2450 <reason>. " + ACCEPT);
    }

    @Test
    void aForksBranchOfTheSameNameAsTheReleasesPromotesNothing() {
        hotfix(2450, "mallory:release/0.6.6-preview", Scene.id("c0"));

        assertThat(judge().about()).isEqualTo(Scene.id("c0"));
    }

    @Test
    void allCommitsOfAPromotionThatWasRebasedAreItsOwn() {
        PullRequest promotion = requests.getFirst();
        line.add(commit(Scene.id("b2"), "feat: two", "erin"));
        line.add(commit(Scene.id("b1"), "feat: one", "erin"));
        scene.knows(new PullRequestsWith(Scene.id("b2")), List.of(promotion));
        scene.knows(new PullRequestsWith(Scene.id("b1")), List.of(promotion));

        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    void aPullRequestIntoAnotherBranchOrOneThatIsOpenBroughtNothingToMain() {
        PullRequest elsewhere = Requests.between(2430, "topic", "develop", PullRequest.State.MERGED);
        PullRequest open = Requests.between(2431, "topic", "main", PullRequest.State.OPEN);
        on(PUSHED, "feat: topic", elsewhere, open);

        notHeld(
                judge(),
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: 1122334"
                        + " feat: topic"
                        + " (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC)."
                        + REVERT + ACCEPT);
    }

    @Test
    void ofManyFiveAreNamedAndTheFindingIsAboutAll() {
        IntStream.range(0, 7).forEach(number -> on(Scene.id("000000" + number), "fix " + number));

        Finding finding = judge();

        assertThat(finding.words().plain())
                .startsWith(
                        "7 commits on main since v0.6.5 came through neither a promotion nor an authorised hotfix:"
                                + " 0000006 fix 6 (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC); 0000005 fix 5 ")
                .contains(
                        "; 0000002 fix 2 (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC); and 2 more."
                                + REVERT);
        assertThat(finding.about().split(" "))
                .containsExactly(IntStream.range(0, 7)
                        .mapToObj(number -> Scene.id("000000" + number))
                        .toArray(String[]::new));
    }

    private static Attempt attempt(String version, boolean open, Integer... requests) {
        return new Attempt(Version.of(version), 1, TEN, open, Set.of(requests), Optional.empty(), Set.of(), List.of());
    }

    private static Attempt pushed(String version, String commit) {
        return pushed(version, commit, TEN);
    }

    private static Attempt pushed(String version, String commit, Instant began) {
        return new Attempt(
                Version.of(version),
                1,
                began,
                false,
                Set.of(2400),
                Optional.of(new Attempt.Tagged(commit, began, "carol")),
                Set.of(),
                List.of());
    }

    @Test
    void thePromotionOfAnAttemptThatWasAbandonedIsAccountedForAsThatOne() {
        hotfix(2430, "release/0.6.6-alpha", Scene.id("c0"));
        attempts.add(attempt("0.6.6-alpha", false, 2430));

        held(
                judge(),
                "Everything that reached main since v0.6.5 is accounted for: #2430 promoted 0.6.6-alpha; #2438"
                        + " promoted 0.6.6-preview.");
    }

    @Test
    void whatAnOpenReleaseIsAboutToTakeIsNotTakenYet() {
        requests.add(merged(2450, "release/0.6.6-alpha", Scene.id("c0")));
        on(Scene.id("c0"), "promote");
        attempts.add(attempt("0.6.6-alpha", true));

        assertThat(judge().about()).isEqualTo(Scene.id("c0"));
    }

    @Test
    @Tag("A-02")
    void countingBeginsAtTheNearestReleaseTagOnTheLineAndAtNoOther() {
        scene.annotated("v0.6.5-preview", Scene.id("a64"))
                .annotated("nightly", Scene.id("a66"))
                .annotated("v0.6.6-preview", Scene.MAIN)
                .annotated("v0.7.0-alpha", Scene.id("a70"));
        Set<String> releases = Set.of(LAST, Scene.id("a64"), Scene.id("a70"));

        held(
                judge(LAST, releases, List.of(LAST, Scene.id("a64"))),
                "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    void ofTwoTagsOnOneCommitTheHigherVersionIsNamed() {
        scene.annotated("v0.6.5-rc", LAST);

        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    void aTagThatSomebodyElsePushedSinceOurLastOneHidesNothing() {
        scene.annotated("v0.6.5-preview.9", PUSHED);
        on(PUSHED, "docs: say less");
        attempts.add(pushed("0.6.5", LAST));

        Finding finding = judge(LAST, Set.of(LAST, PUSHED), List.of(PUSHED, LAST));

        assertThat(finding.about()).isEqualTo(PUSHED);
    }

    @Test
    @Tag("A-72")
    void aTagOfOursThatSomebodyMovedHidesNothing() {
        scene = untagged().annotated("v0.6.5", PUSHED);
        on(PUSHED, "docs: say less");
        attempts.add(pushed("0.6.5", LAST));

        Finding finding = judge(LAST, Set.of(LAST), List.of(LAST));

        assertThat(finding.words().plain())
                .startsWith("1 commit on main since v0.6.5 (pushed at " + LAST.substring(0, 7)
                        + ") came through neither a promotion nor an authorised hotfix: 1122334 docs: say less ");
        assertThat(finding.about()).isEqualTo(PUSHED);
    }

    @Test
    @Tag("A-72")
    void aTagOfOursThatSomebodyDeletedStillCounts() {
        scene = untagged().annotated("v0.6.5-preview.9", PUSHED);
        on(PUSHED, "docs: say less");
        attempts.add(pushed("0.6.5", LAST));

        assertThat(judge(LAST, Set.of(LAST, PUSHED), List.of(PUSHED, LAST)).about())
                .isEqualTo(PUSHED);

        scene = untagged();
        scene.knows(new PullRequestsWith(PUSHED), List.of());
        assertThat(judge(LAST, Set.of(LAST), List.of(LAST)).about()).isEqualTo(PUSHED);
    }

    @Test
    void aTagThatSomebodyElsePushedOnTheLineHidesNothingSinceOursThatCameByAMerge() {
        scene.annotated("v0.6.5-preview.9", PUSHED);
        on(PUSHED, "docs: say less");
        attempts.add(pushed("0.6.5", LAST));
        scene.knows(
                ALL_TAGS,
                new TaggedCommits(List.of(tagged("v0.6.5", LAST, true), tagged("v0.6.5-preview.9", PUSHED, true)), 0));

        assertThat(judge(LAST, Set.of(LAST, PUSHED), List.of(PUSHED)).about()).isEqualTo(PUSHED);
    }

    @Test
    void whereNothingIsTaggedWhatCameSinceTheCutCounts() {
        scene = untagged();
        scene.saw(landmark("cut/1", Map.of("run", "7", "commit", Scene.DEVELOP)));
        hotfix(2440, "fix-login", Scene.id("c0"));
        line.add(commit(Scene.id("0d"), "chore: old promotion (#2300)", "bob"));
        line.add(commit(Scene.id("0c"), "docs: pushed long ago", "bob"));
        requests.add(merged(2300, "release/0.5.0", Scene.id("0d"), Scene.CUT.minusSeconds(1)));

        Finding finding = judge(Scene.DEVELOP, Set.of(), List.of());

        assertThat(finding.words().plain())
                .startsWith("1 commit on main since the cut (nothing is released yet) came through neither a promotion"
                        + " nor an authorised hotfix: #2440 fix: login (by dave, merged 2026-11-20 10:00"
                        + " UTC).");
    }

    @Test
    void whereNothingIsTaggedWhatWasPushedBesideTheMergesOfOldCounts() {
        scene = untagged();
        scene.saw(landmark("cut/1", Map.of("commit", Scene.DEVELOP)));
        line.add(commit(Scene.id("0d"), "docs: pushed with an old date", "bob"));
        scene.knows(new PullRequestsWith(Scene.id("0d")), List.of());

        assertThat(judge(Scene.DEVELOP, Set.of(), List.of()).about()).isEqualTo(Scene.id("0d"));
    }

    @Test
    void whereNothingIsTaggedAndWithoutACutNothingCanBeTold() {
        scene = untagged();
        cannotTell(judge(LAST, Set.of(), List.of()), "nothing is released yet, and nothing was cut");
    }

    @Test
    @Tag("A-113")
    void whereProductionHasNoneOfTheTagsInItsHistoryAMaintainerMustMeanIt() {
        scene.knows(ALL_TAGS, new TaggedCommits(List.of(tagged("v0.6.5", LAST, false)), 0));

        Finding finding = judge(LAST, Set.of(LAST), List.of());

        notHeld(
                finding,
                "No release tag is in the history of main, so what reached it since the last release"
                        + " is unknown: somebody rewrote the branch, or the tags were never there. Look at what "
                        + Scene.MAIN.substring(0, 7)
                        + " has. " + ACCEPT);
        assertThat(finding.about()).isEqualTo(Scene.MAIN);
    }

    @Test
    void ofTagsThatCameByAMergeTheOneThatWePushedCounts() {
        scene.annotated("v0.6.4", PUSHED);
        scene.knows(
                ALL_TAGS, new TaggedCommits(List.of(tagged("v0.6.5", LAST, true), tagged("v0.6.4", PUSHED, true)), 0));

        held(
                judge(LAST, Set.of(LAST, PUSHED), List.of()),
                "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");

        attempts.add(pushed("0.6.4", PUSHED));
        held(
                judge(PUSHED, Set.of(LAST, PUSHED), List.of()),
                "Everything that reached main since v0.6.4 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    private static final String RELEASED = Scene.id("f00ba");
    private static final String REWOUND =
            "main no longer contains the release v0.6.6-alpha at f00ba00. It lacks 1 commit: #2440 fix: login by dave,"
                    + " 2026-11-20 10:00 UTC. The history of main was rewritten. Restore it so that it contains"
                    + " f00ba00. ";

    /** We tagged 0.6.6-alpha on top of v0.6.5, after a go on a branch. */
    private void taggedAfterAGoOn(String branch) {
        scene.steps(new SignOff(List.of("maintainer"), 1, false, branch, false), new PushTag());
        attempts.add(pushed("0.6.5", LAST, TEN.minusSeconds(60)));
        attempts.add(pushed("0.6.6-alpha", RELEASED));
        scene.annotated("v0.6.6-alpha", RELEASED);
        requests.add(merged(2440, "fix-login", RELEASED));
        scene.knows(new Reachable(RELEASED, Scene.MAIN), false);
        scene.knows(new FirstParents(Scene.MAIN, RELEASED), List.of(commit(RELEASED, "fix: login (#2440)", "dave")));
    }

    private Finding judgeRewound() {
        return judge(LAST, Set.of(LAST, RELEASED), List.of(LAST));
    }

    @Test
    @Tag("A-02")
    void aReleaseThatProductionLostHoldsTheGoUntilItIsPutBackOrMeant() {
        taggedAfterAGoOn("{production}");

        notHeld(judgeRewound(), REWOUND + ACCEPT);
        assertThat(judgeRewound().about()).isEqualTo(RELEASED);

        on(PUSHED, "docs: say less");
        assertThat(judgeRewound().words().plain())
                .startsWith(REWOUND + "1 commit on main since v0.6.5 came through neither a promotion ")
                .endsWith(ACCEPT);
        assertThat(judgeRewound().about()).isEqualTo(RELEASED + " " + PUSHED);

        line.removeFirst();
        scene.knows(new Reachable(RELEASED, Scene.MAIN), true);
        held(
                judgeRewound(),
                "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");

        scene.cannotTell(new Reachable(RELEASED, Scene.MAIN));
        cannotTell(judgeRewound(), "GitHub did not answer in time");
    }

    @Test
    @Tag("A-02")
    void ofTheReleasesThatProductionLostTheLatestIsNamedWhateverItsVersion() {
        taggedAfterAGoOn("{production}");
        attempts.add(pushed("0.5.9", Scene.id("a59"), TEN.minusSeconds(30)));

        assertThat(judge(LAST, Set.of(LAST, RELEASED, Scene.id("a59")), List.of(LAST))
                        .about())
                .isEqualTo(RELEASED);
    }

    @Test
    @Tag("A-02")
    void theTagOfTheVersionItselfIsNoneThatProductionLost() {
        scene.steps(new SignOff(List.of("maintainer"), 1, false, "{production}", false), new PushTag());
        attempts.add(pushed("0.6.5", LAST, TEN.minusSeconds(60)));
        attempts.add(pushed("0.6.6-preview", RELEASED));
        scene.knows(new Reachable(LAST, Scene.MAIN), true).knows(new Reachable(RELEASED, Scene.MAIN), false);
        scene.knows(new FirstParents(Scene.MAIN, RELEASED), List.of(commit(RELEASED, "fix: login", "dave")));

        held(judge(), "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    void aTagThatNeverStoodOnProductionIsNotMissedThere() {
        taggedAfterAGoOn("{release}");

        held(
                judgeRewound(),
                "Everything that reached main since v0.6.5 is accounted for: #2438 promoted 0.6.6-preview.");
    }

    @Test
    void whereProductionLostItsOnlyReleaseBothAreSaid() {
        taggedAfterAGoOn("{production}");
        scene.knows(ALL_TAGS, new TaggedCommits(List.of(tagged("v0.6.5", LAST, false)), 0));

        Finding finding = judge(LAST, Set.of(LAST, RELEASED), List.of());

        assertThat(finding.words().plain())
                .startsWith(REWOUND + "No release tag is in the history of main, ")
                .endsWith(ACCEPT);
        assertThat(finding.about()).isEqualTo(RELEASED + " " + Scene.MAIN);
    }

    private static TaggedCommit tagged(String tag, String commit, boolean reachable) {
        TaggedCommit.Files none = new TaggedCommit.Files(Map.of(), Map.of(), Map.of());
        return new TaggedCommit(new Refs.Tag(tag, commit, commit), "", reachable, none);
    }

    @Test
    void whatOneVersionOfOldPromotedIsToldByItsTag() {
        requests.add(merged(2430, "release/0.6.4", Scene.id("c0"), TEN.minus(Duration.ofDays(7))));
        on(Scene.id("c0"), "fix: login (#2430)");
        scene.annotated("v0.6.4", Scene.id("a64"));
        scene.knows(new Reachable(Scene.id("c0"), Scene.id("a64")), true);
        held(
                judge(LAST, Set.of(LAST, Scene.id("a64")), List.of(LAST)),
                "Everything that reached main since v0.6.5 is accounted for: #2430 promoted 0.6.4; #2438 promoted"
                        + " 0.6.6-preview.");

        scene.knows(new Reachable(Scene.id("c0"), Scene.id("a64")), false);
        assertThat(judge(LAST, Set.of(LAST, Scene.id("a64")), List.of(LAST)).about())
                .isEqualTo(Scene.id("c0"));
    }

    /** #2430 was merged before our first attempt, and is in the history of a tag that shows this. */
    private void promotedBefore(Publication page) {
        scene.steps(new VerifyPublished(
                        List.of(new NpmPackage("aegis"), new GitHubRelease(List.of())), Duration.ofMinutes(15)))
                .annotated("v0.6.4", Scene.id("a64"))
                .knows(npm("0.6.4"), new Publication.Present(""))
                .knows(npm("0.6.5"), new Publication.Present(""))
                .knows(page(TEN), page)
                .knows(page(TEN.minusSeconds(60)), new Publication.Absent());
        attempts.add(attempt("0.6.6-alpha", false, 2400));
        requests.add(merged(2430, "release/0.6.4", Scene.id("c0"), TEN.minusSeconds(60)));
        on(Scene.id("c0"), "fix: login (#2430)");
        scene.knows(new Reachable(Scene.id("c0"), Scene.id("a64")), true);
    }

    /** The GitHub Release of v0.6.4, if it was published before a time. */
    private static PublicationOf page(Instant before) {
        return new PublicationOf(new GitHubRelease.Page("v0.6.4", false, List.of(), before));
    }

    private Finding judgeOld() {
        return judge(LAST, Set.of(LAST, Scene.id("a64")), List.of(LAST));
    }

    @Test
    @Tag("A-72")
    void aTagExplainsAMergeOfOldOnlyWhereItsReleasePageIsOlderThanOurFirstAttempt() {
        promotedBefore(new Publication.Present(""));
        held(
                judgeOld(),
                "Everything that reached main since v0.6.5 is accounted for: #2430 promoted 0.6.4; #2438 promoted"
                        + " 0.6.6-preview.");
    }

    @Test
    @Tag("A-72")
    void aTagThatSomebodyMovedAfterItsReleaseExplainsNoLaterMerge() {
        promotedBefore(new Publication.Present(""));
        scene.knows(page(TEN.minusSeconds(60)), new Publication.Present(""));

        assertThat(judgeOld().about()).isEqualTo(Scene.id("c0"));
    }

    @Test
    @Tag("A-72")
    void aTagThatMayHaveBeenPushedTodayExplainsNothingWhateverItsWorkflowPublished() {
        promotedBefore(new Publication.Absent());
        assertThat(judgeOld().about()).isEqualTo(Scene.id("c0"));

        scene.cannotTell(page(TEN));
        cannotTell(judgeOld(), "GitHub did not answer in time");
    }

    @Test
    void whereNothingTellsWhenATagWasPushedItExplainsNothingOnceWeHaveCut() {
        requests.add(merged(2430, "release/0.6.4", Scene.id("c0"), TEN.minusSeconds(60)));
        on(Scene.id("c0"), "fix: login (#2430)");
        scene.lightweight("v0.6.4", Scene.id("a64"));
        scene.knows(new Reachable(Scene.id("c0"), Scene.id("a64")), true);
        attempts.add(attempt("0.6.6-alpha", false, 2400));

        assertThat(judgeOld().about()).isEqualTo(Scene.id("c0"));
    }

    @Test
    void aTagPushedSinceOurFirstAttemptMakesNoPromotion() {
        hotfix(2430, "release/0.6.4", Scene.id("c0"));
        scene.annotated("v0.6.4", Scene.id("a64"));
        scene.knows(new Reachable(Scene.id("c0"), Scene.id("a64")), true);

        assertThat(judge(LAST, Set.of(LAST, Scene.id("a64")), List.of(LAST)).about())
                .isEqualTo(Scene.id("c0"));
    }

    @Test
    void aVersionThatWeKnowPromotesOnlyByItsRecord() {
        hotfix(2430, "release/0.6.4", Scene.id("c0"));
        scene.annotated("v0.6.4", Scene.id("a64"));
        scene.knows(new Reachable(Scene.id("c0"), Scene.id("a64")), true);
        attempts.add(attempt("0.6.4", false, 2400));

        assertThat(judge(LAST, Set.of(LAST, Scene.id("a64")), List.of(LAST)).about())
                .isEqualTo(Scene.id("c0"));
    }

    @Test
    void cannotTellWhileTheForgeIsSilentAboutOneCommit() {
        on(PUSHED, "docs: say less");
        scene.cannotTell(new PullRequestsWith(PUSHED));

        cannotTell(judge(), "GitHub did not answer in time");
    }

    @Test
    void ofMoreCommitsThanTheForgeIsAskedAboutTheOldestHoldUntilAMaintainerMeansThem() {
        PullRequest promotion = requests.getFirst();
        IntStream.range(0, 103).forEach(number -> on(Scene.id("f" + (1000 + number)), "feat: " + number, promotion));

        Finding finding = judge();

        notHeld(
                finding,
                "GitHub was asked about 100 commits on main since v0.6.5, which is the limit. 3 older ones were not"
                        + " looked at:"
                        + " f100000 to f100200." + REVERT + ACCEPT);
        assertThat(finding.about().split(" ")).containsExactly(Scene.id("f1000"), Scene.id("f1001"), Scene.id("f1002"));
    }

    @Test
    void pushesAreNamedBesideWhatWasNotLookedAt() {
        PullRequest promotion = requests.getFirst();
        IntStream.range(0, 100).forEach(number -> on(Scene.id("f" + (1000 + number)), "feat: " + number, promotion));
        on(PUSHED, "docs: say less");

        assertThat(judge().words().plain())
                .startsWith("1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix:"
                        + " 1122334"
                        + " docs: say less (GitHub does not show who pushed it; author by the commit: bob,"
                        + " 2026-11-20 10:00 UTC). GitHub was asked about 100 commits on main since v0.6.5,"
                        + " which is the limit. 1 older one was not looked at: f100000 to f100000.");
    }

    private static PublicationOf npm(String version) {
        return new PublicationOf(
                new NpmPackage.Version("aegis", version, version.contains("-") ? "preview" : "latest"));
    }

    @Test
    @Tag("A-113")
    void aTagThatSomebodyPushedBeforeOurFirstAndThatPublishedNothingHidesNothing() {
        scene.steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))
                .annotated("v0.6.6-preview.9", PUSHED)
                .knows(npm("0.6.6-preview.9"), new Publication.Absent())
                .knows(npm("0.6.5"), new Publication.Present(""));
        on(PUSHED, "docs: say less");

        Finding finding = judge(LAST, Set.of(LAST, PUSHED), List.of(PUSHED, LAST));

        assertThat(finding.about()).isEqualTo(PUSHED);
        assertThat(finding.words().plain())
                .endsWith(
                        "The tag v0.6.6-preview.9 at 1122334 does not count as a release: gonogo did not push it, and nothing"
                                + " of it is published. If it was pushed by mistake, delete it.");
    }

    @Test
    void whereNoTagIsAReleaseWhatCameSinceTheCutCounts() {
        scene = untagged()
                .steps(new VerifyPublished(List.of(new NpmPackage("aegis")), Duration.ofMinutes(15)))
                .annotated("v0.0.1", LAST)
                .knows(npm("0.0.1"), new Publication.Absent());
        scene.saw(landmark("cut/1", Map.of("commit", Scene.DEVELOP)));
        scene.knows(ALL_TAGS, new TaggedCommits(List.of(tagged("v0.0.1", LAST, true)), 0));
        scene.knows(new OnLine(Set.of(LAST), Scene.MAIN), List.of(LAST));

        noted(
                judge(Scene.DEVELOP, Set.of(LAST), List.of(LAST)),
                "Everything that reached main since the cut (nothing is released yet) is accounted for: #2438"
                        + " promoted 0.6.6-preview. The"
                        + " tag v0.0.1 at a650000 does not count as a release: gonogo did not push it, and nothing of it is"
                        + " published. If it was pushed by mistake, delete it.");
    }

    @Test
    @Tag("A-114")
    void aTagOfOursThatWasMovedIsNamedAlsoWhereNothingElseCame() {
        scene = untagged().annotated("v0.6.5", PROMOTION);
        attempts.add(pushed("0.6.5", LAST));

        noted(
                judge(LAST, Set.of(LAST), List.of(LAST)),
                "Everything that reached main since v0.6.5 (pushed at a650000) is accounted for: #2438 promoted"
                        + " 0.6.6-preview. The tag"
                        + " v0.6.5 was pushed at a650000 after carol's go, 2026-11-20 10:00 UTC, and now points at 9f8e7d6.");
    }

    /** When 0.6.6-preview was cut, v0.6.5, which others had released, was at {@link #LAST}. */
    private void sawTheBaseline() {
        Fact seen = landmark(Release.BASELINE, Map.of(Release.BASELINE, "0.6.5", Release.STOOD_AT, LAST));
        scene.saw(seen);
        attempts.add(scene.situation().release().attempt());
    }

    @Test
    @Tag("A-72")
    void theTagOfOthersThatSomebodyMovesDuringTheReleaseHidesNothing() {
        scene = untagged().lightweight("v0.6.5", PUSHED);
        sawTheBaseline();
        on(PUSHED, "docs: say less");

        Finding finding = judge(LAST, Set.of(LAST), List.of(LAST));

        assertThat(finding.words().plain())
                .startsWith("1 commit on main since v0.6.5 (seen at a650000) came through neither a promotion nor an"
                        + " authorised hotfix: 1122334 docs: say less ")
                .endsWith(
                        ACCEPT + " The tag v0.6.5 stood at a650000, 2026-11-20 12:00 UTC, and now points at 1122334.");
        assertThat(finding.about()).isEqualTo(PUSHED);

        scene = untagged();
        sawTheBaseline();
        scene.knows(new PullRequestsWith(PUSHED), List.of());
        scene.branch("main", Scene.MAIN);
        assertThat(judge(LAST, Set.of(LAST), List.of(LAST)).words().plain())
                .endsWith("The tag v0.6.5 stood at a650000, 2026-11-20 12:00 UTC, and was deleted since.");
    }

    @Test
    @Tag("A-72")
    void aTagThatOthersPushDuringTheReleaseHidesNothingWhateverItPublished() {
        scene.annotated("v0.6.5-preview.9", PUSHED);
        sawTheBaseline();
        on(PUSHED, "docs: say less");

        assertThat(judge(LAST, Set.of(LAST), List.of(LAST)).about()).isEqualTo(PUSHED);
    }

    @Test
    void cannotTellWithoutOurRecords() {
        scene.knows(new PullRequestsInto("main"), requests);
        scene.cannotTell(new Attempts());

        cannotTell(need.judge(scene.situation()), "GitHub did not answer in time");
    }

    @Test
    void whatWasPushedIsNoPartOfAHotfixWhoseHeadWasOnMainBeforeTheLastRelease() {
        hotfix(2440, "fix-login", PUSHED);
        authorised.add(new AuthorisedPullRequest(2440, "carol", TEN, "", Requests.HEAD, ""));
        scene.knows(new Reachable(Requests.HEAD, PUSHED), true).knows(new PullRequestsWith(PUSHED), List.of());

        notHeld(
                judge(),
                "1 commit on main since v0.6.5 came through neither a promotion nor an authorised hotfix: 1122334"
                        + " fix: login (#2440)"
                        + " (GitHub does not show who pushed it; author by the commit: bob, 2026-11-20 10:00 UTC)."
                        + REVERT + ACCEPT);
    }
}
