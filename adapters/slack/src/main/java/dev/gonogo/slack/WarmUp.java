package dev.gonogo.slack;

import com.slack.api.util.json.GsonFactory;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the classes that a command, a board and a dialog need, by making one of each for nobody. */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String CHANNEL = "C0WARMUP";
    private static final String USER = "U0WARMUP";

    private WarmUp() {}

    static void overHttp(SlackServlet servlet, SlackSignatures signatures, InstantSource clock) {
        Instant now = clock.instant();
        String timestamp = String.valueOf(now.getEpochSecond());
        byte[] body = ("command=%2Frelease&text=help&channel_id=" + CHANNEL + "&user_id=" + USER
                        + "&trigger_id=warm-up-" + now.toEpochMilli())
                .getBytes(StandardCharsets.UTF_8);
        servlet.answer(timestamp, signatures.sign(timestamp, body), body);
        render(now);
    }

    static void overSocket(SlackSocket socket, InstantSource clock) {
        Instant now = clock.instant();
        socket.rehearse("""
                {"type":"slash_commands","envelope_id":"warm-up","payload":{"command":"/release","text":"help",
                "channel_id":"%s","user_id":"%s","trigger_id":"warm-up-%d"}}
                """.formatted(CHANNEL, USER, now.toEpochMilli()));
        render(now);
    }

    private static void render(Instant now) {
        Words words =
                Words.say("{} {} {} {}", Words.code("a"), Words.strong("b"), Words.link("c", "https://slack.com"), now);
        Line line = new Line(Mark.DONE, "stage", words, List.of(Line.of(Mark.NOTE, "", words)));
        Button button = new Button.Choice("Go", Button.Style.PRIMARY, "value", words);
        Board board = new Board(words, words, List.of(line), List.of(line), List.of(button), words);
        Dialog.Field field = new Dialog.Field("name", "label", "hint", true, 100);
        Dialog dialog = new Dialog("ticket", "title", List.of(words), List.of(field), "submit");
        String shown = BoardBlocks.fallback(board)
                + GsonFactory.createSnakeCase().toJson(BoardBlocks.blocks(board))
                + GsonFactory.createSnakeCase().toJson(SlackDialogs.view(dialog, CHANNEL));
        LOG.debug("Warm after {} characters", shown.length());
    }
}
