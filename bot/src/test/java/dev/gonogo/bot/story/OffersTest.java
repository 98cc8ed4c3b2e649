package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suggestions while somebody types, and confirmations before a press counts: from the store alone. */
class OffersTest {
    private static final String VERSION = "0.6.6-preview";
    private static final Room ELSEWHERE = new Room("discord", "1");
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private List<String> offered(String command, String parameter, String begun) {
        return room.conversation().complete(ReleaseRoom.ROOM, command, parameter, begun);
    }

    private void playUntilAskedFor(String button) {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without(button);
        for (int round = 0; round < 30 && shown(button).isEmpty(); round++) {
            operator.round();
        }
    }

    private List<Button.Choice> shown(String label) {
        return room.chat.board(ReleaseRoom.ROOM).stream()
                .flatMap(board -> board.buttons().stream())
                .filter(Button.Choice.class::isInstance)
                .map(Button.Choice.class::cast)
                .filter(choice -> choice.label().equals(label))
                .toList();
    }

    @Test
    void openReleasesAreOfferedWhereAReleaseIsMeant() {
        room.says("ann", "cut " + VERSION);

        assertThat(offered("go", "version", "")).containsExactly(VERSION);
        assertThat(offered("go", "version", " 6.6-PRE")).containsExactly(VERSION);
        assertThat(offered("go", "version", "0.7")).isEmpty();
    }

    @Test
    void noVersionIsOfferedForACut() {
        room.says("ann", "cut " + VERSION);

        assertThat(offered("cut", "version", "")).isEmpty();
    }

    @Test
    void theRepositoriesOfTheRoomAreOffered() {
        assertThat(offered("status", "repo", "AEG")).containsExactly(ReleaseRoom.REPOSITORY);
        assertThat(room.conversation().complete(ELSEWHERE, "status", "repo", ""))
                .isEmpty();
        assertThat(room.conversation().complete(ELSEWHERE, "go", "version", "")).isEmpty();
    }

    @Test
    void commandsThatBeginAsTypedComeFirst() {
        assertThat(offered("help", "command", "go")).containsExactly("go", "no-go");
    }

    @Test
    void nothingIsOfferedForWhatThereIsNot() {
        assertThat(offered("no-go", "reason", "")).isEmpty();
        assertThat(offered("launch", "version", "")).isEmpty();
        assertThat(offered("go", "colour", "")).isEmpty();
    }

    @Test
    void aButtonThatShowsIsAskedOnceMoreInItsOwnWords() {
        playUntilAskedFor("Go");
        Button.Choice go = shown("Go").getFirst();

        assertThat(go.confirm().isEmpty()).isFalse();
        assertThat(room.conversation().confirmation(ReleaseRoom.ROOM, go.value()))
                .isEqualTo(go.confirm());
    }

    @Test
    void aButtonThatMeansNothingAnyMoreAsksNothing() {
        playUntilAskedFor("Go");
        String value = shown("Go").getFirst().value();
        room.presses("carol", "Go");
        room.tick();

        assertThat(shown("Go")).isEmpty();
        assertThat(room.conversation().confirmation(ReleaseRoom.ROOM, value)).isEqualTo(Words.NONE);
        assertThat(room.conversation().confirmation(ReleaseRoom.ROOM, "not ours"))
                .isEqualTo(Words.NONE);
    }
}
