package dev.gonogo.hotfix;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.backport.RevertedHotfix;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.release.By;
import dev.gonogo.talk.Room;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Change;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Commit;
import dev.gonogo.world.Fixes;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ConflictsOf;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Presence;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.ScriptedWorld;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A-10")
@Tag("A-105")
@Tag("A-106")
class HotfixRulesTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String MAIN = "a".repeat(40);
    private static final String DEVELOP = "b".repeat(40);
    private static final String MERGE = "c".repeat(40);
    private static final String BEFORE = "d".repeat(40);
    private static final Commit MERGED = new Commit(MERGE, "fix: login (#7)");
    private static final NotBackported MISSING = new NotBackported(MAIN, DEVELOP, Map.of("CHANGELOG.md", List.of()));
    private static final ReleaseProcess PROCESS = new ReleaseProcess(
            "o/r",
            new Branches("develop", "release/{version}", "main"),
            new TagRule("v{version}", "Release v{version}", List.of()),
            new VersionPolicy(List.of("X.Y.Z"), List.of()),
            Metadata.of(List.of("CHANGELOG.md")),
            Map.of("maintainer", Set.of("carol")),
            List.of(new Stage(
                    "promote",
                    List.of(),
                    List.of(
                            new OpenPullRequest(
                                    "{release}",
                                    "{production}",
                                    "chore/promote-{version}-{production}",
                                    "promote",
                                    List.of()),
                            new BumpVersions("{production}", "chore/bump-{version}", "bump", List.of(), List.of())))));
    private static final Authorisation BY_CAROL =
            new Authorisation(new By("carol", new Room("slack", "C1"), TEN), "the login is down", "e".repeat(40), "");

    private static final PullRequestCommit.Named DAVE = new PullRequestCommit.Named("dave", account("dave"));

    private final ScriptedWorld world = new ScriptedWorld();

    @BeforeEach
    void branches() {
        world.knows(new AllRefs(), new Refs(Map.of("main", MAIN, "develop", DEVELOP), Map.of()));
        world.knows(new PullRequestsInto("develop"), List.of());
        world.knows(new Attempts(), List.of());
        world.knows(new Reachable(MERGE, MAIN), true);
    }

    private static PullRequest request(int number, String head, String base, PullRequest.State state) {
        return new PullRequest(
                number,
                "fix: login",
                account("dave"),
                head,
                "e".repeat(40),
                base,
                state,
                state == PullRequest.State.MERGED ? MERGE : "",
                state == PullRequest.State.MERGED ? TEN.plusSeconds(60) : Instant.EPOCH,
                TEN,
                "https://github.com/o/r/pull/" + number);
    }

    private HotfixState state(PullRequest.State state, Map<Integer, List<Authorisation>> authorisations) {
        world.knows(new PullRequestsInto("main"), List.of(request(7, "fix-login", "main", state)));
        return decide(authorisations).getFirst().state();
    }

    private List<Hotfix> decide(Map<Integer, List<Authorisation>> authorisations) {
        return HotfixRules.decide(PROCESS, authorisations, world).fold(all -> all, why -> {
            throw new AssertionError(why);
        });
    }

    private HotfixState merged() {
        world.supposes(new BroughtBy(MERGE, List.of()), new MergedCommits(BEFORE, List.of(MERGED)));
        world.supposes(presence(MAIN), Optional.of(Presence.STANDS));
        world.supposes(presence(DEVELOP), Optional.of(Presence.STANDS));
        world.supposes(new Reachable(MERGE, DEVELOP), false);
        return state(PullRequest.State.MERGED, Map.of());
    }

    @Test
    void openItIsAuthorisedOnlyByAnAuthorisationOfItsOwnNumber() {
        assertThat(state(PullRequest.State.OPEN, Map.of())).isEqualTo(new HotfixState.Unauthorised());
        assertThat(state(PullRequest.State.OPEN, Map.of(8, List.of(BY_CAROL))))
                .isEqualTo(new HotfixState.Unauthorised());
        assertThat(state(PullRequest.State.OPEN, Map.of(7, List.of(BY_CAROL)))).isEqualTo(new HotfixState.Authorised());
    }

    @Test
    void anotherHeadThanTheAuthorisedOneIsNotAuthorisedUntilItIsAgain() {
        Authorisation earlier = new Authorisation(BY_CAROL.by(), "down", BEFORE, "");
        world.knows(new CommitsOf(7, "e".repeat(40)), List.of());

        assertThat(state(PullRequest.State.OPEN, Map.of(7, List.of(earlier))))
                .isEqualTo(new HotfixState.Unauthorised());
        Hotfix moved = decide(Map.of(7, List.of(earlier))).getFirst();
        assertThat(moved.authorised()).isEmpty();
        assertThat(moved.outdated().map(outdated -> outdated.by().head())).contains(BEFORE);

        Hotfix again = decide(Map.of(7, List.of(earlier, BY_CAROL))).getFirst();
        assertThat(again.state()).isEqualTo(new HotfixState.Authorised());
        assertThat(again.authorised()).contains(BY_CAROL);
        assertThat(again.outdated()).isEmpty();
        assertThat(decide(Map.of(7, List.of(BY_CAROL, earlier))).getFirst().state())
                .as("put back to what was authorised")
                .isEqualTo(new HotfixState.Authorised());
    }

    @Test
    @Tag("A-105")
    void productionThatWasMovedBackSinceLeavesTheSameHeadUnauthorised() {
        String head = "e".repeat(40);
        Authorisation given = new Authorisation(BY_CAROL.by(), "down", head, BEFORE);
        world.knows(new MergeBase(MAIN, head), Optional.of(BEFORE));
        world.knows(new Reachable(BEFORE, BEFORE), true);
        assertThat(state(PullRequest.State.OPEN, Map.of(7, List.of(given)))).isEqualTo(new HotfixState.Authorised());
        Hotfix same = decide(Map.of(7, List.of(given))).getFirst();
        assertThat(same.base()).isEqualTo(BEFORE);
        assertThat(same.hasBeen(given)).isTrue();

        String earlier = "7".repeat(40);
        world.knows(new MergeBase(MAIN, head), Optional.of(earlier));
        world.knows(new Reachable(BEFORE, earlier), false);
        assertThat(state(PullRequest.State.OPEN, Map.of(7, List.of(given)))).isEqualTo(new HotfixState.Unauthorised());
        Hotfix moved = decide(Map.of(7, List.of(given))).getFirst();
        assertThat(moved.hasBeen(given)).isFalse();
        assertThat(moved.outdated().map(outdated -> outdated.words().plain()))
                .contains("carol authorised what it has since " + BEFORE.substring(0, 7)
                        + ", and main no longer has that commit");

        world.cannotTell(new Reachable(BEFORE, earlier), "git did not answer");
        assertThat(state(PullRequest.State.OPEN, Map.of(7, List.of(given))))
                .isEqualTo(new HotfixState.Unsure("git did not answer"));
    }

    @Test
    void closedNothingIsOwed() {
        assertThat(state(PullRequest.State.CLOSED, Map.of(7, List.of(BY_CAROL))))
                .isEqualTo(new HotfixState.Closed());
    }

    @Test
    void mergedWithNothingMissingItIsBackported() {
        world.knows(MISSING, List.of());

        assertThat(merged()).isEqualTo(new HotfixState.Backported());
    }

    private static PresenceOf presence(String head) {
        return new PresenceOf(BEFORE, MERGE, head, Map.of("CHANGELOG.md", List.of()));
    }

    private static final Commit HERE = new Commit("1".repeat(40), "Revert \"fix: login\"");
    private static final Commit THERE = new Commit("2".repeat(40), "Revert the backport");

    private static HotfixState takenBack(Commit production, Commit... integration) {
        return new HotfixState.TakenBack(new RevertedHotfix(
                Optional.of(production), List.of(integration).stream().findFirst(), false));
    }

    @Test
    void whatBothBranchesTookBackIsNotOwedAndNotSaidToBeThere() {
        world.knows(MISSING, List.of());
        world.knows(presence(MAIN), Optional.of(new Presence(true, Optional.of(HERE))));
        assertThat(merged()).as("it stands in develop").isEqualTo(new HotfixState.Backported());

        world.knows(presence(DEVELOP), Optional.of(new Presence(true, Optional.of(THERE))));
        HotfixState both = merged();
        assertThat(both).isEqualTo(takenBack(HERE, THERE));
        assertThat(((HotfixState.TakenBack) both).by().words(PROCESS).plain())
                .isEqualTo("on main by 1111111 Revert \"fix: login\" and in develop by 2222222 Revert the backport");

        world.knows(presence(DEVELOP), Optional.of(new Presence(false, Optional.empty())));
        assertThat(merged()).as("it never came").isEqualTo(takenBack(HERE));

        world.knows(presence(DEVELOP), Optional.empty());
        assertThat(merged()).as("a line too long to look at").isEqualTo(new HotfixState.Backported());

        world.cannotTell(presence(DEVELOP), "git did not answer in time");
        assertThat(merged()).isEqualTo(new HotfixState.Unsure("git did not answer in time"));

        world.cannotTell(new Reachable(MERGE, DEVELOP), "git did not answer");
        assertThat(merged()).isEqualTo(new HotfixState.Unsure("git did not answer"));
    }

    @Test
    void whatIntegrationHadFromProductionAndTookBackAloneIsOwed() {
        CherryPickRange pick = owed(List.of(MERGED), List.of());
        world.knows(MISSING, List.of());
        world.knows(presence(DEVELOP), Optional.of(new Presence(true, Optional.of(THERE))));
        world.knows(new Reachable(MERGE, DEVELOP), true);
        world.knows(new Difference(BEFORE, MERGE), List.of(new Change(Change.Kind.MODIFIED, "login.ts")));
        world.knows(new Difference(MAIN, DEVELOP), List.of(new Change(Change.Kind.MODIFIED, "login.ts")));
        assertThat(merged()).isEqualTo(new HotfixState.Owed(pick, MERGE, List.of(MERGE), List.of()));

        world.knows(new Difference(MAIN, DEVELOP), List.of());
        world.knows(
                new PresenceOf(BEFORE, MERGE, DEVELOP, Map.of("CHANGELOG.md", List.of(), "login.ts", List.of())),
                Optional.of(new Presence(false, Optional.empty())));
        assertThat(merged()).as("both made the same of it").isEqualTo(new HotfixState.Backported());

        world.knows(new Reachable(MERGE, DEVELOP), false);
        assertThat(merged())
                .as("integration had it of its own")
                .isEqualTo(new HotfixState.TakenBack(new RevertedHotfix(Optional.empty(), Optional.of(THERE), false)));
    }

    @Test
    void mergedItIsBackportedWhenOnlySomethingElseIsMissing() {
        world.knows(MISSING, List.of(Fixes.missing("f".repeat(40), "fix: other")));
        world.knows(new BroughtBy(MERGE, List.of()), new MergedCommits(BEFORE, List.of(MERGED)));

        assertThat(merged()).isEqualTo(new HotfixState.Backported());
    }

    @Test
    void mergedItIsOwedWhenAMergeThatItBroughtSettledSomethingThatIsMissing() {
        CherryPickRange pick = owed(List.of(MERGED), List.of());
        String settled = "9".repeat(40);
        LineCommit merge =
                new LineCommit(settled, List.of("d".repeat(40), BEFORE), "Merge main into hotfix", "dave", TEN);
        world.knows(MISSING, List.of(MissingCommit.never(merge)));
        world.knows(new Reachable(settled, MERGE), true);
        world.knows(new Reachable(settled, BEFORE), false);
        assertThat(merged()).isEqualTo(new HotfixState.Owed(pick, MERGE, List.of(MERGE), List.of()));

        world.knows(new Reachable(settled, BEFORE), true);
        assertThat(merged()).isEqualTo(new HotfixState.Backported());

        world.knows(new Reachable(settled, MERGE), false);
        assertThat(merged()).isEqualTo(new HotfixState.Backported());
    }

    @Test
    void whatProductionWasMovedBackBeforeIsLostAndNotBackported() {
        world.knows(new Reachable(MERGE, MAIN), false);
        NotBackported there = new NotBackported(MERGE, DEVELOP, Map.of("CHANGELOG.md", List.of()));
        NotBackported here = new NotBackported(MERGE, MAIN, Map.of("CHANGELOG.md", List.of()));
        world.knows(here, List.of(Fixes.missing(MERGED)));
        world.knows(there, List.of(Fixes.missing(MERGED)));
        world.knows(new BroughtBy(MERGE, List.of()), new MergedCommits(BEFORE, List.of(MERGED)));
        assertThat(merged()).isEqualTo(new HotfixState.Lost(false));

        world.knows(there, List.of());
        assertThat(merged()).isEqualTo(new HotfixState.Lost(true));

        world.knows(here, List.of(Fixes.missing("f".repeat(40), "fix: other")));
        assertThat(merged()).isEqualTo(new HotfixState.CameAgain());

        world.cannotTell(here, "git is away");
        assertThat(merged()).isEqualTo(new HotfixState.Unsure("git is away"));

        world.cannotTell(new Reachable(MERGE, MAIN), "git did not answer");
        assertThat(merged()).isEqualTo(new HotfixState.Unsure("git did not answer"));
    }

    private CherryPickRange owed(List<Commit> brought, List<String> conflicts) {
        CherryPickRange pick = new CherryPickRange(BEFORE, MERGE, DEVELOP);
        world.knows(MISSING, brought.stream().map(Fixes::missing).toList());
        world.knows(new BroughtBy(MERGE, List.of()), new MergedCommits(BEFORE, brought));
        world.knows(
                new CommitsOf(7, "e".repeat(40)),
                brought.stream()
                        .map(commit -> new PullRequestCommit(commit.id(), DAVE, DAVE, false, commit.subject()))
                        .toList());
        world.knows(
                new BroughtBy(MERGE, brought.stream().map(Commit::subject).toList()),
                new MergedCommits(BEFORE, brought));
        world.knows(new ConflictsOf(pick), conflicts);
        return pick;
    }

    @Test
    void aSquashIsPickedAsItIs() {
        CherryPickRange pick = owed(List.of(MERGED), List.of());

        assertThat(merged()).isEqualTo(new HotfixState.Owed(pick, MERGE, List.of(MERGE), List.of()));
    }

    @Test
    void aMergeCommitIsPickedAgainstItsFirstParent() {
        CherryPickRange pick = owed(List.of(new Commit("f".repeat(40), "fix: login")), List.of());

        assertThat(merged()).isEqualTo(new HotfixState.Owed(pick, "-m 1 " + MERGE, List.of(MERGE), List.of()));
    }

    @Test
    void rebasedCommitsArePickedTogether() {
        CherryPickRange pick = owed(List.of(MERGED, new Commit("f".repeat(40), "fix: first")), List.of());

        assertThat(merged())
                .isEqualTo(
                        new HotfixState.Owed(pick, BEFORE + ".." + MERGE, List.of("f".repeat(40), MERGE), List.of()));
    }

    @Test
    void conflictsAreKnownBeforeAnybodyTries() {
        CherryPickRange pick = owed(List.of(MERGED), List.of("login.ts"));

        assertThat(merged()).isEqualTo(new HotfixState.Owed(pick, MERGE, List.of(MERGE), List.of("login.ts")));
    }

    @Test
    void theBackportIsFoundByItsBranchAndOnlyWhileItIsOpen() {
        owed(List.of(MERGED), List.of());
        PullRequest open = request(9, "backport/7-develop", "develop", PullRequest.State.OPEN);
        world.knows(
                new PullRequestsInto("develop"),
                List.of(request(8, "backport/70-develop", "develop", PullRequest.State.OPEN), open));
        assertThat(merged()).isEqualTo(new HotfixState.BackportOpen(open));

        world.knows(
                new PullRequestsInto("develop"),
                List.of(request(9, "backport/7-develop", "develop", PullRequest.State.CLOSED)));
        assertThat(merged()).isInstanceOf(HotfixState.Owed.class);
    }

    @Test
    void whatCannotBeLookedAtIsUnsureAndOwed() {
        assertThat(merged()).isEqualTo(new HotfixState.Unsure(ScriptedWorld.SILENCE));
        assertThat(decide(Map.of()).getFirst().owed()).isTrue();

        world.knows(new AllRefs(), new Refs(Map.of("main", MAIN), Map.of()));
        assertThat(merged())
                .isEqualTo(
                        new HotfixState.Unsure(
                                "there is no branch develop, which the process file names as branches.integration. Create it, or correct the name there"));
    }

    @Test
    void withoutTheForgeNothingIsTold() {
        assertThat(HotfixRules.decide(PROCESS, Map.of(), world)).isInstanceOf(Answer.CannotTell.class);
    }

    private static Attempt attempt(String version, Instant began, boolean open, Integer... requests) {
        return new Attempt(
                Version.of(version), 1, began, open, Set.of(requests), Optional.empty(), Set.of(), List.of());
    }

    private List<Integer> hotfixes(List<PullRequest> requests, Attempt... attempts) {
        world.knows(new PullRequestsInto("main"), requests);
        world.knows(new Attempts(), List.of(attempts));
        return decide(Map.of()).stream().map(Hotfix::number).toList();
    }

    private List<Integer> hotfixes(String head, Attempt... attempts) {
        return hotfixes(List.of(request(7, head, "main", PullRequest.State.OPEN)), attempts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"release/1.4.0", "chore/promote-1.4.0-main", "chore/bump-1.4.0"})
    void aPromotionIsTheOneOfAnOpenRelease(String head) {
        assertThat(hotfixes(head, attempt("1.4.0", TEN, true))).isEmpty();
        assertThat(hotfixes(head, attempt("1.3.0", TEN, true), attempt("1.4.0", TEN.plusMillis(900), true)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release/1.4.0",
                "chore/promote-1.4.0-main",
                "release/hotfix",
                "mallory:release/1.4.1",
                "release/1.4.1/x",
                "chore/promote-1.4.1-mainly",
                "develop"
            })
    void ofNoOpenReleaseItIsAHotfixWhateverItIsCalled(String head) {
        assertThat(hotfixes(head)).containsExactly(7);
        assertThat(hotfixes(head, attempt("1.4.0", TEN, false), attempt("1.4.1", TEN, true)))
                .containsExactly(7);
    }

    @Test
    void whatWasOpenedBeforeTheCutIsNotTheReleases() {
        assertThat(hotfixes("release/1.4.0", attempt("1.4.0", TEN.plusSeconds(1), true)))
                .containsExactly(7);
    }

    @Test
    void aSecondOneOfTheSameBranchIsAHotfix() {
        PullRequest merged = request(7, "release/1.4.0", "main", PullRequest.State.MERGED);
        PullRequest second = request(9, "release/1.4.0", "main", PullRequest.State.OPEN);

        assertThat(hotfixes(List.of(second, merged), attempt("1.4.0", TEN, true)))
                .containsExactly(9);
        assertThat(hotfixes(List.of(second, merged), attempt("1.4.0", TEN, true, 7)))
                .containsExactly(9);
    }

    @Test
    void afterOneThatWasClosedTheNextOneOfTheSameBranchCounts() {
        PullRequest closed = request(7, "release/1.4.0", "main", PullRequest.State.CLOSED);
        PullRequest next = request(9, "release/1.4.0", "main", PullRequest.State.OPEN);

        assertThat(hotfixes(List.of(next, closed), attempt("1.4.0", TEN, true))).containsExactly(7);
    }

    @Test
    void whatAReleaseTookStaysItsOwnWhateverItsBranchIsCalled() {
        PullRequest merged = request(7, "by-hand", "main", PullRequest.State.MERGED);

        assertThat(hotfixes(List.of(merged), attempt("1.4.0", TEN.plusSeconds(60), false, 7)))
                .isEmpty();
        assertThat(hotfixes(List.of(merged), attempt("1.4.0", TEN, false, 70))).containsExactly(7);
    }

    @Test
    void whatWasPromotedBeforeWeKnewTheRepositoryIsToldByTheTagThatContainsIt() {
        PullRequest merged = request(7, "release/1.4.0", "main", PullRequest.State.MERGED);
        Refs.Tag tag = new Refs.Tag("v1.4.0", BEFORE, BEFORE);
        world.knows(
                new AllRefs(),
                new Refs(Map.of("main", MAIN, "develop", DEVELOP), Map.of("v1.4.0", tag, "v1.3.0", tag)));
        world.knows(MISSING, List.of());
        world.knows(new Reachable(MERGE, BEFORE), true);
        assertThat(hotfixes(List.of(merged))).isEmpty();
        assertThat(hotfixes(List.of(merged), attempt("1.4.0", TEN.plusSeconds(60), true)))
                .as("a version that we know has its promotion on record")
                .containsExactly(7);

        world.knows(new Reachable(MERGE, BEFORE), false);
        assertThat(hotfixes(List.of(merged))).containsExactly(7);

        world.cannotTell(new Reachable(MERGE, BEFORE), "git is busy");
        assertThat(hotfixes(List.of(merged))).containsExactly(7);
        assertThat(decide(Map.of()).getFirst().state()).isEqualTo(new HotfixState.Unsure("git is busy"));
    }
}
