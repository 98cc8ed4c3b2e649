package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.discord.DiscordFixture.Reply;
import dev.gonogo.lookalike.discord.DiscordView.ThreadView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final String MESSAGES = "channels/" + ROOM + "/messages/";

    private final DiscordFixture fixture = new DiscordFixture();
    private final DiscordLookAlike discord = fixture.discord;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aThreadHasTheIdOfItsMessageAndHoldsMessages() throws Exception {
        GatewayClient client = fixture.ready();
        String board = fixture.posted("{\"content\":\"the board\"}");
        Reply started = start(board);

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.id()).isEqualTo(board);
        assertThat(started.body().path("parent_id").asText()).isEqualTo(ROOM);
        JsonNode created = client.next("THREAD_CREATE");
        assertThat(created.path("newly_created").asBoolean()).isTrue();
        assertThat(client.next("MESSAGE_UPDATE").path("thread").path("name").asText())
                .isEqualTo("0.6.6-preview");
        assertThat(fixture.post("channels/" + board + "/messages", "{\"content\":\"your turn\"}")
                        .status())
                .isEqualTo(200);
        ThreadView thread = discord.view().thread(board).orElseThrow();
        assertThat(thread.messages()).extracting(DiscordView.Message::content).containsExactly("your turn");
        assertThat(discord.view().messages(ROOM)).hasSize(1);
        assertThat(fixture.get("channels/" + board).body().path("message_count").asInt())
                .isEqualTo(1);
    }

    private Reply start(String message) throws Exception {
        return fixture.post(
                MESSAGES + message + "/threads", "{\"name\":\"0.6.6-preview\",\"auto_archive_duration\":1440}");
    }

    @Test
    void aSecondThreadOfAMessageIsRefused() throws Exception {
        String board = fixture.posted("{\"content\":\"the board\"}");
        start(board);
        assertThat(start(board).code()).isEqualTo(160004);
        assertThat(start("77").code()).isEqualTo(10008);
    }

    @Test
    void namesAndDurationsAreChecked() throws Exception {
        String board = fixture.posted("{\"content\":\"the board\"}");
        assertThat(fixture.post(MESSAGES + board + "/threads", "{\"name\":\"\"}")
                        .complaint("/name"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(fixture.post(MESSAGES + board + "/threads", "{\"name\":\"" + "x".repeat(101) + "\"}")
                        .complaint("/name"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(fixture.post(MESSAGES + board + "/threads", "{\"name\":\"x\",\"auto_archive_duration\":61}")
                        .complaint("/auto_archive_duration"))
                .isEqualTo("BASE_TYPE_CHOICES");
    }

    @Test
    void anArchivedThreadRefusesEditsUntilItIsWoken() throws Exception {
        String board = fixture.posted("{\"content\":\"the board\"}");
        start(board);
        String inside = "channels/" + board + "/messages";
        String id = fixture.post(inside, "{\"content\":\"your turn\"}").id();
        discord.archive(board, false);

        assertThat(fixture.patch(inside + "/" + id, "{\"content\":\"done\"}").code())
                .isEqualTo(50083);
        assertThat(fixture.patch("channels/" + board, "{\"name\":\"other\"}").code())
                .isEqualTo(50083);
        assertThat(fixture.patch("channels/" + board, "{\"archived\":false}").status())
                .isEqualTo(200);
        assertThat(fixture.patch(inside + "/" + id, "{\"content\":\"done\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aMessageWakesAnArchivedThreadButNotALockedOne() throws Exception {
        String board = fixture.posted("{\"content\":\"the board\"}");
        start(board);
        String inside = "channels/" + board + "/messages";
        discord.archive(board, false);
        assertThat(fixture.post(inside, "{\"content\":\"hello\"}").status()).isEqualTo(200);
        assertThat(discord.view().thread(board).orElseThrow().archived()).isFalse();
        discord.archive(board, true);
        assertThat(fixture.post(inside, "{\"content\":\"hello\"}").code()).isEqualTo(160005);
        assertThat(fixture.patch("channels/" + board, "{\"archived\":false}").code())
                .isEqualTo(50013);
    }

    @Test
    void threadsNeedTheirOwnPermissions() throws Exception {
        String board = fixture.posted("{\"content\":\"the board\"}");
        discord.forbid("releases", Permission.CREATE_PUBLIC_THREADS);
        assertThat(start(board).code()).isEqualTo(50013);
        discord.allow("releases", Permission.CREATE_PUBLIC_THREADS);
        start(board);
        discord.forbid("releases", Permission.SEND_MESSAGES_IN_THREADS);
        assertThat(fixture.post("channels/" + board + "/messages", "{\"content\":\"x\"}")
                        .code())
                .isEqualTo(50013);
        discord.forbid("releases", Permission.VIEW_CHANNEL);
        assertThat(fixture.get("channels/" + board).code()).isEqualTo(50001);
    }
}
