package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Span;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody deletes the branch of a release under way: people read how to restore it, and meanwhile nothing is asked
 * about it.
 */
class DeletedBranchTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String BRANCH = "release/" + VERSION;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    private void playToPromote() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Promote to main");
        operator.round();
        for (int round = 0; round < 20 && !buttons().contains("Promote to main"); round++) {
            operator.round();
        }
        assertThat(buttons()).as(room.transcript()).contains("Promote to main");
    }

    private static String deleted(ReleaseRoom room, String branch, String commit, String version) {
        Instant at = room.forge
                .answer(PushesOf.deleting(branch))
                .fold(deletions -> deletions.getFirst().at(), why -> Instant.EPOCH);
        return branch + " was deleted by dave (" + new Span.Moment(at).plain() + "). It was last seen at "
                + commit.substring(0, 7)
                + ". Restore it, and what was done on it counts again: git push origin " + commit + ":refs/heads/"
                + branch + ". Or end this attempt: /release abandon " + version + ".";
    }

    @Test
    @Tag("A-57")
    void aPreviewWhoseBranchIsDeletedIsNotPromotedUntilItIsBack() {
        playToPromote();
        String head = room.repository().headOf(BRANCH);
        room.repository().removeBranch(BRANCH);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript()).contains("✘ cut", deleted(room, BRANCH, head, VERSION));
        assertThat(buttons()).doesNotContain("Promote to main");
        room.answer("ann", "promote " + VERSION);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().pullRequests().into("main")).isEmpty();

        room.repository().branch(BRANCH, head);
        room.wait(Duration.ofMinutes(1));
        assertThat(buttons()).contains("Promote to main");
    }

    @Test
    void aBranchThatIsDeletedWhileItsPromotionIsOpenIsPutBackAtThatHead() {
        playToPromote();
        room.presses("ann", "Promote to main");
        room.wait(Duration.ofMinutes(1));
        String head = room.repository().headOf(BRANCH);
        room.repository().removeBranch(BRANCH);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript()).contains(deleted(room, BRANCH, head, VERSION));
    }

    /** GitHub does this automatically if the repository is configured to. */
    @Test
    @Tag("A-102")
    void aBranchThatIsDeletedOnceItIsPromotedStopsNothing() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 40 && !HappyPathTest.over(room); round++) {
            boolean merged = room.repository().pullRequests().into("main").stream()
                    .anyMatch(request -> request.merged() && request.head().equals(BRANCH));
            if (merged) {
                room.repository().removeBranch(BRANCH);
            }
            operator.round();
        }

        assertThat(HappyPathTest.over(room)).as(room.transcript()).isTrue();
        assertThat(room.transcript()).doesNotContain("was deleted by");
    }

    @Test
    @Tag("B-20")
    @Tag("B-31")
    void aTrainWhoseBranchIsDeletedAtTheGoAsksNothingUntilItIsBack() {
        ShippedTrain train = ShippedTrain.minor();
        train.playTo("go: waiting for people");
        String head = train.repository().headOf(train.branch);
        train.repository().removeBranch(train.branch);
        train.room.wait(Duration.ofMinutes(16));

        assertThat(train.standing()).startsWith("preparation: stopped");
        assertThat(train.room.transcript())
                .contains(deleted(train.room, train.branch, head, train.version))
                .doesNotContain("there is no branch", "continues by itself");
        assertThat(train.buttons()).doesNotContain("Go", "No-go…");
        assertThat(train.room.answer("bob", "go " + train.version)).doesNotContain("noted");

        train.repository().branch(train.branch, head);
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.standing()).startsWith("go: waiting for people");
        train.playTo("soak");
    }

    @Test
    @Tag("B-37")
    void aHotfixWhoseBranchIsDeletedIsPutBackWhereItsValidationSawIt() {
        ShippedTrain train = ShippedTrain.patch();
        train.playTo("package");
        String head = train.repository().headOf(train.branch);
        train.repository().removeBranch(train.branch);
        train.room.wait(Duration.ofMinutes(1));

        assertThat(train.room.transcript()).contains(deleted(train.room, train.branch, head, train.version));
    }

    @Test
    @Tag("A-33")
    void aBranchOfTheProcessThatIsMissingIsNamedWithWhereItIsConfigured() {
        room.repository().removeBranch("develop");
        room.says("ann", "cut " + VERSION);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript())
                .contains(
                        "there is no branch develop, which the process file names as branches.integration. Create it, or"
                                + " correct the name there");
    }

    @Test
    @Tag("A-33")
    void aMissingBranchOfTheProcessFileIsNamedWithWhereItIsConfigured() {
        playToPromote();
        room.repository().removeBranch("main");
        for (int minute = 0; minute < 10; minute++) {
            room.wait(Duration.ofMinutes(1));
        }

        assertThat(room.transcript())
                .contains("there is no branch main, which the bot's configuration names as production of"
                        + " OneStepAt4time/aegis. Create it, or correct the name there");
    }

    @Test
    @Tag("A-72")
    void anAttemptWhoseBranchWasDeletedCanBeAbandoned() {
        playToPromote();
        room.repository().removeBranch(BRANCH);
        room.wait(Duration.ofMinutes(1));
        room.answer("ann", "abandon " + VERSION + " somebody deleted the branch");
        room.wait(Duration.ofMinutes(1));

        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    private void abandonedWhileProtected() {
        playToPromote();
        room.repository().guard(BRANCH);
        room.answer("ann", "abandon " + VERSION + " wrong baseline");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript())
                .contains(
                        "GitHub protects the branch " + BRANCH + " from deletion.",
                        "Delete " + BRANCH
                                + " by hand, or let gonogo delete it. To continue anyway: /release override"
                                + " clear-away <reason>.");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).hasSize(1);
    }

    @Test
    @Tag("A-55")
    void aProtectedBranchOfAnAbandonedAttemptIsLeftBehindWithAReason() {
        abandonedWhileProtected();
        assertThat(room.answer("erin", "override clear-away please")).startsWith("Only maintainers");
        room.answer("bob", "override clear-away the admin is away");
        room.wait(Duration.ofMinutes(1));

        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
        assertThat(room.repository().head(BRANCH)).isPresent();
    }

    @Test
    @Tag("A-55")
    void whoDeletesTheProtectedBranchEndsTheAbandonedAttempt() {
        abandonedWhileProtected();
        room.repository().removeBranch(BRANCH);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }
}
