package dev.gonogo.process;

import static dev.gonogo.process.Says.cannotTell;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Change;
import dev.gonogo.world.Check;
import dev.gonogo.world.ForgeQuestion.ChecksOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.LabelsOf;
import dev.gonogo.world.ForgeQuestion.MayWrite;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.ForgeQuestion.PusherOf;
import dev.gonogo.world.ForgeQuestion.ReviewsOf;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Review;
import dev.gonogo.world.ScriptedWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-16")
class GatesTest {
    private static final String TAGGED = Scene.id("7a9");
    private static final Gate CONTRACT = new Gate(
            "acp-contract", new Gate.Kind.Labelled("acp-contract"), Map.of("architect", 2), List.of("contract"));
    private static final Gate TRANSPORT = new Gate(
            "legacy-removal", new Gate.Kind.Touching(List.of("src/transport/")), Map.of("architect", 1), List.of());

    private final ScriptedWorld world = new ScriptedWorld();
    private final Need need = new Gates();

    @BeforeEach
    void peopleMayWrite() {
        List.of("ann", "bob", "carol").forEach(login -> world.knows(new MayWrite(account(login)), true));
        world.knows(new OwnLogin(), "gonogo[bot]");
        world.knows(new PusherOf("topic", merged().headCommit()), Optional.of(merged().author()));
    }

    @BeforeEach
    void lastReleaseIsTagged() {
        Refs.Tag tag = new Refs.Tag("v0.6.5", TAGGED, TAGGED);
        Refs.Tag later = new Refs.Tag("v0.6.7", Scene.id("999"), Scene.id("999"));
        world.knows(new AllRefs(), new Refs(Map.of(), Map.of("v0.6.5", tag, "v0.6.7", later)));
    }

    private static PullRequest request(PullRequest.State state) {
        return Requests.between(2450, "topic", "develop", state);
    }

    private Finding judge(PullRequest request, Gate... gates) {
        world.knows(new PullRequestsInto("develop"), List.of(request));
        if (request.merged()) {
            world.knows(new Reachable(request.mergeCommit(), TAGGED), false);
        }
        ReleaseProcess plain = Scene.preview().situation().process();
        ReleaseProcess process = new ReleaseProcess(
                plain.repository(),
                plain.branches(),
                plain.tag(),
                plain.versions(),
                plain.metadata(),
                Map.of("architect", Set.of("ann", "bob", request.author().login())),
                List.of(),
                List.of(gates),
                Optional.empty(),
                Map.of(),
                "");
        Release release = Release.imagined(new ReleaseId(plain.repository(), Version.of("0.6.6"), 1));
        return need.judge(new Situation(process, release, world, Scene.NOW, "cut/1", null));
    }

    private PullRequest merged() {
        return request(PullRequest.State.MERGED);
    }

    private void labelled(String... labels) {
        world.knows(new LabelsOf(2450), List.of(labels));
    }

    private static Review approved(String author, String commit) {
        return new Review(account(author), Review.Verdict.APPROVED, commit);
    }

    private void passed() {
        String head = merged().headCommit();
        world.knows(new ReviewsOf(2450), List.of(approved("ann", head), approved("bob", head)));
        world.knows(new ChecksOf(head), List.of(new Check("contract", Check.State.GREEN, "")));
    }

    @Test
    void heldWhenApprovalsAndChecksAreThere() {
        labelled("acp-contract", "other");
        passed();

        held(judge(merged(), CONTRACT), "What was merged into develop passed its gates.");
    }

    @Test
    void whatLacksIsNamed() {
        labelled("acp-contract");
        world.knows(new ReviewsOf(2450), List.of(approved("ann", merged().headCommit())));
        world.knows(new ChecksOf(merged().headCommit()), List.of(new Check("contract", Check.State.RED, "")));

        notHeld(
                judge(merged(), CONTRACT),
                "Merged into develop without passing its gates: #2450 a title: acp-contract lacks 1 of 2 approvals by"
                        + " architect and the check contract. An approval of the merged head or a check that turns green"
                        + " still counts; otherwise revert it.");
    }

