package dev.gonogo.lookalike.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.gonogo.lookalike.slack.SlackView.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebApiTest {
    private static final String ROOM = "C0RELEASES";

    private final SlackFixture fixture = new SlackFixture();

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void slacksOwnClientLearnsWhoItIs() throws Exception {
        var answer = fixture.methods().authTest(request -> request);

        assertThat(answer.isOk()).isTrue();
        assertThat(answer.getUserId()).isEqualTo("U0GONOGO");
        assertThat(answer.getBotId()).isEqualTo("B0GONOGO");
    }

    @Test
    void aWrongTokenIsRefusedAndAMissingOneToo() throws Exception {
        assertThat(fixture.methods("xoxb-000000-somebody-else")
                        .authTest(request -> request)
                        .getError())
                .isEqualTo("invalid_auth");
        assertThat(call("auth.test", "", "{}").body()).contains("\"error\":\"not_authed\"");
        assertThat(call("apps.connections.open", "xoxb-000000-sandbox-test", "{}")
                        .body())
                .contains("not_allowed_token_type");
        assertThat(call("auth.nonsense", "xoxb-000000-sandbox-test", "{}").body())
                .contains("unknown_method");
    }

    @Test
    void aMessageIsPostedThenEditedInPlaceWithoutAnEditedFlagWhenItHasBlocks() throws Exception {
        ChatPostMessageResponse posted = post("one");
        ChatUpdateResponse updated = fixture.methods()
                .chatUpdate(request -> request.channel(ROOM)
                        .ts(posted.getTs())
                        .text("two")
                        .blocksAsString("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*two*\"}}]"));

        assertThat(updated.isOk()).isTrue();
        Message message = fixture.slack.view().message(ROOM, posted.getTs()).orElseThrow();
        assertThat(new SlackText(Workspace.example(), InstantSource.system()).message(message))
                .isEqualTo("two");
        assertThat(message.edited()).isFalse();
        assertThat(message.edits()).isEqualTo(1);
    }

    @Test
    void anUpdateWithTextAloneRemovesTheBlocksAndShowsThatItWasEdited() throws Exception {
        ChatPostMessageResponse posted = fixture.methods()
                .chatPostMessage(
                        request -> request.channel(ROOM).text("one").blocksAsString("[{\"type\":\"divider\"}]"));
        fixture.methods()
                .chatUpdate(request -> request.channel(ROOM).ts(posted.getTs()).text("two"));

        Message message = fixture.slack.view().message(ROOM, posted.getTs()).orElseThrow();
        assertThat(message.blocks()).isEmpty();
        assertThat(message.edited()).isTrue();
    }

    @Test
    void repliesHangBelowTheirParent() throws Exception {
        ChatPostMessageResponse parent = post("the board");
        fixture.methods()
                .chatPostMessage(request ->
                        request.channel(ROOM).threadTs(parent.getTs()).text("your turn"));

        Message board = fixture.slack.view().message(ROOM, parent.getTs()).orElseThrow();
        assertThat(board.replies()).extracting(Message::text).containsExactly("your turn");
        var replies = fixture.methods()
                .conversationsReplies(request -> request.channel(ROOM).ts(parent.getTs()));
        assertThat(replies.getMessages()).hasSize(2);
        assertThat(post("elsewhere", "1.000001").getError()).isEqualTo("thread_not_found");
    }

    @Test
    void anEphemeralMessageIsSeenByOnePersonOnly() throws Exception {
        var answer = fixture.methods()
                .chatPostEphemeral(
                        request -> request.channel(ROOM).user("U0ANN").text("Not cut"));

        assertThat(answer.isOk()).isTrue();
        assertThat(fixture.slack.view().notes("U0ANN", ROOM)).hasSize(1);
        assertThat(fixture.slack.view().notes("U0BOB", ROOM)).isEmpty();
        assertThat(fixture.slack.view().messages(ROOM)).isEmpty();
    }

    @Test
    void roomsThatAreNotThereOrDoNotKnowTheBotRefuse() throws Exception {
        assertThat(fixture.methods()
                        .chatPostMessage(request -> request.channel("C0NOWHERE").text("x"))
                        .getError())
                .isEqualTo("channel_not_found");
        assertThat(fixture.methods()
                        .chatPostMessage(request -> request.channel("C0RANDOM").text("x"))
                        .getError())
                .isEqualTo("not_in_channel");
    }

    @Test
    void emptyAndOverlongTextIsRefused() throws Exception {
        assertThat(post("").getError()).isEqualTo("no_text");
        assertThat(post("x".repeat(40_001)).getError()).isEqualTo("msg_too_long");
        String ts = post("x".repeat(40_000)).getTs();
        var update = fixture.methods()
                .chatUpdate(request -> request.channel(ROOM).ts(ts).text("x".repeat(4_001)));
        assertThat(update.getError()).isEqualTo("msg_too_long");
    }

    @Test
    void onlyTheBotsOwnMessagesCanBeEdited() throws Exception {
        assertThat(fixture.methods()
                        .chatUpdate(
                                request -> request.channel(ROOM).ts("1.000001").text("x"))
                        .getError())
                .isEqualTo("message_not_found");
    }

    @Test
    void invalidBlocksAreExplainedAsSlackExplainsThem() throws Exception {
        ChatPostMessageResponse answer = fixture.methods()
                .chatPostMessage(request -> request.channel(ROOM)
                        .text("x")
                        .blocksAsString("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                                + "x".repeat(151) + "\"}}]"));

        assertThat(answer.getError()).isEqualTo("invalid_blocks");
        assertThat(answer.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
        assertThat(call(
                                "chat.postMessage",
                                "xoxb-000000-sandbox-test",
                                "{\"channel\":\"C0RELEASES\",\"blocks\":\"nonsense\"}")
                        .body())
                .contains("invalid_blocks_format");
    }

    @Test
    void directoryAnswersNameThePersonTheRoomAndTheLink() throws Exception {
        assertThat(fixture.methods()
                        .usersInfo(request -> request.user("U0BOB"))
                        .getUser()
                        .getRealName())
                .isEqualTo("Bob Baker");
        assertThat(fixture.methods()
                        .conversationsInfo(request -> request.channel(ROOM))
                        .getChannel()
                        .getName())
                .isEqualTo("releases");
        String ts = post("linked").getTs();
        assertThat(fixture.methods()
                        .chatGetPermalink(request -> request.channel(ROOM).messageTs(ts))
                        .getPermalink())
                .isEqualTo("https://sandbox.slack.com/archives/C0RELEASES/p" + ts.replace(".", ""));
    }

    @Test
    void aRateLimitComesWithRetryAfterAndEndsAfterAsManyCallsAsWereAsked() throws Exception {
        fixture.slack.faults().next(Fault.RATE_LIMITED, 1);

        HttpResponse<String> limited = call("auth.test", "xoxb-000000-sandbox-test", "{}");

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("1");
        assertThat(limited.body()).contains("ratelimited");
        assertThat(call("auth.test", "xoxb-000000-sandbox-test", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServerErrorIsThrownBySlacksOwnClient() {
        fixture.slack.faults().set(Fault.SERVER_ERROR, true);

        assertThatThrownBy(() -> fixture.methods().authTest(request -> request))
                .isInstanceOf(SlackApiException.class)
                .hasMessageContaining("500");
    }

    private ChatPostMessageResponse post(String text) throws Exception {
        return fixture.methods()
                .chatPostMessage(request -> request.channel(ROOM).text(text));
    }

    private ChatPostMessageResponse post(String text, String thread) throws Exception {
        return fixture.methods()
                .chatPostMessage(
                        request -> request.channel(ROOM).threadTs(thread).text(text));
    }

    private HttpResponse<String> call(String method, String token, String json) throws Exception {
        URI address = fixture.slack.apiUrl().resolve(method);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(
                        request.POST(HttpRequest.BodyPublishers.ofString(json)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
