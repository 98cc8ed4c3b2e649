package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Before an act that the tag follows people are told so, and before any other act they are told that no tag follows.
 */
@Tag("A-70")
@Tag("A-113")
class BeforeTheTagTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String KEPT = "Your name and the reason are shown on the board and kept in the record";
    private static final String TWO = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles:
              maintainer: [ann, bob, carol, dave]
            stages:
              - name: go
                steps:
                  - sign-off: {role: maintainer, quorum: 2, cutter-may-go: false}
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void playToTheQuestion() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20 && room.open().landmark("promote/1").isEmpty(); round++) {
            operator.round();
        }
        operator.round();
        assertThat(room.board().question()).as(room.transcript()).isNotEmpty();
    }

    private String head() {
        return room.repository().headOf(SeedA.MAIN).substring(0, 7);
    }

    private boolean tagged() {
        return room.repository().refs().tag("v" + VERSION).isPresent();
    }

    private void later() {
        room.wait(Duration.ofMinutes(1));
    }

    private void daveSaysNoGo() {
        room.answer("dave", "no-go " + VERSION + " the changelog misses the fix");
        later();
    }

    private static List<String> intro(Response response) {
        return ((Dialog) response).intro().stream().map(Words::plain).toList();
    }

    private List<String> question() {
        return room.board().question().stream()
                .map(Line::words)
                .map(Words::plain)
                .toList();
    }

    private String confirm() {
        return room.board().buttons().stream()
                .map(Button.Choice.class::cast)
                .filter(choice -> choice.label().equals("Go"))
                .map(choice -> choice.confirm().plain())
                .findFirst()
                .orElseThrow();
    }

    private List<String> notes(Board board) {
        return board.lines().stream()
                .filter(line -> line.label().isEmpty())
                .map(Line::words)
                .map(Words::plain)
                .toList();
    }

    @Test
    void anOverrideAfterWhichTheTagIsPushedSaysSoAndTellsWhoseNoGoItWas() {
        playToTheQuestion();
        daveSaysNoGo();
        room.presses("carol", "Go");
        later();
        assertThat(question()).first().isEqualTo("Go or no-go for 0.6.6-preview?   waiting for dave, who said no-go");
        assertThat(tagged()).isFalse();

        Response dialog = room.presses("bob", "Override no-go");
        assertThat(intro(dialog))
                .containsExactly(
                        "Continue with 0.6.6-preview although dave said no-go on " + head()
                                + ": the changelog misses the fix?",
                        "Enough people have said go, so this pushes the tag v0.6.6-preview at " + head()
                                + " and publishes. It cannot be taken back.",
                        KEPT + ".");
        assertThat(room.submits("bob", dialog, Map.of("reason", "the fix is in the notes of 0.6.5")))
                .isEqualTo("0.6.6-preview continues although dave said no-go on " + head()
                        + ": the changelog misses the fix. This covers what was shown, until that changes;"
                        + " it is shown on the board and kept in the record.");
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 20 && !room.board().standing().plain().equals("published"); round++) {
            operator.round();
        }

        assertThat(room.board().standing().plain()).isEqualTo("published");
        assertThat(notes(room.board()))
                .contains("bob overrode no-go (dave said no-go on " + head()
                        + ": the changelog misses the fix): the fix is in the notes of 0.6.5");
    }

    @Test
    void aTypedOneIsAskedForOnceMoreWithItsReason() {
        playToTheQuestion();
        daveSaysNoGo();
        room.presses("carol", "Go");
        later();

        Response dialog = room.says("bob", "override no-go the fix is in the notes of 0.6.5");
        later();
        assertThat(tagged()).isFalse();
        assertThat(intro(dialog))
                .contains(
                        "Enough people have said go, so this pushes the tag v0.6.6-preview at " + head()
                                + " and publishes. It cannot be taken back.",
                        KEPT + ": the fix is in the notes of 0.6.5");
        room.submits("bob", dialog, Map.of());
        later();
        assertThat(tagged()).isTrue();
    }

    @Test
    void anOverrideAfterWhichSomebodyMustStillSayGoSaysThat() {
        playToTheQuestion();
        daveSaysNoGo();
        assertThat(confirm())
                .isEqualTo("Say go for 0.6.6-preview on " + head()
                        + "? The tag is pushed once enough people have said go and there is no no-go.");
        assertThat(question())
                .last()
                .isEqualTo(
                        "No tag is pushed while there is a no-go. Once enough people have said go, taking the no-go back or"
                                + " overriding it pushes the tag v0.6.6-preview at "
                                + head() + ", which publishes.");

        assertThat(intro(room.presses("bob", "Override no-go")))
                .contains("The tag v0.6.6-preview is pushed once enough people have said go: 1 more.");
        assertThat(room.answer("bob", "override no-go the fix is in the notes of 0.6.5"))
                .startsWith("0.6.6-preview continues although dave said no-go on ");
        later();
        assertThat(tagged()).isFalse();
    }

    @Test
    void whatHoldsUpAGoThatWasSaidIsAskedForOnceMoreAsWell() {
        playToTheQuestion();
        room.presses("carol", "Go");
        room.repository().check(room.repository().headOf(SeedA.MAIN), "lint", Check.State.RED);
        later();
        assertThat(tagged()).isFalse();

        Response dialog = room.says("bob", "override checks-green the linter's server is down");
        assertThat(intro(dialog))
                .contains("Enough people have said go, so once nothing else blocks it, this pushes the tag"
                        + " v0.6.6-preview at "
                        + head() + " and publishes. It cannot be taken back.");
        room.submits("bob", dialog, Map.of());
        later();
        assertThat(tagged()).isTrue();
    }

    @Test
    void theFirstOfTwoGoesDoesNotClaimToPushTheTag() {
        room.commitProcess(TWO);
        playToTheQuestion();
        assertThat(confirm())
                .isEqualTo("Say go for 0.6.6-preview on " + head()
                        + "? 2 more must say go, and the last go publishes it.");
        assertThat(question())
                .last()
                .isEqualTo("The last go pushes the tag v0.6.6-preview at " + head()
                        + ", which publishes. It cannot be taken back.");
        assertThat(intro(room.says("carol", "go"))).containsExactly(confirm());

        room.presses("carol", "Go");
        later();
        assertThat(intro(room.says("bob", "go")))
                .containsExactly(
                        "Publish 0.6.6-preview from " + head() + "?",
                        "This pushes the tag v0.6.6-preview. It cannot be taken back.");
    }
}
