package dev.gonogo.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every chat platform does. Each adapter says what people see. */
public abstract class ChatContract {
    protected abstract Chat chat();

    /** A room that the bot is in. */
    protected abstract Room room();

    /** Somebody deletes the message. */
    protected abstract void delete(String message);

    /** Everything that people can read in the room now, including threads. */
    protected abstract String seen();

    private static final Notice OUT = new Notice("out", Words.say("1.4.0 is out"), List.of());

    private String post(String subject) {
        return chat().post(room(), subject, board("publishing"));
    }

    private static Board board(String standing) {
        Line line = Line.of(Mark.RUNNING, "publish", Words.say("waiting for {}", Words.code("release.yml")));
        return new Board(
                Words.say("1.4.0 · o/r"), Words.say("{}", standing), List.of(line), List.of(), List.of(), Words.NONE);
    }

    @Test
    void aPostedBoardCanBeRead() {
        post("board/1");

        assertThat(seen()).contains("1.4.0 · o/r", "publishing", "release.yml");
    }

    @Test
    void anUpdateTakesThePlaceOfWhatWasShown() {
        String message = post("board/1");

        assertThat(chat().update(room(), message, board("published"))).isTrue();

        assertThat(seen()).contains("published").doesNotContain("publishing");
    }

    @Test
    void anUpdateOfADeletedMessageSaysSo() {
        String message = post("board/1");
        delete(message);

        assertThat(chat().update(room(), message, board("published"))).isFalse();
    }

    @Test
    void everyPostIsAMessageOfItsOwn() {
        String one = post("board/1");

        assertThat(post("board/2")).isNotEqualTo(one);
    }

    @Test
    void aNoticeIsSaidInTheThread() {
        String message = post("board/1");

        chat().notice(room(), message, "notice/out", OUT);

        assertThat(seen()).contains("1.4.0 is out");
    }

    @Test
    void aPostWhoseAnswerWasLostIsFoundByItsSubject() {
        String message = post("board/1");
        post("board/10");

        assertThat(chat().find(room(), "", "board/1")).contains(message);
        assertThat(chat().find(room(), "", "board/2")).isEmpty();
    }

    @Test
    void aNoticeWhoseAnswerWasLostIsFoundInItsThread() {
        String message = post("board/1");
        chat().notice(room(), message, "notice/out", OUT);

        assertThat(chat().find(room(), message, "notice/out")).isPresent();
        assertThat(chat().find(room(), message, "notice/else")).isEmpty();
        assertThat(chat().find(room(), "", "notice/out")).isEmpty();
    }
}
