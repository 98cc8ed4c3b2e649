package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ANN;
import static dev.gonogo.lookalike.discord.DiscordFixture.HIDDEN_ROOM;
import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.discord.DiscordFixture.Reply;
import dev.gonogo.lookalike.discord.DiscordView.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String MESSAGES = "channels/" + ROOM + "/messages";
    private static final String TEXT_DISPLAY =
            "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"**board**\"}]}";

    private final DiscordFixture fixture = new DiscordFixture();
    private final DiscordLookAlike discord = fixture.discord;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aMessageIsPostedReadAndEditedInPlace() throws Exception {
        String id = fixture.posted("{\"content\":\"one\",\"embeds\":[{\"title\":\"kept\"}]}");
        Reply edited = fixture.patch(MESSAGES + "/" + id, "{\"content\":\"two\"}");

        assertThat(edited.body().path("content").asText()).isEqualTo("two");
        assertThat(edited.body().path("embeds").path(0).path("title").asText()).isEqualTo("kept");
        assertThat(edited.body().path("edited_timestamp").asText()).endsWith("+00:00");
        assertThat(fixture.get(MESSAGES + "/" + id).body()).isEqualTo(edited.body());
        Message seen = discord.view().message(ROOM, id).orElseThrow();
        assertThat(seen.edited()).isTrue();
        assertThat(seen.edits()).isEqualTo(1);
    }

    @Test
    void messagesAreListedNewestFirstAndInPages() throws Exception {
        String one = fixture.posted("{\"content\":\"one\"}");
        String two = fixture.posted("{\"content\":\"two\"}");
        String three = fixture.posted("{\"content\":\"three\"}");

        assertThat(fixture.get(MESSAGES + "?limit=2").body().findValuesAsText("content"))
                .containsExactly("three", "two");
        assertThat(fixture.get(MESSAGES + "?before=" + two).body().findValuesAsText("content"))
                .containsExactly("one");
        assertThat(fixture.get(MESSAGES + "?after=" + one + "&limit=1").body().findValuesAsText("content"))
                .containsExactly("two");
        assertThat(fixture.get(MESSAGES + "?limit=101").complaint("/limit")).isEqualTo("NUMBER_TYPE_RANGE");
        assertThat(fixture.get(MESSAGES + "?before=noon").complaint("/before")).isEqualTo("NUMBER_TYPE_COERCE");
        assertThat(Long.parseLong(three)).isGreaterThan(Long.parseLong(two));
    }

    @Test
    void aDeletedMessageIsUnknown() throws Exception {
        String id = fixture.posted("{\"content\":\"one\"}");
        assertThat(fixture.call("DELETE", MESSAGES + "/" + id, "").status()).isEqualTo(204);
        assertThat(fixture.patch(MESSAGES + "/" + id, "{\"content\":\"two\"}").code())
                .isEqualTo(10008);
        assertThat(fixture.get(MESSAGES + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void aNonceThatIsEnforcedBringsTheSameMessageBackForAFewMinutes() throws Exception {
        String body = "{\"content\":\"once\",\"nonce\":\"board-7\",\"enforce_nonce\":true}";
        String id = fixture.posted(body);
        assertThat(fixture.posted(body)).isEqualTo(id);
        fixture.clock.advance(Duration.ofMinutes(6));
        assertThat(fixture.posted(body)).isNotEqualTo(id);
        assertThat(fixture.post(MESSAGES, "{\"content\":\"x\",\"nonce\":\"" + "n".repeat(26) + "\"}")
                        .complaint("/nonce"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
    }

    @Test
    void emptyAndOverlongMessagesAreRefused() throws Exception {
        assertThat(fixture.post(MESSAGES, "{}").code()).isEqualTo(50006);
        assertThat(fixture.post(MESSAGES, "{\"flags\":32768,\"components\":[]}").code())
                .isEqualTo(50006);
        Reply overlong = fixture.post(MESSAGES, "{\"content\":\"" + "x".repeat(2001) + "\"}");
        assertThat(overlong.status()).isEqualTo(400);
        assertThat(overlong.code()).isEqualTo(50035);
        assertThat(overlong.body().at("/errors/content/_errors/0/message").asText())
                .isEqualTo("Must be 2000 or fewer in length.");
        fixture.posted("{\"content\":\"" + "x".repeat(2000) + "\"}");
        String id = fixture.posted("{\"content\":\"one\"}");
        assertThat(fixture.patch(MESSAGES + "/" + id, "{\"content\":\"\"}").code())
                .isEqualTo(50006);
    }

    @Test
    void componentsV2ExcludeTextAndCannotBeTakenBack() throws Exception {
        String id = fixture.posted(TEXT_DISPLAY);
        String legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
        assertThat(fixture.patch(MESSAGES + "/" + id, "{\"content\":\"text\"}").complaint("/content"))
                .isEqualTo(legacy);
        assertThat(fixture.patch(MESSAGES + "/" + id, "{\"flags\":0,\"components\":[{\"type\":14}]}")
                        .body()
                        .path("flags")
                        .asInt())
                .isEqualTo(32768);
        assertThat(fixture.post(
                                MESSAGES,
                                "{\"flags\":32768,\"content\":\"x\",\"components\":[{\"type\":10,\"content\":\"y\"}]}")
                        .complaint("/content"))
                .isEqualTo(legacy);
        String text = fixture.posted("{\"content\":\"text\"}");
        assertThat(fixture.patch(MESSAGES + "/" + text, TEXT_DISPLAY).complaint("/content"))
                .isEqualTo(legacy);
        assertThat(fixture.patch(
                                MESSAGES + "/" + text,
                                "{\"flags\":32768,\"content\":null,\"components\":[{\"type\":10,\"content\":\"y\"}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void componentsWithoutIdsAreNumberedInReadingOrder() throws Exception {
        String id = fixture.posted("{\"flags\":32768,\"components\":[{\"type\":17,\"components\":["
                + "{\"type\":10,\"content\":\"a\"},{\"type\":14,\"id\":2}]}]}");
        JsonNode container =
                fixture.get(MESSAGES + "/" + id).body().path("components").path(0);
        assertThat(container.path("id").asInt()).isEqualTo(1);
        assertThat(container.path("components").path(0).path("id").asInt()).isEqualTo(3);
        assertThat(container.path("components").path(1).path("id").asInt()).isEqualTo(2);
    }

    @Test
    void flagsThatOnlyDiscordSetsAreRefused() throws Exception {
        assertThat(fixture.post(MESSAGES, "{\"content\":\"x\",\"flags\":64}").complaint("/flags"))
                .isEqualTo("MESSAGE_FLAGS_INVALID");
    }

    @Test
    void onlyAllowedMentionsNotify() throws Exception {
        String mention = "\"content\":\"<@" + ANN + "> @everyone\"";
        assertThat(notified(fixture.posted("{" + mention + "}"))).containsExactly(ANN, "everyone");
        assertThat(notified(fixture.posted("{" + mention + ",\"allowed_mentions\":{\"parse\":[]}}")))
                .isEmpty();
        assertThat(notified(fixture.posted("{" + mention + ",\"allowed_mentions\":{\"users\":[\"" + ANN + "\"]}}")))
                .containsExactly(ANN);
        assertThat(notified(fixture.posted(
                        "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"<@" + ANN + ">\"}]}")))
                .containsExactly(ANN);
        Reply both = fixture.post(
                MESSAGES, "{" + mention + ",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\"" + ANN + "\"]}}");
        assertThat(both.complaint("/allowed_mentions")).isEqualTo("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE");
        assertThat(fixture.post(MESSAGES, "{\"content\":\"x\",\"allowed_mentions\":{\"parse\":[\"all\"]}}")
                        .complaint("/allowed_mentions/parse/0"))
                .isEqualTo("BASE_TYPE_CHOICES");
    }

    private List<String> notified(String id) {
        return discord.view().message(ROOM, id).orElseThrow().notified();
    }

    @Test
    void permissionsAreSaidWithTheirCodes() throws Exception {
        assertThat(fixture.post("channels/77/messages", "{\"content\":\"x\"}").code())
                .isEqualTo(10003);
        Reply hidden = fixture.post("channels/" + HIDDEN_ROOM + "/messages", "{\"content\":\"x\"}");
        assertThat(hidden.status()).isEqualTo(403);
        assertThat(hidden.code()).isEqualTo(50001);
        discord.forbid("releases", Permission.SEND_MESSAGES);
        assertThat(fixture.post(MESSAGES, "{\"content\":\"x\"}").code()).isEqualTo(50013);
        discord.allow("releases", Permission.SEND_MESSAGES);
        discord.forbid("releases", Permission.EMBED_LINKS);
        assertThat(fixture.post(MESSAGES, "{\"embeds\":[{\"title\":\"x\"}]}").code())
                .isEqualTo(50013);
        String anns = discord.say("ann", "releases", "mine");
        assertThat(fixture.patch(MESSAGES + "/" + anns, "{\"content\":\"yours\"}")
                        .code())
                .isEqualTo(50005);
        assertThat(fixture.call("DELETE", MESSAGES + "/" + anns, "").code()).isEqualTo(50013);
    }

    @Test
    void anEditNamesPeopleAnewButNotifiesNobody() throws Exception {
        String id = fixture.posted("{\"content\":\"nobody\"}");
        Reply edited = fixture.patch(MESSAGES + "/" + id, "{\"content\":\"<@" + ANN + ">\"}");
        assertThat(edited.body().at("/mentions/0/id").asText()).isEqualTo(ANN);
        assertThat(notified(id)).isEmpty();
    }

    @Test
    void anEditMayRepeatTheFlagsThatAreSetAlready() throws Exception {
        String id = fixture.posted("{\"content\":\"x\"}");
        fixture.post(MESSAGES + "/" + id + "/threads", "{\"name\":\"talk\"}");
        Reply edited = fixture.patch(MESSAGES + "/" + id, "{\"content\":\"y\",\"flags\":36}");
        assertThat(edited.body().path("flags").asInt()).isEqualTo(36);
        assertThat(fixture.patch(MESSAGES + "/" + id, "{\"flags\":4096}").complaint("/flags"))
                .isEqualTo("MESSAGE_FLAGS_INVALID");
    }
}
