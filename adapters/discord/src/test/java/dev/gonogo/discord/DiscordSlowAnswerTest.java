package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.discord.DiscordFault;
import dev.gonogo.lookalike.discord.DiscordView.PrivateNote;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that takes longer than Discord waits is deferred, and appears in the place reserved for it. */
class DiscordSlowAnswerTest {
    private final UnhurriedConversation conversation = new UnhurriedConversation();
    private final ConnectedAdapter adapter = new ConnectedAdapter(conversation);

    @AfterEach
    void close() {
        conversation.answers(Reply.say("heard"));
        adapter.close();
    }

    private List<PrivateNote> notes() {
        return adapter.lookAlike.view().notes(ConnectedAdapter.ANN, ConnectedAdapter.ROOM);
    }

    private List<String> told() {
        return notes().stream().map(adapter.text::note).toList();
    }

    private PrivateNote thinking() {
        assertThat(told()).containsExactly("gonogo is thinking...");
        return notes().getFirst();
    }

    @Test
    void aSlowCommandIsPutOffAndAnsweredInTheSamePlaceBeforeWhatFollows() {
        adapter.lookAlike.slashCommand("ann", "releases", "/release status");
        PrivateNote thinking = thinking();
        adapter.lookAlike.faults().next(DiscordFault.SLOW, 1, "PATCH /webhooks/");

        conversation.answers(Reply.say("heard"));

        adapter.await("both are told", () -> told().equals(List.of("heard", "looked")));
        assertThat(notes().getFirst().message().id())
                .isEqualTo(thinking.message().id());
    }

    @Test
    void aSlowPressIsPutOffAndTheBoardStaysAsItIs() {
        String board = pressNoGo();
        thinking();

        conversation.answers(Reply.say("noted"));

        adapter.await("the answer is there", () -> told().equals(List.of("noted")));
        assertThat(adapter.lookAlike
                        .view()
                        .message(ConnectedAdapter.ROOM, board)
                        .orElseThrow()
                        .edits())
                .isZero();
    }

    @Test
    void aDialogThatComesTooLateIsSaidSo() {
        pressNoGo();
        thinking();

        conversation.answers(new Dialog(
                "ticket", "No-go", List.of(), List.of(new Dialog.Text("reason", "Why", "", true, true, 200)), "No-go"));

        adapter.await("it is said", () -> told().getFirst().contains("That took too long to open a dialog"));
        assertThat(adapter.lookAlike.view().modals()).isEmpty();
    }

    private String pressNoGo() {
        Button button = new Button.Choice("No-go…", Button.Style.DANGER, "no-go", Words.NONE);
        Board board = new Board(Words.say("1.4.0"), Words.say("go"), List.of(), List.of(), List.of(button), Words.NONE);
        String message = adapter.discord.chat().post(new Room("discord", ConnectedAdapter.ROOM), "board/1", board);
        adapter.lookAlike.press("ann", "releases", message, "No-go…");
        return message;
    }
}
