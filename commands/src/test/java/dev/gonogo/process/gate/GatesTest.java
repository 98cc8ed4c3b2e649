package dev.gonogo.process.gate;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Gate;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Requests;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Account;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Change;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.Fixes;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.LabelChangesOf;
import dev.gonogo.world.ForgeQuestion.LabelsOf;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.MergedBy;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LabelChange;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Push;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Review;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-16")
class GatesTest {
    private static final String TAGGED = Scene.id("7a9");
    private static final String CUT = Scene.id("c07");
    private static final FirstParents SINCE = new FirstParents(CUT, Scene.DEVELOP);
    private static final PullRequestsInto LAST_BRANCH = new PullRequestsInto("release/0.6.5");
    private static final String LEGACY = "src/transport/legacy.ts";
    private static final String PUSHED =
            "Pushed to develop without a pull request, so not through its gates: 1122334 fix: hurry" + by("dave")
                    + " (legacy-removal). Revert it, and bring it in with a pull request. To continue anyway:"
                    + " /release override gates <reason>.";
    private static final Gate CONTRACT = new Gate(
            "acp-contract",
            new Gate.Kind.Labelled("acp-contract"),
            Map.of("architect", 2),
            List.of(new RequiredCheck("contract")));
    private static final Gate TRANSPORT = new Gate(
            "legacy-removal", new Gate.Kind.Touching(List.of("src/transport/")), Map.of("architect", 1), List.of());

    private final ScriptedWorld world = new ScriptedWorld();
    private final Need need = new Gates();

    @BeforeEach
    void peopleMayWrite() {
        List.of("ann", "bob", "carol").forEach(login -> world.knows(new MayWrite(account(login)), true));
        world.knows(new OwnLogin(), "gonogo[bot]");
        world.knows(new PushesOf("topic", merged().headCommit()), List.of(new Push(merged().author(), Scene.NOW)));
    }

    @BeforeEach
    void lastReleaseIsTagged() {
        Refs.Tag tag = new Refs.Tag("v0.6.5", TAGGED, TAGGED);
        Refs.Tag later = new Refs.Tag("v0.6.7", Scene.id("999"), Scene.id("999"));
        Map<String, String> branches = Map.of("develop", Scene.DEVELOP, "main", Scene.MAIN);
        world.knows(new AllRefs(), new Refs(branches, Map.of("v0.6.5", tag, "v0.6.7", later)));
        world.knows(new MergeBase(TAGGED, Scene.DEVELOP), Optional.of(CUT));
        world.knows(LAST_BRANCH, List.of());
        world.knows(new Attempts(), List.of());
        world.knows(SINCE, List.of());
        world.supposesHeads(List.of(), List.of(merged()));
        changed(CUT, Scene.DEVELOP);
    }

    private void changed(String from, String to, String... paths) {
        world.knows(
                new Difference(from, to),
                List.of(paths).stream()
                        .map(path -> new Change(Change.Kind.MODIFIED, path))
                        .toList());
    }

    /** A commit that came since the last release and changed these files, which still differ from it. */
    private LineCommit landed(String id, String... paths) {
        LineCommit commit = Fixes.by(id, "fix: hurry");
        changed(commit.parents().getFirst(), id, paths);
        changed(CUT, Scene.DEVELOP, paths);
        world.knows(SINCE, List.of(commit));
        world.knows(new MovesOf("develop", ""), List.of());
        world.knows(new PullRequestsWith(id), List.of());
        return commit;
    }

    private static PullRequest request(PullRequest.State state) {
        return Requests.between(2450, "topic", "develop", state);
    }

    /** Its changes are still there. */
    private void stands(String... paths) {
        world.knows(
                new FilesOf(2450, merged().headCommit()),
                List.of(paths).stream()
                        .map(path -> new Change(Change.Kind.MODIFIED, path))
                        .toList());
        changed(CUT, Scene.DEVELOP, paths);
    }

    private Finding judge(PullRequest request, Gate... gates) {
        world.knows(new PullRequestsInto("develop"), List.of(request));
        if (request.merged()) {
            world.knows(new Reachable(request.mergeCommit(), CUT), false);
        }
        return again(gates);
    }

