package dev.gonogo.slack;

import com.slack.api.util.json.GsonFactory;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the classes for a command, a board and a dialog by making one of each. */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final String CHANNEL = "C0WARMUP";
    private static final String USER = "U0WARMUP";

    private WarmUp() {}

    /** A command as Slack would post it, signed. */
    record Posted(String timestamp, String signature, String body) {
        static Posted help(SlackSignatures signatures, InstantSource clock) {
            Instant now = clock.instant();
            String timestamp = String.valueOf(now.getEpochSecond());
            String body = "command=%2Frelease&text=help&channel_id=" + CHANNEL + "&user_id=" + USER
                    + "&trigger_id=warm-up-" + now.toEpochMilli();
            return new Posted(timestamp, signatures.sign(timestamp, body.getBytes(StandardCharsets.UTF_8)), body);
        }
    }

    static void inside(SlackServlet servlet, Posted help) {
        servlet.answer(help.timestamp(), help.signature(), help.body().getBytes(StandardCharsets.UTF_8));
        render();
    }

    /** @param address URL of the servlet, without a proxy in between */
    static void overHttp(OkHttpClient http, URI address, Posted help) {
        Request request = new Request.Builder()
                .url(address.toString())
                .header("X-Slack-Request-Timestamp", help.timestamp())
                .header("X-Slack-Signature", help.signature())
                .post(RequestBody.create(help.body().getBytes(StandardCharsets.UTF_8), FORM))
                .build();
        OkHttpClient direct = http.newBuilder().proxy(Proxy.NO_PROXY).build();
        try (Response response = direct.newCall(request).execute()) {
            LOG.debug("Warmed up over HTTP with status {}", response.code());
        } catch (IOException e) {
            LOG.warn("The first command may take longer: warming up at {} failed ({})", address, e.getMessage());
        }
        render();
    }

    static void overSocket(SlackSocket socket, InstantSource clock) {
        Instant now = clock.instant();
        socket.rehearse("""
                {"type":"slash_commands","envelope_id":"warm-up","payload":{"command":"/release","text":"help",
                "channel_id":"%s","user_id":"%s","trigger_id":"warm-up-%d"}}
                """.formatted(CHANNEL, USER, now.toEpochMilli()));
        render();
    }

    private static void render() {
        Words words = Words.say(
                "{} {} {} {}",
                Words.code("a"),
                Words.strong("b"),
                Words.link("c", "https://slack.com"),
                Words.person("d"));
        Line line = new Line(Mark.DONE, "stage", words, List.of(Line.of(Mark.NOTE, "", words)));
        Button button = new Button.Choice("Go", Button.Style.PRIMARY, "value", words);
        Board board = new Board(words, words, List.of(line), List.of(line), List.of(button), words);
        Dialog.Field field = new Dialog.Text("name", "label", "hint", true, true, 100);
        Dialog dialog = new Dialog("id", "title", List.of(words), List.of(field), "submit");
        String shown = BoardBlocks.fallback(board)
                + GsonFactory.createSnakeCase().toJson(BoardBlocks.blocks(board))
                + GsonFactory.createSnakeCase().toJson(SlackDialogs.view(dialog, CHANNEL));
        LOG.debug("Warm after {} characters", shown.length());
    }
}
