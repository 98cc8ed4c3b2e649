package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static dev.gonogo.lookalike.discord.DiscordFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.lookalike.discord.DiscordFixture.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestProtocolTest {
    private final DiscordFixture fixture = new DiscordFixture();
    private final DiscordLookAlike discord = fixture.discord;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theTokenIsChecked() throws Exception {
        assertThat(fixture.get("users/@me").body().path("username").asText()).isEqualTo("gonogo");
        Reply none = fixture.send(fixture.request("users/@me", ""));
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.body().path("message").asText()).isEqualTo("401: Unauthorized");
        assertThat(fixture.send(fixture.request("users/@me", "Bearer " + TOKEN)).status())
                .isEqualTo(401);
    }

    @Test
    void unknownRoutesAndVersionsAreRefused() throws Exception {
        assertThat(fixture.get("no/such/route").body().path("message").asText()).isEqualTo("404: Not Found");
        URI old = discord.apiUrl().resolve("/api/v6/users/@me");
        assertThat(fixture.send(HttpRequest.newBuilder(old)).code()).isEqualTo(50041);
    }

    @Test
    void theGatewayAndTheApplicationAreNamed() throws Exception {
        assertThat(fixture.get("gateway").body().path("url").asText())
                .isEqualTo(discord.gatewayUrl().toString());
        assertThat(fixture.get("gateway/bot")
                        .body()
                        .path("session_start_limit")
                        .path("max_concurrency")
                        .asInt())
                .isEqualTo(1);
        assertThat(fixture.get("applications/@me").body().path("bot_public").isBoolean())
                .isTrue();
        assertThat(fixture.get("oauth2/applications/@me").id()).isEqualTo(DiscordFixture.APP);
        assertThat(fixture.get("guilds/" + DiscordFixture.GUILD + "/members/" + DiscordFixture.ANN)
                        .body()
                        .path("user")
                        .path("global_name")
                        .asText())
                .isEqualTo("Ann Archer");
        assertThat(fixture.get("guilds/1").code()).isEqualTo(10004);
        assertThat(fixture.get("users/77").code()).isEqualTo(10013);
    }

    @Test
    void bodiesThatAreNoJsonAreRefused() throws Exception {
        String path = "channels/" + ROOM + "/messages";
        assertThat(fixture.post(path, "{nonsense").code()).isEqualTo(50109);
        Reply text = fixture.send(fixture.request(path, "Bot " + TOKEN)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello")));
        assertThat(text.complaint("")).isEqualTo("CONTENT_TYPE_INVALID");
    }

    @Test
    void aFormBringsItsJsonAndItsFiles() throws Exception {
        String form = String.join(
                "\r\n",
                "--frontier",
                "Content-Disposition: form-data; name=\"payload_json\"",
                "Content-Type: application/json",
                "",
                "{\"content\":\"the log\"}",
                "--frontier",
                "Content-Disposition: form-data; name=\"files[0]\"; filename=\"run.log\"",
                "Content-Type: text/plain",
                "",
                "line one",
                "--frontier--",
                "");

        Reply reply = fixture.send(fixture.request("channels/" + ROOM + "/messages", "Bot " + TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(reply.body().path("content").asText()).isEqualTo("the log");
        assertThat(reply.body().path("attachments").path(0).path("filename").asText())
                .isEqualTo("run.log");
        assertThat(reply.body().path("attachments").path(0).path("size").asInt())
                .isEqualTo(8);
    }

    @Test
    void everyAnswerCarriesTheHeadersOfItsBucket() throws Exception {
        Reply reply = fixture.get("channels/" + ROOM);

        assertThat(reply.headers().firstValue("Via")).contains("1.1 google");
        assertThat(reply.headers().firstValue("X-RateLimit-Limit")).contains("50");
        assertThat(reply.headers().firstValue("X-RateLimit-Remaining")).contains("49");
        assertThat(reply.headers().firstValue("X-RateLimit-Reset-After")).isPresent();
        assertThat(reply.headers().firstValue("X-RateLimit-Bucket")).isPresent();
    }

    @Test
    void aBucketRunsEmptyAndFillsWithTime() throws Exception {
        for (int calls = 0; calls < 50; calls++) {
            assertThat(fixture.get("gateway/bot").status()).isEqualTo(200);
        }
        Reply limited = fixture.get("gateway/bot");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.body().path("retry_after").isDouble()).isTrue();
        assertThat(limited.headers().firstValue("X-RateLimit-Scope")).contains("user");
        assertThat(fixture.get("users/@me").status()).isEqualTo(200);
        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(fixture.get("gateway/bot").status()).isEqualTo(200);
    }

    @Test
    void aGlobalLimitSaysSo() throws Exception {
        discord.faults().next(DiscordFault.RATE_LIMITED_GLOBALLY, 1);
        Reply limited = fixture.get("users/@me");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.body().path("global").asBoolean()).isTrue();
        assertThat(limited.headers().firstValue("X-RateLimit-Global")).contains("true");
        assertThat(limited.headers().firstValue("Via")).contains("1.1 google");
        assertThat(fixture.get("users/@me").status()).isEqualTo(200);
    }

    @Test
    void aFaultCanBeMeantForSomeRoutesOnly() throws Exception {
        discord.faults().next(DiscordFault.RATE_LIMITED, 1, "POST /channels/");
        assertThat(fixture.get("channels/" + ROOM).status()).isEqualTo(200);
        assertThat(fixture.post("channels/" + ROOM + "/messages", "{\"content\":\"x\"}")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void anErrorDoesNothingAndALostAnswerHidesWhatWasDone() throws Exception {
        discord.faults().next(DiscordFault.SERVER_ERROR, 1);
        assertThat(fixture.post("channels/" + ROOM + "/messages", "{\"content\":\"x\"}")
                        .status())
                .isEqualTo(500);
        assertThat(discord.view().messages(ROOM)).isEmpty();
        discord.faults().next(DiscordFault.ANSWER_LOST, 1);
        assertThat(fixture.post("channels/" + ROOM + "/messages", "{\"content\":\"x\"}")
                        .status())
                .isEqualTo(502);
        assertThat(discord.view().messages(ROOM)).hasSize(1);
    }

    @Test
    void aHangingServiceDoesNotAnswer() {
        discord.faults().next(DiscordFault.HANGS, 1);
        assertThatThrownBy(() -> fixture.send(
                        fixture.request("users/@me", "Bot " + TOKEN).timeout(Duration.ofMillis(200))))
                .isInstanceOf(HttpTimeoutException.class);
    }
}