    private Finding again(Gate... gates) {
        ReleaseProcess process = process(gates);
        Release release = Release.imagined(new ReleaseId(process.repository(), Version.of("0.6.6"), 1));
        return need.judge(new Situation(process, release, world, Scene.NOW, "cut/1", null));
    }

    private static ReleaseProcess process(Gate... gates) {
        ReleaseProcess plain = Scene.preview().situation().process();
        return new ReleaseProcess(
                plain.repository(),
                plain.branches(),
                plain.tag(),
                plain.versions(),
                plain.metadata(),
                Map.of("architect", Set.of("ann", "bob", Requests.BOT)),
                List.of(),
                List.of(gates),
                Optional.empty(),
                Map.of(),
                "");
    }

    private PullRequest merged() {
        return request(PullRequest.State.MERGED);
    }

    private void labelled(String... labels) {
        world.knows(new LabelsOf(2450), List.of(labels));
        world.supposes(new LabelChangesOf(2450), List.of());
        stands("src/acp.ts");
    }

    private static Review approved(String author, String commit) {
        return new Review(account(author), Review.Verdict.APPROVED, commit);
    }

    private void passed() {
        String head = merged().headCommit();
        world.knows(new ReviewsOf(2450), List.of(approved("ann", head), approved("bob", head)));
        world.knows(new ChecksOf(head), List.of(new Check("contract", Check.State.GREEN, "")));
    }

    /** Who pushed a commit by that author, as far as known. */
    private static String by(String author) {
        return " (GitHub does not show who pushed it; author by the commit: " + author + ", 2026-11-20 11:55 UTC)";
    }

    @Test
    void heldWhenApprovalsAndChecksAreThere() {
        labelled("acp-contract", "other");
        passed();

        held(judge(merged(), CONTRACT), "Everything merged into develop passed its gates.");
    }

    @Test
    void whatLacksIsNamed() {
        labelled("acp-contract");
        world.knows(new ReviewsOf(2450), List.of(approved("ann", merged().headCommit())));
        world.knows(new ChecksOf(merged().headCommit()), List.of(new Check("contract", Check.State.RED, "")));

        world.knows(new MergedBy(2450), account("mallory"));

        notHeld(
                judge(merged(), CONTRACT),
                "Merged into develop without passing its gates: #2450 a title (merged by mallory, 2026-11-20 10:06 UTC): acp-contract lacks 1 of 2 approvals by"
                        + " architect and the check contract. An approval of the merged head or a check that turns green"
                        + " still counts; otherwise revert it. To continue anyway: /release override gates <reason>.");
    }

    @Test
    void aCheckOfAGateIsNotPassedByAStatusThatAPersonPosted() {
        labelled("acp-contract");
        passed();
        Check posted = new Check(
                "contract", Check.State.GREEN, "", new CheckSource.Person("dave", Scene.NOW.minusSeconds(300)));
        world.knows(new ChecksOf(merged().headCommit()), List.of(posted));

        assertThat(judge(merged(), CONTRACT).words().plain())
                .contains("acp-contract lacks the check contract (not counted: contract, posted as green by dave"
                        + " (2026-11-20 11:55 UTC)).");
    }

    @Test
    void ofAMatrixEveryRunOfTheCheckMustBeGreen() {
        labelled("acp-contract");
        passed();
        ChecksOf question = new ChecksOf(merged().headCommit());
        Check green = new Check("contract (20)", Check.State.GREEN, "");
        world.knows(question, List.of(green, new Check("contract (22)", Check.State.GREEN, "")));
        held(judge(merged(), CONTRACT), "Everything merged into develop passed its gates.");

        world.knows(question, List.of(green, new Check("contract (22)", Check.State.RED, "")));
        assertThat(judge(merged(), CONTRACT).words().plain()).contains("acp-contract lacks the check contract.");

        world.knows(
                question,
                List.of(new Check("contract", Check.State.GREEN, ""), new Check("contract", Check.State.RED, "")));
        assertThat(judge(merged(), CONTRACT).words().plain()).contains("acp-contract lacks the check contract.");
    }

