package dev.gonogo.slack;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gonogo.slack.ScriptedConversation.Heard;
import dev.gonogo.slack.SlackApiLookAlike.Answer;
import dev.gonogo.slack.SlackApiLookAlike.Asked;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SlackHttpTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final Dialog NO_GO = new Dialog(
            "ticket-1",
            "No-go for 1.4.0",
            List.of(say("Everybody will read it.")),
            List.of(new Dialog.Field("reason", "Reason", "", true, 500)),
            "Say no-go");

    private final SlackApiLookAlike api = new SlackApiLookAlike();
    private final ScriptedConversation conversation = new ScriptedConversation();
    private volatile Instant now = NOW;
    private final Slack slack = Slack.open(
            new SlackSettings(api.api(), "xoxb-1", SECRET, null, SlackSettings.Mode.HTTP),
            conversation,
            new KnownPeople(Map.of()),
            () -> now);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(slack.servlet()), "/slack/events");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        slack.close();
        api.close();
        client.close();
    }

    @Test
    void aCommandIsAnsweredInItsAcknowledgement() {
        conversation.answers(Reply.say("Cutting {}. I will keep the board up to date.", code("0.6.6-preview")));

        HttpResponse<String> response = post(command("cut 0.6.6-preview"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        JsonObject json = json(response);
        assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(json.get("text").getAsString())
                .isEqualTo("Cutting 0.6.6-preview. I will keep the board up to date.");
        assertThat(conversation.heard())
                .containsExactly(new Heard(
                        "said",
                        new Speaker("slack", "U0ANN"),
                        new Room("slack", "C0RELEASES"),
                        "13345224609.738474920.8088930838d88f008e0",
                        "cut 0.6.6-preview",
                        Map.of()));
        assertThat(api.askedNothing()).isTrue();
    }

    @Test
    void whatWasTypedArrivesAsTyped() {
        post(command("no-go \"ä & <b> + 100%\"  x "));
        post(command("no-go a &lt;b&gt; &amp;amp;"));
        post(command(""));

        assertThat(conversation.heard())
                .extracting(Heard::what)
                .containsExactly("no-go \"ä & <b> + 100%\"  x ", "no-go a <b> &amp;", "");
    }

    @Test
    void aCommandIsAnsweredWhileSlacksApiHangs() {
        api.hangs();
        conversation.answers(NO_GO);
        post(command("no-go 1.4.0"));
        conversation.answers(Reply.say("hello"));

        HttpResponse<String> response = post(command("status"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("text").getAsString()).isEqualTo("hello");
    }

    @Test
    void furtherRepliesFollowInOrderThroughTheResponseUrl() {
        post(command("plan 1.4.0"));

        conversation.later().accept(Reply.say("first"));
        conversation.later().accept(Reply.say("second"));

        for (String text : List.of("first", "second")) {
            Asked reply = api.next();
            assertThat(reply.method()).isEqualTo("secret");
            JsonObject json = reply.json("json").getAsJsonObject();
            assertThat(json.get("text").getAsString()).isEqualTo(text);
            assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        }
    }

    @Test
    void theResponseUrlIsUsedFiveTimesAndThenThePersonIsWrittenToDirectly() {
        post(command("plan 1.4.0"));
        for (int number = 0; number < 6; number++) {
            conversation.later().accept(Reply.say("reply {}", number));
        }
        for (int number = 0; number < 5; number++) {
            assertThat(api.next().method()).isEqualTo("secret");
        }

        Asked direct = api.next();

        assertThat(direct.method()).isEqualTo("chat.postEphemeral");
        assertThat(direct.body())
                .containsEntry("channel", "C0RELEASES")
                .containsEntry("user", "U0ANN")
                .containsEntry("text", "reply 5");
    }

    @Test
    void anOldResponseUrlIsNotUsedAnyMore() {
        post(command("plan 1.4.0"));
        now = NOW.plus(Duration.ofMinutes(30));

        conversation.later().accept(Reply.say("late"));

        assertThat(api.next().method()).isEqualTo("chat.postEphemeral");
    }

    @Test
    void aResponseUrlThatFailsIsReplacedByADirectReply() {
        api.answers("secret", new Answer(404, "", "used_url"));
        post(command("plan 1.4.0"));

        conversation.later().accept(Reply.say("anyway"));

        assertThat(api.next().method()).isEqualTo("secret");
        assertThat(api.next().body()).containsEntry("text", "anyway");
    }

    @Test
    void aDialogIsOpenedAfterAnEmptyAcknowledgement() {
        conversation.answers(NO_GO);

        HttpResponse<String> response = post(command("no-go 1.4.0"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        Asked open = api.next();
        assertThat(open.method()).isEqualTo("views.open");
        assertThat(open.body()).containsEntry("trigger_id", "13345224609.738474920.8088930838d88f008e0");
        JsonObject view = open.json("view").getAsJsonObject();
        assertThat(view.get("private_metadata").getAsString()).isEqualTo("C0RELEASES:ticket-1");
    }

    @Test
    void aDialogThatDoesNotOpenIsSaid() {
        api.answers("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        conversation.answers(NO_GO);

        post(command("no-go 1.4.0"));

        assertThat(api.next().method()).isEqualTo("views.open");
        assertThat(api.next().json("json").getAsJsonObject().get("text").getAsString())
                .isEqualTo(
                        "The dialog did not open, and nothing was decided. Slack gives three seconds to open a dialog, and they were over. Try again.");
    }

    @Test
    void aPressIsAnsweredPrivatelyAndTheBoardStays() {
        conversation.answers(Reply.say("Recorded your go."));

        HttpResponse<String> response = post(press("choice-0", "go aegis/1.4.0/1 9f8e7d6"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(conversation.heard())
                .containsExactly(new Heard(
                        "pressed",
                        new Speaker("slack", "U0CAROL"),
                        new Room("slack", "C0RELEASES"),
                        "trigger-9",
                        "go aegis/1.4.0/1 9f8e7d6",
                        Map.of()));
        JsonObject reply = api.next().json("json").getAsJsonObject();
        assertThat(reply.get("text").getAsString()).isEqualTo("Recorded your go.");
        assertThat(reply.get("replace_original").getAsBoolean()).isFalse();
    }

    @Test
    void aPressMayOpenADialog() {
        conversation.answers(NO_GO);

        post(press("choice-1", "no-go aegis/1.4.0/1 9f8e7d6"));

        Asked open = api.next();
        assertThat(open.method()).isEqualTo("views.open");
        assertThat(open.body()).containsEntry("trigger_id", "trigger-9");
    }

    @Test
    void aButtonThatOpensAnAddressDecidesNothing() {
        assertThat(post(press("open-0", "")).statusCode()).isEqualTo(200);
        assertThat(conversation.heard()).isEmpty();
    }

    @Test
    @Tag("A-27")
    void aDialogComesBackExactlyAsTypedAndShowsTheReply() {
        conversation.answers(Reply.say("Recorded your no-go."));

        HttpResponse<String> response = post(submit(" RECOVERY 1.4.0-preview.1 "));

        assertThat(conversation.heard())
                .containsExactly(new Heard(
                        "submitted",
                        new Speaker("slack", "U0CAROL"),
                        new Room("slack", "C0RELEASES"),
                        "",
                        "ticket-1",
                        Map.of("reason", " RECOVERY 1.4.0-preview.1 ", "note", "")));
        JsonObject json = json(response);
        assertThat(json.get("response_action").getAsString()).isEqualTo("update");
        JsonObject view = json.getAsJsonObject("view");
        assertThat(view.getAsJsonObject("close").get("text").getAsString()).isEqualTo("Close");
        assertThat(view.has("submit")).isFalse();
        assertThat(view.get("blocks").toString()).contains("Recorded your no-go.");
        assertThat(api.askedNothing()).isTrue();
    }

    @Test
    void aWrongSignatureIsRefused() {
        String body = command("cut 1.4.0");

        assertThat(post(body, seconds(NOW), "v0=" + "0".repeat(64)).statusCode())
                .isEqualTo(401);
        assertThat(post(body + "&x=1", seconds(NOW), sign(seconds(NOW), body)).statusCode())
                .isEqualTo(401);
        assertThat(post(body, "", "").statusCode()).isEqualTo(401);
        assertThat(post(body, "soon", sign("soon", body)).statusCode()).isEqualTo(401);
        assertThat(conversation.heard()).isEmpty();
    }

    @Test
    void aStaleTimestampIsRefused() {
        for (Duration off : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
            String timestamp = seconds(NOW.minus(off));
            HttpResponse<String> response =
                    post(command("cut 1.4.0"), timestamp, sign(timestamp, command("cut 1.4.0")));
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("five minutes").hasSizeLessThan(100);
        }
        assertThat(conversation.heard()).isEmpty();

        String timestamp = seconds(NOW.minusSeconds(299));
        assertThat(post(command("help"), timestamp, sign(timestamp, command("help")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyOfFiveMegabytesIsRefusedUnread() {
        String body = "command=%2Frelease&text=" + "x".repeat(5_000_000);

        HttpResponse<String> response = post(body);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("1 MB");
        assertThat(conversation.heard()).isEmpty();
    }

    @Test
    void onlyPostIsTaken() throws Exception {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address()).GET().build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void slacksCheckOfOurCertificateIsAnswered() {
        assertThat(post("ssl_check=1&token=abc", "", "").statusCode()).isEqualTo(200);
        assertThat(conversation.heard()).isEmpty();
    }

    @Test
    void aSignedRequestOfAnUnknownFormIsRefused() {
        assertThat(post("hello").statusCode()).isEqualTo(400);
        assertThat(post("command=%2Frelease&text=help").statusCode()).isEqualTo(400);
        assertThat(post("payload=%7Bnot-json").statusCode()).isEqualTo(500);
        assertThat(conversation.heard()).isEmpty();
    }

    @Test
    void theSignatureIsTheOneOfSlacksDocumentation() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        assertThat(sign("1531420618", body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void warmingUpTakesOneCommandThroughTheWholePath() {
        slack.warmUp();

        assertThat(conversation.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.what()).isEqualTo("help");
            assertThat(heard.room().channel()).isEqualTo("C0WARMUP");
        });
        assertThat(api.next().method()).isEqualTo("auth.test");
    }

    private HttpResponse<String> post(String body) {
        return post(body, seconds(now), sign(seconds(now), body));
    }

    private HttpResponse<String> post(String body, String timestamp, String signature) {
        HttpRequest request = HttpRequest.newBuilder(address())
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
    }

    private static String sign(String timestamp, String body) {
        return new SlackSignatures(SECRET, () -> NOW).sign(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String seconds(Instant instant) {
        return String.valueOf(instant.getEpochSecond());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private String command(String text) {
        return "token=t&team_id=T1&channel_id=C0RELEASES&user_id=U0ANN&command=%2Frelease&text=" + encoded(text)
                + "&response_url=" + encoded(api.responseUrl())
                + "&trigger_id=13345224609.738474920.8088930838d88f008e0";
    }

    private String press(String action, String value) {
        return payload("""
                {"type":"block_actions","user":{"id":"U0CAROL","team_id":"T1"},"team":{"id":"T1"},"trigger_id":"trigger-9",
                 "container":{"type":"message","message_ts":"12.34","channel_id":"C0RELEASES","is_ephemeral":false},
                 "channel":{"id":"C0RELEASES","name":"releases"},"message":{"ts":"12.34","text":"board"},
                 "response_url":"%s","actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s","action_ts":"1.2"}]}
                """.formatted(api.responseUrl(), action, value));
    }

    private static String submit(String entry) {
        return payload("""
                {"type":"view_submission","user":{"id":"U0CAROL","team_id":"T1"},"team":{"id":"T1"},"trigger_id":"t",
                 "view":{"id":"V1","type":"modal","callback_id":"gonogo-dialog","private_metadata":"C0RELEASES:ticket-1",
                 "title":{"type":"plain_text","text":"No-go for 1.4.0"},"blocks":[],"state":{"values":{
                 "reason":{"entered":{"type":"plain_text_input","value":"%s"}},
                 "note":{"entered":{"type":"plain_text_input","value":null}}}}},"response_urls":[]}
                """.formatted(entry));
    }

    private static String payload(String json) {
        return "payload=" + encoded(json);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
