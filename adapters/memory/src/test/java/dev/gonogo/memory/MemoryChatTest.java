package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ChatContract;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryChatTest extends ChatContract {
    private static final Room ROOM = new Room("slack", "C0RELEASES");
    private static final Board BOARD = new Board(
            Words.say("{} · {}", Words.strong("0.6.6-preview"), "OneStepAt4time/aegis"),
            Words.say("waiting for a decision"),
            List.of(new Line(
                    Mark.DONE,
                    "prepare",
                    Words.say("{} merged", Words.link("#2436", "https://github.com/OneStepAt4time/aegis/pull/2436")),
                    List.of(Line.of(Mark.NOTE, "", Words.say("one note"))))),
            List.of(Line.of(Mark.YOUR_TURN, "go", Words.say("Go or no-go?"))),
            List.of(
                    new Button.Choice("Go", Button.Style.PRIMARY, "go", Words.say("Publish?")),
                    new Button.OpenLink("Open run", "https://github.com")),
            Words.say("looked just now"));

    private final MemoryChat chat = new MemoryChat("slack", IoPoint.NONE);

    @Override
    protected Chat chat() {
        return chat;
    }

    @Override
    protected Room room() {
        return ROOM;
    }

    @Override
    protected void delete(String message) {
        chat.delete(message);
    }

    @Override
    protected String seen() {
        return chat.transcript();
    }

    @Test
    void theTranscriptShowsWhatPeopleRead() {
        String message = chat.post(ROOM, "board/1", BOARD);
        chat.notice(ROOM, message, "notice/1", new Notice("go", Words.say("your turn"), List.of("carol")));

        assertThat(chat.transcript()).isEqualTo("""
                        ── slack:C0RELEASES
                        0.6.6-preview · OneStepAt4time/aegis   waiting for a decision
                        ✔ prepare  #2436 merged
                          ! one note
                        ☛ go  Go or no-go?
                        [Go] [Open run]
                        looked just now
                          ↳ @carol your turn
                        """);
    }

    @Test
    void everyStateOfABoardIsRemembered() {
        String message = chat.post(ROOM, "board/1", BOARD);
        Board later = BOARD.withFooter(Words.say("looked later"));
        chat.update(ROOM, message, later);

        assertThat(chat.history(message)).containsExactly(BOARD, later);
        assertThat(chat.board(ROOM)).contains(later);
        assertThat(chat.messages(ROOM)).containsExactly(message);
    }

    @Test
    void anUnreachablePlatformTakesNothing() {
        chat.lose("Slack did not answer in time");

        assertThatThrownBy(() -> chat.post(ROOM, "board/1", BOARD)).isInstanceOf(Unreachable.class);
        assertThat(chat.transcript()).isEmpty();

        chat.restore();
        assertThat(chat.post(ROOM, "board/1", BOARD)).isNotEmpty();
    }

    @Test
    void aRoomThatWeAreNotInRefuses() {
        chat.close(ROOM, "The bot is not in #releases. Invite it.");

        assertThatThrownBy(() -> chat.post(ROOM, "board/1", BOARD))
                .isInstanceOf(Refused.class)
                .hasMessage("The bot is not in #releases. Invite it.");
    }

    @Test
    void repliesAndDialogsReadAsText() {
        Dialog dialog = new Dialog(
                "t1",
                "No-go",
                List.of(Words.say("Why not?")),
                List.of(new Dialog.Text("reason", "Reason", "one sentence", true, true, 500)),
                "Say no-go");

        assertThat(PlainText.response(Reply.say("Not cut: {}", "no"))).isEqualTo("Not cut: no\n");
        assertThat(PlainText.response(dialog)).isEqualTo("""
                        No-go
                        Why not?
                        Reason  [ ... ]  one sentence
                        [Say no-go]
                        """);
    }
}
