package dev.gonogo.slack;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gonogo.port.Chat;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.slack.SlackApiLookAlike.Answer;
import dev.gonogo.slack.SlackApiLookAlike.Asked;
import dev.gonogo.talk.Examples;
import dev.gonogo.talk.Notice;
import dev.gonogo.talk.Room;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackChatTest {
    private static final Room ROOM = new Room("slack", "C0RELEASES");
    private static final String TOKEN = "xoxb-very-secret";

    private final SlackApiLookAlike api = new SlackApiLookAlike();
    private final Slack slack = open(api.api());
    private final Chat chat = slack.chat();

    @AfterEach
    void close() {
        slack.close();
        api.close();
    }

    @Test
    void aBoardIsPostedWithBlocksAndTextAndItsIdIsReturned() {
        assertThat(chat.post(ROOM, "board/1", Examples.publishing())).isEqualTo("1795168920.000100");

        Asked post = api.next();
        assertThat(post.method()).isEqualTo("chat.postMessage");
        assertThat(post.authorization()).isEqualTo("Bearer " + TOKEN);
        assertThat(post.body())
                .containsEntry("channel", "C0RELEASES")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0")
                .doesNotContainKey("thread_ts");
        assertThat(post.body().get("text")).startsWith("0.6.6-preview · OneStepAt4time/aegis: publishing");
        assertThat(post.json("blocks").getAsJsonArray()).hasSizeGreaterThan(6);
        assertThat(api.askedNothing()).isTrue();
    }

    @Test
    void whatWasPostedIsFoundAgainByItsSubject() {
        chat.post(ROOM, "board/1", Examples.publishing());
        assertThat(api.next().json("metadata").getAsJsonObject().toString())
                .isEqualTo("{\"event_type\":\"gonogo_subject\",\"event_payload\":{\"subject\":\"board/1\"}}");

        api.answers("conversations.history", """
                {"ok":true,"has_more":false,"messages":[
                  {"type":"message","ts":"3.1","text":"somebody else's"},
                  {"type":"message","ts":"2.1","metadata":{"event_type":"gonogo_subject","event_payload":{"subject":"board/10"}}},
                  {"type":"message","ts":"1.1","metadata":{"event_type":"gonogo_subject","event_payload":{"subject":"board/1"}}}]}
                """);
        assertThat(chat.find(ROOM, "", "board/1")).contains("1.1");
        assertThat(api.next().body()).containsEntry("channel", "C0RELEASES").containsEntry("include_all_metadata", "1");

        api.answers("conversations.replies", "{\"ok\":true,\"has_more\":false,\"messages\":[]}");
        assertThat(chat.find(ROOM, "1.1", "notice/1")).isEmpty();
        assertThat(api.next().body()).containsEntry("ts", "1.1");
    }

    @Test
    void anAppThatMayNotReadFindsNothing() {
        api.answers("conversations.history", error("missing_scope"));
        assertThat(chat.find(ROOM, "", "board/1")).isEmpty();

        api.answers("conversations.history", error("not_in_channel"));
        assertThatThrownBy(() -> chat.find(ROOM, "", "board/1")).isInstanceOf(Refused.class);
    }

    @Test
    void aBoardIsEditedInPlace() {
        assertThat(chat.update(ROOM, "12.34", Examples.goOrNoGo())).isTrue();

        Asked update = api.next();
        assertThat(update.method()).isEqualTo("chat.update");
        assertThat(update.body()).containsEntry("channel", "C0RELEASES").containsEntry("ts", "12.34");
        assertThat(update.json("blocks").getAsJsonArray()).isNotEmpty();
    }

    @Test
    void aMessageThatIsGoneIsToldFromAFailure() {
        for (String gone : List.of("message_not_found", "cant_update_message")) {
            api.answers("chat.update", error(gone));
            assertThat(chat.update(ROOM, "12.34", Examples.publishing())).isFalse();
        }
    }

    @Test
    void aNoticeStandsInTheThreadAndMentionsOnlyThoseWeWaitForAndKnow() {
        chat.notice(
                ROOM,
                "12.34",
                "notice/1",
                new Notice(
                        "go",
                        say("Go or no-go for {}? <@U0EVIL> <!channel>", code("1.0.0")),
                        List.of("carol", "dave<!here>")));

        Asked post = api.next();
        assertThat(post.body()).containsEntry("thread_ts", "12.34").containsEntry("reply_broadcast", "0");
        String shown = post.json("blocks")
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("text")
                .get("text")
                .getAsString();
        assertThat(shown)
                .isEqualTo("<@U0CAROL> @dave&lt;!here&gt; Go or no-go for `1.0.0`? &lt;@U0EVIL&gt; &lt;!channel&gt;");
        assertThat(post.body().get("text")).startsWith("<@U0CAROL> ").contains("&lt;!channel&gt;");
    }

    @Test
    void aRateLimitIsUnreachableForAsLongAsSlackSays() {
        api.answers("chat.postMessage", new Answer(429, "30", "{\"ok\":false,\"error\":\"ratelimited\"}"));

        Unreachable thrown =
                catchThrowableOfType(Unreachable.class, () -> chat.post(ROOM, "board/1", Examples.publishing()));

        assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(thrown).hasMessageContaining("429");
    }

    @Test
    void whatMayPassIsUnreachable() {
        for (Answer answer : List.of(
                new Answer(503, "", "upstream connect error"),
                new Answer(500, "", ""),
                Answer.ok(error("internal_error")),
                Answer.ok(error("ratelimited")),
                Answer.ok("<html>a proxy</html>"),
                Answer.ok(""))) {
            api.answers("chat.update", answer);
            assertThatThrownBy(() -> chat.update(ROOM, "1.2", Examples.publishing()))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aSlackThatIsNotThereIsUnreachable() {
        Slack nowhere = open(URI.create("http://127.0.0.1:1/api"));

        assertThatThrownBy(() -> nowhere.chat().post(ROOM, "board/1", Examples.publishing()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("Slack cannot be reached")
                .hasMessageNotContaining(TOKEN);
        nowhere.close();
    }

    @Test
    void whatAnOperatorMustChangeIsRefusedWithWhatToDo() {
        Map<String, String> remedies = Map.of(
                "not_in_channel", "/invite @gonogo",
                "channel_not_found", "/invite @gonogo",
                "is_archived", "Unarchive it",
                "invalid_auth", "Bot User OAuth Token",
                "token_revoked", "Bot User OAuth Token",
                "restricted_action", "administrator",
                "msg_blocks_too_long", "msg_blocks_too_long");
        remedies.forEach((error, remedy) -> {
            api.answers("chat.postMessage", error(error));
            assertThatThrownBy(() -> chat.post(ROOM, "board/1", Examples.publishing()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(remedy)
                    .hasMessageNotContaining(TOKEN);
        });
    }

    @Test
    void aMissingScopeIsNamed() {
        api.answers(
                "chat.postMessage",
                "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\",\"provided\":\"commands\"}");

        assertThatThrownBy(() -> chat.post(ROOM, "board/1", Examples.publishing()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lacks the scope chat:write");
    }

    @Test
    void anErrorThatIsNoCodeIsNotPassedOn() {
        api.answers("chat.postMessage", error("<!channel> look here"));

        assertThatThrownBy(() -> chat.post(ROOM, "board/1", Examples.publishing()))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("channel> look");
    }

    @Test
    void settingsDoNotShowTheirSecrets() {
        assertThat(settings(api.api()).toString())
                .doesNotContain(TOKEN, "signing-secret")
                .contains("HTTP");
    }

    @Test
    void aMissingSecretIsSaidWithItsPlace() {
        assertThatThrownBy(() -> new SlackSettings(SlackSettings.SLACK_API, TOKEN, "", null, SlackSettings.Mode.HTTP))
                .hasMessageContaining("signing secret")
                .hasMessageContaining("Basic Information");
        assertThatThrownBy(
                        () -> new SlackSettings(SlackSettings.SLACK_API, TOKEN, "s", null, SlackSettings.Mode.SOCKET))
                .hasMessageContaining("connections:write");
        assertThatThrownBy(() -> new SlackSettings(SlackSettings.SLACK_API, " ", "s", null, SlackSettings.Mode.HTTP))
                .hasMessageContaining("OAuth & Permissions");
    }

    private static String error(String code) {
        return "{\"ok\":false,\"error\":\"" + code + "\"}";
    }

    private static SlackSettings settings(URI api) {
        return new SlackSettings(api, TOKEN, "signing-secret", null, SlackSettings.Mode.HTTP);
    }

    private static Slack open(URI api) {
        return Slack.open(settings(api), new KnownPeople(Map.of("carol", "U0CAROL", "dave", "not an id")));
    }
}
