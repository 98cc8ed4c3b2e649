package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The decision itself. */
@Tag("A-70")
class GoNoGoTest {
    private static final String VERSION = "0.6.6-preview";
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void playToTheQuestion() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20 && room.open().landmark("promote/1").isEmpty(); round++) {
            operator.round();
        }
        operator.round();
        assertThat(room.board().question()).as(room.transcript()).isNotEmpty();
    }

    private void settle() {
        room.wait(Duration.ofMinutes(1));
    }

    private Button.Choice button(String label) {
        return room.board().buttons().stream()
                .map(Button.Choice.class::cast)
                .filter(choice -> choice.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoCutDoesNotSayGo() {
        assertThat(ReleaseRoom.plain(room.presses("ann", "Go")))
                .isEqualTo("You cut 0.6.6-preview, so somebody else must say go: bob, carol, dave.");
        assertThat(room.open().last(Decision.Go.class)).isEmpty();
    }

    @Test
    void whoHasNoRoleDoesNotSayGo() {
        assertThat(ReleaseRoom.plain(room.presses("erin", "Go")))
                .isEqualTo("Go or no-go for 0.6.6-preview is not your call, erin. It is up to bob, carol, dave.");
        assertThat(room.open().last(Decision.Go.class)).isEmpty();
    }

    @Test
    @Tag("A-113")
    void aGoKeepsWhatWasShown() {
        room.presses("carol", "Go");
        Decision.Go go = room.open().last(Decision.Go.class).orElseThrow();
        assertThat(go.by().login()).isEqualTo("carol");
        assertThat(go.commit()).isEqualTo(room.repository().headOf("main"));
        assertThat(go.evidence()).contains("file-says: HELD: package.json /version says 0.6.6-preview.");
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();
        settle();
        assertThat(room.repository().refs().tag("v" + VERSION)).isPresent();
    }

    @Test
    void aButtonPressedTwiceDecidesOnce() {
        Button.Choice go = button("Go");
        room.presses("carol", go);
        assertThat(ReleaseRoom.plain(room.presses("carol", go)))
                .isEqualTo("Go for 0.6.6-preview on "
                        + room.repository().headOf("main").substring(0, 7) + ", noted already.");
        settle();
        ReleaseRoom.plain(room.presses("carol", go));
        assertThat(room.open().decided(Decision.Go.class)).hasSize(1);
    }

    @Test
    void aGoOnAnOlderHeadDecidesNothing() {
        Button.Choice stale = button("Go");
        room.seed.hotfixLands("fix(ci): pin the runner", "ci.txt");
        room.seed.checksPass(room.repository().headOf("main"));
        settle();
        room.says("bob", "override accounted-for nothing else builds");
        settle();
        assertThat(ReleaseRoom.plain(room.presses("carol", stale)))
                .startsWith("What you were shown is out of date. Nothing was decided. Where it stands:");
        assertThat(room.open().last(Decision.Go.class)).isEmpty();
    }

    @Test
    void aGoIsVoidWhenMainMovesBeforeTheTag() {
        room.presses("carol", "Go");
        String old = room.repository().headOf("main").substring(0, 7);
        room.seed.hotfixLands("fix(ci): pin the runner", "ci.txt");
        room.seed.checksPass(room.repository().headOf("main"));
        settle();
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();
        room.says("bob", "override accounted-for nothing else builds");
        settle();
        String now = room.repository().headOf("main").substring(0, 7);
        assertThat(room.transcript())
                .contains("the go by carol on " + old + " no longer counts: main is now at " + now
                        + ". Go or no-go again?");
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();
    }

    @Test
    void aNoGoNeedsAReasonAndStandsUntilItsAuthorSaysGo() {
        Response dialog = room.presses("dave", "No-go");
        assertThat(dialog).isInstanceOf(Dialog.class);
        assertThat(room.submits("dave", dialog, Map.of("reason", "  ")))
                .isEqualTo("A no-go needs a reason, so that others know what has to be fixed.");
        assertThat(room.submits("dave", dialog, Map.of("reason", "the changelog misses the fix")))
                .startsWith("No-go for 0.6.6-preview on ");
        settle();
        assertThat(room.transcript()).contains("no-go by dave on ").contains("the changelog misses the fix");

        room.presses("carol", "Go");
        settle();
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();

        room.presses("dave", "Go");
        settle();
        assertThat(room.repository().refs().tag("v" + VERSION)).isPresent();
    }

    @Test
    void aDialogBelongsToOnePersonCountsOnceAndExpires() {
        Response dialog = room.says("carol", "go " + VERSION);
        assertThat(room.submits("bob", dialog, Map.of())).isEqualTo("This dialog belongs to somebody else.");
        room.clock.advance(Duration.ofMinutes(15));
        assertThat(room.submits("carol", dialog, Map.of()))
                .isEqualTo("This dialog expired. Open it again from the board.");

        Response again = room.says("carol", "go " + VERSION);
        assertThat(room.submits("carol", again, Map.of())).startsWith("Go for 0.6.6-preview on ");
        assertThat(room.open().decided(Decision.Go.class)).hasSize(1);
        room.submits("carol", again, Map.of());
        assertThat(room.open().decided(Decision.Go.class)).hasSize(1);
    }

    @Test
    @Tag("A-72")
    void aTagThatWasMovedIsLoud() {
        room.presses("carol", "Go");
        settle();
        room.repository().removeTag("v" + VERSION);
        room.repository().lightweightTag("v" + VERSION, room.repository().headOf("develop"));
        settle();
        assertThat(room.transcript()).contains("The published tag v0.6.6-preview was moved or deleted.");
    }

    @Test
    @Tag("A-02")
    void aTagThatIsNoLongerInProductionIsRemarkedOnTheBoard() {
        room.presses("carol", "Go");
        settle();
        assertThat(room.transcript()).doesNotContain("somebody rewrote the branch");
        room.repository().branch(SeedA.MAIN, room.repository().headOf(SeedA.DEVELOP));
        settle();
        assertThat(room.transcript())
                .contains("v0.6.6-preview is no longer in the history of main: somebody rewrote the branch.")
                .doesNotContain("publish stopped");
    }

    @Test
    @Tag("A-113")
    void aTagThatIsPushedByHandAgainstANoGoStopsTheRelease() {
        String head = room.repository().headOf(SeedA.MAIN);
        room.submits("dave", room.presses("dave", "No-go"), Map.of("reason", "the changelog misses the fix"));
        settle();
        room.presses("carol", "Go");
        settle();
        room.repository().tag("v" + VERSION, head, "Release v" + VERSION);
        settle();

        assertThat(room.transcript())
                .contains("The tag v0.6.6-preview already exists at " + head.substring(0, 7)
                        + ", and is exactly what a go would push. It was not pushed by gonogo. A tag is never moved"
                        + " or replaced once something of it is published. If nothing of it is published, delete it,"
                        + " and this continues. Otherwise abandon"
                        + " this attempt (/release abandon 0.6.6-preview) and cut another version.")
                .doesNotContain("carol said go on", "✔ go");
    }
}
