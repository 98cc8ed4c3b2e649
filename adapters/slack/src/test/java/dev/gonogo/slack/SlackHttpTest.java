package dev.gonogo.slack;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gonogo.port.ScriptedConversation.Heard;
import dev.gonogo.slack.SlackApiLookAlike.Answer;
import dev.gonogo.slack.SlackApiLookAlike.Asked;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SlackHttpTest {
    private static final Dialog NO_GO = new Dialog(
            "ticket-1",
            "No-go for 1.4.0",
            List.of(say("Everybody will read it.")),
            List.of(new Dialog.Text("reason", "Reason", "", true, true, 500)),
            "Say no-go");

    private final SlackOverHttp http = new SlackOverHttp();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void aCommandIsAnsweredInItsAcknowledgement() {
        http.conversation.answers(Reply.say(
                "Cutting {} as soon as its checks pass; the board shows how it is going.", code("0.6.6-preview")));

        HttpResponse<String> response = http.post(http.command("cut 0.6.6-preview"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        JsonObject json = json(response);
        assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(json.get("text").getAsString())
                .isEqualTo("Cutting 0.6.6-preview as soon as its checks pass; the board shows how it is going.");
        assertThat(http.conversation.heard())
                .containsExactly(new Heard(
                        "said",
                        new Speaker("slack", "U0ANN"),
                        new Room("slack", "C0RELEASES"),
                        SlackOverHttp.TRIGGER,
                        "cut 0.6.6-preview",
                        Map.of()));
        assertThat(http.api.askedNothing()).isTrue();
    }

    @Test
    void whatWasTypedArrivesAsTyped() {
        http.post(http.command("no-go \"ä & <b> + 100%\"  x "));
        http.post(http.command("no-go a &lt;b&gt; &amp;amp;"));
        http.post(http.command(""));

        assertThat(http.conversation.heard())
                .extracting(Heard::what)
                .containsExactly("no-go \"ä & <b> + 100%\"  x ", "no-go a <b> &amp;", "");
    }

    @Test
    void aCommandIsAnsweredWhileSlacksApiHangs() {
        http.api.hangs();
        http.conversation.answers(NO_GO);
        http.post(http.command("no-go 1.4.0"));
        http.conversation.answers(Reply.say("hello"));

        HttpResponse<String> response = http.post(http.command("status"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("text").getAsString()).isEqualTo("hello");
    }

    @Test
    void furtherRepliesFollowInOrderThroughTheResponseUrl() {
        http.post(http.command("plan 1.4.0"));

        http.conversation.later().accept(Reply.say("first"));
        http.conversation.later().accept(Reply.say("second"));

        for (String text : List.of("first", "second")) {
            Asked reply = http.api.next();
            assertThat(reply.method()).isEqualTo("secret");
            JsonObject json = reply.json("json").getAsJsonObject();
            assertThat(json.get("text").getAsString()).isEqualTo(text);
            assertThat(json.get("response_type").getAsString()).isEqualTo("ephemeral");
        }
    }

    @Test
    void theResponseUrlIsUsedFiveTimesAndThenThePersonIsWrittenToDirectly() {
        http.post(http.command("plan 1.4.0"));
        for (int number = 0; number < 6; number++) {
            http.conversation.later().accept(Reply.say("reply {}", number));
        }
        for (int number = 0; number < 5; number++) {
            assertThat(http.api.next().method()).isEqualTo("secret");
        }

        Asked direct = http.api.next();

        assertThat(direct.method()).isEqualTo("chat.postEphemeral");
        assertThat(direct.body())
                .containsEntry("channel", "C0RELEASES")
                .containsEntry("user", "U0ANN")
                .containsEntry("text", "reply 5");
    }

    @Test
    void anOldResponseUrlIsNotUsedAnyMore() {
        http.post(http.command("plan 1.4.0"));
        http.now = SlackOverHttp.START.plus(Duration.ofMinutes(30));

        http.conversation.later().accept(Reply.say("late"));

        assertThat(http.api.next().method()).isEqualTo("chat.postEphemeral");
    }

    @Test
    void aResponseUrlThatFailsIsReplacedByADirectReply() {
        http.api.answers("secret", new Answer(404, "", "used_url"));
        http.post(http.command("plan 1.4.0"));

        http.conversation.later().accept(Reply.say("anyway"));

        assertThat(http.api.next().method()).isEqualTo("secret");
        assertThat(http.api.next().body()).containsEntry("text", "anyway");
    }

    @Test
    void aDialogIsOpenedAfterAnEmptyAcknowledgement() {
        http.conversation.answers(NO_GO);

        HttpResponse<String> response = http.post(http.command("no-go 1.4.0"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        Asked open = http.api.next();
        assertThat(open.method()).isEqualTo("views.open");
        assertThat(open.body()).containsEntry("trigger_id", SlackOverHttp.TRIGGER);
        JsonObject view = open.json("view").getAsJsonObject();
        assertThat(view.get("private_metadata").getAsString()).isEqualTo("C0RELEASES:ticket-1");
    }

    @Test
    void aDialogThatDoesNotOpenIsSaid() {
        http.api.answers("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        http.conversation.answers(NO_GO);

        http.post(http.command("no-go 1.4.0"));

        assertThat(http.api.next().method()).isEqualTo("views.open");
        assertThat(http.api.next().json("json").getAsJsonObject().get("text").getAsString())
                .isEqualTo("The dialog did not open, and nothing was decided. Slack allows three seconds to open a"
                        + " dialog, and that was too late. Try again.");
    }

    @Test
    void aPressIsAnsweredPrivatelyAndTheBoardStays() {
        http.conversation.answers(Reply.say("Recorded your go."));

        HttpResponse<String> response = http.post(http.press("choice-0", "go aegis/1.4.0/1 9f8e7d6"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(http.conversation.heard())
                .containsExactly(new Heard(
                        "pressed",
                        new Speaker("slack", "U0CAROL"),
                        new Room("slack", "C0RELEASES"),
                        "trigger-9",
                        "go aegis/1.4.0/1 9f8e7d6",
                        Map.of()));
        JsonObject reply = http.api.next().json("json").getAsJsonObject();
        assertThat(reply.get("text").getAsString()).isEqualTo("Recorded your go.");
        assertThat(reply.get("replace_original").getAsBoolean()).isFalse();
    }

    @Test
    void aPressMayOpenADialog() {
        http.conversation.answers(NO_GO);

        http.post(http.press("choice-1", "no-go aegis/1.4.0/1 9f8e7d6"));

        Asked open = http.api.next();
        assertThat(open.method()).isEqualTo("views.open");
        assertThat(open.body()).containsEntry("trigger_id", "trigger-9");
    }

    @Test
    void aButtonThatOpensAnAddressDecidesNothing() {
        assertThat(http.post(http.press("open-0", "")).statusCode()).isEqualTo(200);
        assertThat(http.conversation.heard()).isEmpty();
    }

    @Test
    void aDialogComesBackExactlyAsTypedAndShowsTheReply() {
        http.conversation.answersDialogs(Reply.say("Recorded your no-go."));

        HttpResponse<String> response = http.post(SlackOverHttp.submit(" RECOVERY 1.4.0-preview.1 "));

        assertThat(http.conversation.heard())
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
        assertThat(http.api.askedNothing()).isTrue();
    }

    @Test
    @Tag("A-27")
    void aDialogThatHasToBeCorrectedStaysOpenAndSaysWhyAtItsField() {
        http.conversation.answersDialogs(
                new Correction("reason", say("Type exactly {}.", code("RECOVERY 1.4.0-preview.1"))));

        HttpResponse<String> response = http.post(SlackOverHttp.submit("recovery 1.4.0-preview.1"));

        assertThat(json(response)).isEqualTo(JsonParser.parseString("""
                        {"response_action": "errors", "errors": {"reason": "Type exactly RECOVERY 1.4.0-preview.1."}}"""));
        assertThat(http.api.askedNothing()).isTrue();
    }

    @Test
    void warmingUpTakesOneCommandThroughTheWholePath() {
        http.listener.warmUp();

        assertThat(http.conversation.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.what()).isEqualTo("help");
            assertThat(heard.room().channel()).isEqualTo("C0WARMUP");
        });
        assertThat(http.api.next().method()).isEqualTo("auth.test");
    }

    @Test
    void warmingUpMayGoThroughTheServerAsWell() {
        http.listener.warmUp(http.address());

        assertThat(http.conversation.heard())
                .singleElement()
                .satisfies(heard -> assertThat(heard.what()).isEqualTo("help"));
    }

    private static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