    private static final String ONLY_ANN = "acp-contract lacks 1 of 2 approvals by architect";

    private void changes(LabelChange... changes) {
        labelled("docs");
        world.knows(new LabelChangesOf(2450), List.of(changes));
        String head = merged().headCommit();
        passed();
        world.knows(new ReviewsOf(2450), List.of(approved("ann", head)));
    }

    private static LabelChange change(String label, LabelChange.Kind kind, String login) {
        return new LabelChange(label, kind, account(login), Scene.NOW.minusSeconds(300));
    }

    private static LabelChange off(String login) {
        return change("acp-contract", LabelChange.Kind.REMOVED, login);
    }

    @Test
    @Tag("A-16")
    void aLabelThatSomebodyTookOffWhoMayNotCountsStill() {
        changes(change("acp-contract", LabelChange.Kind.ADDED, "ann"), off("mallory"));

        assertThat(judge(merged(), CONTRACT).words().plain())
                .contains(ONLY_ANN
                        + " (mallory took the label acp-contract off, 2026-11-20 11:55 UTC; the gate stays until"
                        + " architect or maintainer does so).");
    }

    @Test
    @Tag("A-16")
    void somebodyWhoseApprovalTheGateWantsOrAMaintainerMayTakeItsLabelOff() {
        changes(off("mallory"), off("bob"));
        held(judge(merged(), CONTRACT), "Everything merged into develop passed its gates.");

        changes(off("bob"), off("mallory"));
        assertThat(judge(merged(), CONTRACT).words().plain()).contains(ONLY_ANN);
    }

    @Test
    @Tag("A-16")
    void aLabelThatWentWithoutAnybodyShownCountsStill() {
        changes(change("ACP-contract", LabelChange.Kind.ADDED, "ann"), change("docs", LabelChange.Kind.REMOVED, "ann"));

        assertThat(judge(merged(), CONTRACT).words().plain())
                .contains(
                        ONLY_ANN + " (it had the label acp-contract, and GitHub does not show who took it off; the gate"
                                + " stays).");
    }

    @Test
    @Tag("A-16")
    void anAccountThatIsGoneMayNotTakeALabelOff() {
        changes(new LabelChange("acp-contract", LabelChange.Kind.REMOVED, Account.NOBODY, Scene.NOW));

        assertThat(judge(merged(), CONTRACT).words().plain()).contains(ONLY_ANN + " (ghost took the label ");
    }

    @Test
    @Tag("A-16")
    void whoTookALabelOffMustBeKnown() {
        labelled("docs");
        passed();
        world.cannotTell(new LabelChangesOf(2450), "GitHub did not answer in time");

        cannotTell(judge(merged(), CONTRACT), "GitHub did not answer in time");
    }

    @Test
    void aLabelIsTheSameInAnyCase() {
        labelled("ACP-Contract");
        passed();
        world.knows(new ReviewsOf(2450), List.of());

        assertThat(judge(merged(), CONTRACT).words().plain())
                .contains("acp-contract lacks 2 of 2 approvals by architect.");
    }

    @Test
    void onlyApprovalsOfTheHeadByPeopleOfTheRoleWhoAreNotTheAuthorCount() {
        labelled("acp-contract");
        passed();
        String head = merged().headCommit();
        world.knows(
                new ReviewsOf(2450),
                List.of(
                        approved("ann", Scene.id("01d")),
                        approved("carol", head),
                        approved(merged().author().login(), head),
                        approved("bob", head),
                        new Review(account("bob"), Review.Verdict.DISMISSED, head)));

        assertThat(judge(merged(), CONTRACT).words().plain())
                .contains("lacks 2 of 2 approvals by architect (not counted: ann (approved an earlier head),"
                        + " github-actions[bot] (opened it)).");
    }

