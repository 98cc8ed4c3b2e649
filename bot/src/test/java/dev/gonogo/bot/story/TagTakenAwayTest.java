package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody deletes the tag as soon as it is there. */
class TagTakenAwayTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String TAG = "v" + VERSION;

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void aTagThatIsDeletedRightAfterItsPushIsNotPushedAgain() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
        room.presses("carol", "Go");
        for (int looks = 0; looks < 5 && room.repository().refs().tag(TAG).isEmpty(); looks++) {
            assertThat(room.look()).isTrue();
        }
        assertThat(room.repository().refs().tag(TAG)).isPresent();

        room.repository().removeTag(TAG);
        room.tick();

        assertThat(room.repository().refs().tag(TAG)).isEmpty();
        assertThat(room.transcript())
                .contains("The published tag " + TAG + " was moved or deleted. That must never happen:");
    }

    private void published(ReleaseRoom room) {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 30; round++) {
            operator.round();
        }
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    /** The cut is refused, and the plan says what else is against it. */
    private void cutAgain(ReleaseRoom room) {
        assertThat(room.answer("ann", "cut " + VERSION)).startsWith("Not cut: " + VERSION + " is out (");
        room.says("ann", "plan " + VERSION);
    }

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void aPublishedTagThatSomebodyDeletedIsNotMadeAnewByAnotherAttempt() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        published(room);
        String commit = room.repository().refs().tag(TAG).orElseThrow().commit().substring(0, 7);
        room.repository().removeTag(TAG);

        cutAgain(room);

        assertThat(room.lastLater())
                .contains(
                        "✘ The tag " + TAG + " was pushed at " + commit + " after carol's go, ",
                        ", and was deleted since. Something of it is published, so the tag is never re-created: abandon this attempt"
                                + " (/release abandon " + VERSION + ") and cut another version.");
    }

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void norIsOneThatSomebodyMadeAnewElsewhereTakenForOurs() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        published(room);
        room.repository().removeTag(TAG);
        room.repository().commit(SeedA.MAIN, "mallory", "feat: a door", Map.of("src/door.ts", "open\n"));
        room.repository().tag(TAG, room.repository().headOf(SeedA.MAIN), "Release " + TAG);

        cutAgain(room);

        String head = room.repository().headOf(SeedA.MAIN).substring(0, 7);
        assertThat(room.lastLater())
                .contains("and now points at " + head
                        + ". Something of it is published, so the tag is never re-created:");
    }

    @Test
    @Tag("A-72")
    @Tag("A-114")
    void norWhereTheProcessDoesNotLookForTheTag() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.commitProcess(ReleaseRoom.PROCESS + """
                stages:
                  - {name: cut, needs: [no-other-release]}
                  - {name: go, needs: [accounted-for]}
                """);
        published(room);
        room.repository().removeTag(TAG);

        cutAgain(room);
        room.tick();

        assertThat(room.repository().refs().tag(TAG)).isEmpty();
    }

    @Test
    @Tag("A-72")
    @Tag("A-103")
    @Tag("A-114")
    void theOnlyBranchThatHoldsAPublishedTrainIsKeptWhenItIsAbandoned() {
        ShippedTrain train = ShippedTrain.minor();
        train.playTo("soak");
        Refs.Tag tag = train.repository().refs().tag(train.tag).orElseThrow();
        train.repository().removeTag(train.tag);
        train.room.answer("ann", "abandon " + train.version + " the tag is gone");
        train.room.wait(Duration.ofMinutes(1));

        assertThat(train.repository().refs().branch(train.branch)).contains(tag.commit());
        assertThat(train.room.transcript())
                .contains(
                        "! clear away  The tag v0.8.0 was pushed at "
                                + tag.commit().substring(0, 7) + " after bob's go, ",
                        ", and was deleted since. Put it back, from a clone that has it: git push origin "
                                + tag.objectId()
                                + ":refs/tags/v0.8.0. release/v0.8.0 is kept: it may be the only place that has what"
                                + " was published. Delete it only after the tag is back.");
        assertThat(train.room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    @Test
    @Tag("A-72")
    @Tag("A-103")
    void soIsAReleaseBranchWithMoreThanProductionHas() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 12; round++) {
            operator.round();
        }
        room.presses("carol", "Go");
        room.wait(Duration.ofMinutes(1));
        room.release.starts(TAG);
        room.wait(Duration.ofMinutes(1));
        String only =
                room.repository().commit("release/" + VERSION, "dave", "fix: only here", Map.of("src/only.ts", "x\n"));
        room.repository().removeTag(TAG);
        room.answer("ann", "abandon " + VERSION + " the tag is gone");
        room.wait(Duration.ofMinutes(10));

        assertThat(room.repository().refs().branch("release/" + VERSION)).contains(only);
        assertThat(room.transcript()).contains("release/" + VERSION + " is kept: ");
    }
}