    @Test
    void ofAMatrixEveryRunOfTheCheckMustBeGreen() {
        labelled("acp-contract");
        passed();
        ChecksOf question = new ChecksOf(merged().headCommit());
        Check green = new Check("contract (20)", Check.State.GREEN, "");
        world.knows(question, List.of(green, new Check("contract (22)", Check.State.GREEN, "")));
        held(judge(merged(), CONTRACT), "What was merged into develop passed its gates.");

        world.knows(question, List.of(green, new Check("contract (22)", Check.State.RED, "")));
        assertThat(judge(merged(), CONTRACT).words().plain()).contains("acp-contract lacks the check contract.");

        world.knows(
                question,
                List.of(new Check("contract", Check.State.GREEN, ""), new Check("contract", Check.State.RED, "")));
        assertThat(judge(merged(), CONTRACT).words().plain()).contains("acp-contract lacks the check contract.");
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

        assertThat(judge(merged(), CONTRACT).words().plain()).contains("lacks 2 of 2 approvals by architect.");
    }

    @Test
    @Tag("A-63")
    void anApprovalCountsForAGateAsItDoesForAReview() {
        labelled("acp-contract");
        passed();
        world.knows(new MayWrite(account("ann")), false);
        world.knows(new PusherOf("topic", merged().headCommit()), Optional.of(account("bob")));

        assertThat(judge(merged(), CONTRACT).words().plain()).contains("lacks 2 of 2 approvals by architect.");
    }

    @Test
    void anApprovalThatMayCountIsAwaitedAndOneThatIsNotNeededIsNot() {
        labelled("acp-contract");
        passed();
        world.cannotTell(new MayWrite(account("ann")), "GitHub did not answer in time");

        cannotTell(judge(merged(), CONTRACT), "GitHub did not answer in time");

        Gate one = new Gate("one", new Gate.Kind.Labelled("acp-contract"), Map.of("architect", 1), List.of());
        held(judge(merged(), one), "What was merged into develop passed its gates.");
    }

    @Test
    void anotherLabelIsAnotherKindOfChange() {
        labelled("acp-contracts");

        held(judge(merged(), CONTRACT), "What was merged into develop passed its gates.");
    }

    @Test
    void aPathBelowAFolderIsTouchedAndItsNeighbourIsNot() {
        world.knows(new ReviewsOf(2450), List.of());
        FilesOf files = new FilesOf(2450, merged().headCommit());
        world.knows(files, List.of(new Change(Change.Kind.DELETED, "src/transport/legacy.ts")));
        assertThat(judge(merged(), TRANSPORT).words().plain()).contains("legacy-removal lacks 1 of 1 approvals");

        world.knows(files, List.of(new Change(Change.Kind.DELETED, "src/transports.ts")));
        held(judge(merged(), TRANSPORT), "What was merged into develop passed its gates.");
    }

    @Test
    void whatTheLastReleaseHadIsNotLookedAtAgain() {
        world.knows(new PullRequestsInto("develop"), List.of(merged()));
        judge(merged(), CONTRACT);
        world.knows(new Reachable(merged().mergeCommit(), TAGGED), true);
        labelled("acp-contract");

        Finding finding = again(CONTRACT);

        held(finding, "What was merged into develop passed its gates.");
    }

    private Finding again(Gate gate) {
        ReleaseProcess plain = Scene.preview().situation().process();
        ReleaseProcess process = new ReleaseProcess(
                plain.repository(),
                plain.branches(),
                plain.tag(),
                plain.versions(),
                plain.metadata(),
                plain.roles(),
                List.of(),
                List.of(gate),
                Optional.empty(),
                Map.of(),
                "");
        Release release = Release.imagined(new ReleaseId(plain.repository(), Version.of("0.6.6"), 1));
        return need.judge(new Situation(process, release, world, Scene.NOW, "cut/1", null));
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
        held(judge(request(PullRequest.State.CLOSED), CONTRACT), "What was merged into develop passed its gates.");
    }

    @Test
    void whatCannotBeReadDoesNotHold() {
        cannotTell(judge(merged(), CONTRACT), ScriptedWorld.SILENCE);
    }
}