    @Test
    @Tag("A-63")
    void anApprovalCountsForAGateAsItDoesForAReview() {
        labelled("acp-contract");
        passed();
        world.knows(new MayWrite(account("ann")), false);
        world.knows(new PushesOf("topic", merged().headCommit()), List.of(new Push(account("bob"), Scene.NOW)));

        assertThat(judge(merged(), CONTRACT).words().plain())
                .contains(
                        "lacks 2 of 2 approvals by architect (not counted: ann (no write access), bob (pushed its head)).");
    }

    @Test
    @Tag("A-63")
    void whereNobodyIsShownWhoPushedAHeadNoApprovalOfItCountsAndAMaintainerMayMeanIt() {
        labelled("acp-contract");
        passed();
        world.knows(new PushesOf("topic", merged().headCommit()), List.of());

        Finding finding = judge(merged(), CONTRACT);

        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.NOT_HELD);
        assertThat(finding.words().plain())
                .contains(
                        "lacks 2 of 2 approvals by architect (not counted: ann (GitHub does not show who pushed its head),"
                                + " bob (GitHub does not show who pushed its head)).")
                .endsWith(" To continue anyway: /release override gates <reason>.");
        assertThat(finding.about()).isNotEmpty();
    }

    @Test
    void aPullRequestOfWhichNobodyIsShownWhoPushedItHidesNoOther() {
        PullRequest other = Requests.between(2500, "other", "develop", PullRequest.State.OPEN);
        PullRequest open = Requests.between(2501, "topic", "develop", PullRequest.State.OPEN);
        world.knows(PullRequestsInto.openOrNew("develop"), List.of(other, open));
        world.knows(new LabelsOf(2500), List.of());
        world.knows(new LabelChangesOf(2500), List.of());
        world.knows(new LabelsOf(2501), List.of("acp-contract"));
        world.knows(new ChecksOf(open.headCommit()), List.of());
        world.knows(
                new ReviewsOf(2501), List.of(new Review(account("ann"), Review.Verdict.APPROVED, open.headCommit())));
        world.knows(new PushesOf("topic", open.headCommit()), List.of());

        List<Gated> all =
                GateRules.decide(process(CONTRACT), Set.of(), world).fold(found -> found, why -> List.<Gated>of());

        assertThat(all).extracting(Gated::request).containsExactly(other, open);
    }

    /** The cost of watching all open pull requests at each look. */
    @Test
    void ofAnOpenOneThatNoGateIsAboutNothingIsAskedButItsLabelsAndFiles() {
        PullRequest one = Requests.between(2500, "one", "develop", PullRequest.State.OPEN);
        PullRequest other = Requests.between(2501, "other", "develop", PullRequest.State.OPEN);
        world.knows(PullRequestsInto.openOrNew("develop"), List.of(one, other));
        for (PullRequest request : List.of(one, other)) {
            world.knows(new LabelsOf(request.number()), List.of("docs"));
            world.knows(new LabelChangesOf(request.number()), List.of());
            world.knows(
                    new FilesOf(request.number(), request.headCommit()),
                    List.of(new Change(Change.Kind.MODIFIED, "docs/a.md")));
        }

        List<Gated> all = GateRules.decide(process(CONTRACT, TRANSPORT), Set.of(), world)
                .fold(found -> found, why -> List.<Gated>of());

        assertThat(all).containsExactly(new Gated(one, Words.NONE, List.of()), new Gated(other, Words.NONE, List.of()));
    }

    @Test
    void anApprovalThatMayCountIsAwaitedAndOneThatIsNotNeededIsNot() {
        labelled("acp-contract");
        passed();
        world.cannotTell(new MayWrite(account("ann")), "GitHub did not answer in time");

        cannotTell(judge(merged(), CONTRACT), "GitHub did not answer in time");

        Gate one = new Gate("one", new Gate.Kind.Labelled("acp-contract"), Map.of("architect", 1), List.of());
        held(judge(merged(), one), "Everything merged into develop passed its gates.");
    }

    @Test
    void anotherLabelIsAnotherKindOfChange() {
        labelled("acp-contracts");

        held(judge(merged(), CONTRACT), "Everything merged into develop passed its gates.");
    }

    @Test
    void aPathBelowAFolderIsTouchedAndItsNeighbourIsNot() {
        world.knows(new ReviewsOf(2450), List.of());
        stands("src/transport/legacy.ts");
        assertThat(judge(merged(), TRANSPORT).words().plain()).contains("legacy-removal lacks 1 of 1 approvals");

        stands("src/transports.ts");
        held(judge(merged(), TRANSPORT), "Everything merged into develop passed its gates.");
    }

    @Test
    void whatTheLastReleaseHadIsNotLookedAtAgain() {
        world.knows(new PullRequestsInto("develop"), List.of(merged()));
        judge(merged(), CONTRACT);
        world.knows(new Reachable(merged().mergeCommit(), CUT), true);
        labelled("acp-contract");

        Finding finding = again(CONTRACT);

        held(finding, "Everything merged into develop passed its gates.");
    }

    @Test
    void anOpenOneIsNotedAndBlocksNothing() {
        labelled("acp-contract");
        world.knows(new ReviewsOf(2450), List.of());
        world.knows(new ChecksOf(merged().headCommit()), List.of());

        Finding finding = judge(request(PullRequest.State.OPEN), CONTRACT);

        assertThat(finding.blocks()).isFalse();
        assertThat(finding.words().plain())
                .isEqualTo(
                        "Not to be merged into develop yet: #2450 a title: acp-contract lacks 2 of 2 approvals by architect"
                                + " and the check contract.");
    }

    @Test
    void aClosedOneIsNotLookedAt() {
        held(judge(request(PullRequest.State.CLOSED), CONTRACT), "Everything merged into develop passed its gates.");
    }

    @Test
    void whatCannotBeReadDoesNotHold() {
        cannotTell(judge(merged(), CONTRACT), ScriptedWorld.SILENCE);
    }

    @Test
    @Tag("A-109")
    void whatWasPushedPassedNoGate() {
        landed(Scene.id("1122334"), LEGACY);

        Finding finding = judge(request(PullRequest.State.CLOSED), TRANSPORT);

        notHeld(finding, PUSHED);
        assertThat(finding.about()).isEqualTo(Scene.id("1122334"));
    }

    @Test
    void whatNoGateIsAboutMayBePushed() {
        landed(Scene.id("1122334"), "src/transports.ts");

        held(
                judge(request(PullRequest.State.CLOSED), TRANSPORT, CONTRACT),
                "Everything merged into develop passed its gates.");
    }

    @Test
    void whatWasPushedAndTakenBackIsNothing() {
        landed(Scene.id("1122334"), LEGACY);
        changed(CUT, Scene.DEVELOP, "README.md");

        held(judge(request(PullRequest.State.CLOSED), TRANSPORT), "Everything merged into develop passed its gates.");
    }

    @Test
    void whatWasMergedAndRevertedIsNothing() {
        world.knows(new ReviewsOf(2450), List.of());
        stands(LEGACY, "README.md");
        assertThat(judge(merged(), TRANSPORT).words().plain()).contains("legacy-removal lacks 1 of 1 approvals");

        changed(CUT, Scene.DEVELOP, "README.md");

        held(judge(merged(), TRANSPORT), "Everything merged into develop passed its gates.");
    }

    @Test
    void ofWhatIsLabelledNothingMayStand() {
        labelled("acp-contract");
        world.knows(new ReviewsOf(2450), List.of());
        world.knows(new ChecksOf(merged().headCommit()), List.of());
        stands("src/acp.ts", "README.md");
        changed(CUT, Scene.DEVELOP, "README.md");
        assertThat(judge(merged(), CONTRACT).words().plain()).contains("acp-contract lacks 2 of 2 approvals");

        changed(CUT, Scene.DEVELOP);

        held(judge(merged(), CONTRACT), "Everything merged into develop passed its gates.");
    }

    @Test
    void theCommitThatAMergeLeftWasNotPushed() {
        landed(merged().mergeCommit(), LEGACY);
        world.knows(new FilesOf(2450, merged().headCommit()), List.of(new Change(Change.Kind.MODIFIED, LEGACY)));
        passed();

        held(judge(merged(), TRANSPORT), "Everything merged into develop passed its gates.");
    }

    @Test
    @Tag("A-109")
    void whatAMergeBroughtBesideTheFilesOfItsPullRequestPassedNoGate() {
        LineCommit merge = landed(merged().mergeCommit(), LEGACY, "src/acp.ts");
        FilesOf files = new FilesOf(2450, merged().headCommit());
        world.knows(files, List.of(new Change(Change.Kind.MODIFIED, "src/acp.ts")));
        String more = "Pushed to develop without a pull request, so not through its gates: "
                + merge.id().substring(0, 7);

        Finding listed = judge(merged(), TRANSPORT);
        assertThat(listed.words().plain()).startsWith(more);
        assertThat(listed.about()).isEqualTo(merge.id());

        world.knows(new PullRequestsWith(merge.id()), List.of(merged()));
        world.knows(new PullRequestsInto("develop"), List.of());
        assertThat(again(TRANSPORT).words().plain()).as("no longer listed").startsWith(more);

        world.cannotTell(files, "GitHub did not answer in time");
        cannotTell(again(TRANSPORT), "GitHub did not answer in time");
    }

    @Test
    void aPullRequestThatIsNoLongerListedIsFoundByItsCommit() {
        landed(merged().mergeCommit(), LEGACY);
        world.knows(new PullRequestsWith(merged().mergeCommit()), List.of(merged()));
        world.knows(new FilesOf(2450, merged().headCommit()), List.of(new Change(Change.Kind.MODIFIED, LEGACY)));
        world.knows(new ReviewsOf(2450), List.of());
        world.knows(new PullRequestsInto("develop"), List.of());

        assertThat(again(TRANSPORT).words().plain())
                .startsWith(
                        "Merged into develop without passing its gates: #2450 a title (merged 2026-11-20 10:06 UTC): legacy-removal lacks 1 of 1");

        passed();
        held(again(TRANSPORT), "Everything merged into develop passed its gates.");
    }

    @Test
    void oneThatIsNoLongerListedIsFoundByItsLabelAsWell() {
        landed(merged().mergeCommit(), "README.md");
        world.knows(new PullRequestsWith(merged().mergeCommit()), List.of(merged()));
        world.knows(new PullRequestsInto("develop"), List.of());
        labelled("acp-contract");
        world.knows(new ReviewsOf(2450), List.of());
        world.knows(new ChecksOf(merged().headCommit()), List.of());

        assertThat(again(CONTRACT).words().plain())
                .contains("#2450 a title (merged 2026-11-20 10:06 UTC): acp-contract lacks 2 of 2 approvals");
    }

    @Test
    void aPullRequestIntoAnotherBranchIsNotTheOneThatBroughtIt() {
        landed(Scene.id("1122334"), LEGACY);
        world.knows(
                new PullRequestsWith(Scene.id("1122334")),
                List.of(Requests.between(2451, "fix", "main", PullRequest.State.MERGED)));
        notHeld(judge(request(PullRequest.State.CLOSED), TRANSPORT), PUSHED);

        world.knows(new PullRequestsWith(Scene.id("1122334")), List.of(request(PullRequest.State.OPEN)));
        notHeld(judge(request(PullRequest.State.CLOSED), TRANSPORT), PUSHED);
    }

    @Test
    void ofMoreCommitsThanTheForgeIsAskedAboutTheOldestHoldUntilAMaintainerMeansThem() {
        List<LineCommit> many = Stream.concat(
                        Stream.of(merged().mergeCommit()),
                        IntStream.range(0, 101).mapToObj(number -> Scene.id("c" + number + "c")))
                .map(id -> landed(id, LEGACY))
                .toList();
        world.knows(SINCE, many);
        many.forEach(one -> world.knows(new PullRequestsWith(one.id()), List.of(merged())));
        stands(LEGACY);
        passed();

        Finding finding = judge(request(PullRequest.State.CLOSED), TRANSPORT);

        notHeld(
                finding,
                "GitHub was asked about 100 commits on develop, which is the limit. 2 older ones were not looked at:"
                        + " c100c00"
                        + " to c99c000. To continue anyway: /release override gates <reason>.");
        assertThat(finding.about()).isEqualTo(Scene.id("c99c") + " " + Scene.id("c100c"));
    }

    @Test
    void whereThePromotionWasSquashedTheReleasesOwnPullRequestTellsItsCut() {
        String later = Scene.id("1a7e");
        PullRequest release =
                Requests.between(2440, "release-please--0.6.5", "release/0.6.5", PullRequest.State.MERGED);
        landed(Scene.id("1122334"), LEGACY);
        world.knows(LAST_BRANCH, List.of(release));
        world.knows(new MergeBase(release.headCommit(), Scene.DEVELOP), Optional.of(later));
        world.knows(new Reachable(CUT, later), true);
        changed(later, Scene.DEVELOP);
        world.knows(new FirstParents(later, Scene.DEVELOP), List.of());
        held(judge(request(PullRequest.State.CLOSED), TRANSPORT), "Everything merged into develop passed its gates.");

        world.knows(new Reachable(CUT, later), false);
        notHeld(again(TRANSPORT), PUSHED);

        world.cannotTell(new MergeBase(release.headCommit(), Scene.DEVELOP), "it is gone");
        notHeld(again(TRANSPORT), PUSHED);
    }

    /** We released v0.6.5 from its tagged commit. */
    private void releasedByUs() {
        Attempt ours = new Attempt(
                Version.of("0.6.5"),
                1,
                Scene.NOW,
                false,
                Set.of(2440),
                Optional.of(new Attempt.Tagged(TAGGED, Scene.NOW, "carol")),
                Set.of(TAGGED),
                List.of());
        world.knows(new Attempts(), List.of(ours));
    }

    @Test
    @Tag("A-17")
    void aTagThatSomebodyElsePushedHidesNothingFromTheGates() {
        releasedByUs();
        landed(Scene.id("1122334"), LEGACY);
        Map<String, Refs.Tag> tags = Map.of(
                "v0.6.5", new Refs.Tag("v0.6.5", Scene.DEVELOP, Scene.DEVELOP),
                "v0.6.6-alpha", new Refs.Tag("v0.6.6-alpha", Scene.DEVELOP, Scene.DEVELOP));
        world.knows(new AllRefs(), new Refs(Map.of("develop", Scene.DEVELOP, "main", Scene.MAIN), tags));

        notHeld(judge(request(PullRequest.State.CLOSED), TRANSPORT), PUSHED);
    }

    @Test
    @Tag("A-17")
    void aPullRequestThatIsNotTheReleasesOwnDoesNotTellItsCut() {
        releasedByUs();
        landed(Scene.id("1122334"), LEGACY);
        PullRequest strange = Requests.between(2400, "topic", "release/0.6.5", PullRequest.State.MERGED);
        world.knows(LAST_BRANCH, List.of(strange));
        world.knows(new MergeBase(strange.headCommit(), Scene.DEVELOP), Optional.of(Scene.DEVELOP));
        world.knows(new Reachable(CUT, Scene.DEVELOP), true);

        notHeld(judge(request(PullRequest.State.CLOSED), TRANSPORT), PUSHED);
    }

    @Test
    void beforeTheFirstReleaseWhatProductionHasIsTakenForReleased() {
        world.knows(new AllRefs(), new Refs(Map.of("develop", Scene.DEVELOP, "main", Scene.MAIN), Map.of()));
        LineCommit commit = landed(Scene.id("1122334"), LEGACY);
        world.knows(new PullRequestsInto("develop"), List.of());
        world.knows(new FirstParents(Scene.MAIN, Scene.DEVELOP), List.of(commit));
        changed(Scene.MAIN, Scene.DEVELOP, LEGACY);

        notHeld(again(TRANSPORT), PUSHED);
    }

    @Test
    void whoBroughtACommitMustBeKnown() {
        landed(Scene.id("1122334"), LEGACY);
        world.cannotTell(new PullRequestsWith(Scene.id("1122334")), "GitHub did not answer in time");

        cannotTell(judge(request(PullRequest.State.CLOSED), TRANSPORT), "GitHub did not answer in time");
    }
}
