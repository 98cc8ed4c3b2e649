package dev.gonogo.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.sandbox.slack.Settings;
import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxPageTest {
    private final SlackLookAlike slack =
            SlackLookAlike.start(Settings.sandbox(InstantSource.system(), "xoxb-000000-test", "xapp-000000-test"));
    private final RepositoryStandIn repository = new RepositoryStandIn();
    private final BotStandIn bot = new BotStandIn();
    private final SandboxPage page = SandboxPage.start(0, slack, repository, bot);

    @AfterEach
    void close() {
        page.close();
        slack.close();
    }

    @Test
    void thePageAndAllThatItLoadsComeFromTheJarAlone() throws Exception {
        String index = get("").body();
        assertThat(index).contains("/release cut 0.6.6-preview").doesNotContain("http://", "https://");
        for (String file :
                new String[] {"page.css", "page.js", "room.js", "blocks.js", "dialogs.js", "repository.js"}) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(get("../logback.xml").statusCode()).isIn(400, 404);
        assertThat(get("logback.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void theStateHoldsTheRoomTheRepositoryTheFaultsAndTheBot() throws Exception {
        repository.shows(RepositoryStandIn.released());
        JsonNode state = new ObjectMapper().readTree(get("state").body());

        assertThat(state.path("workspace").path("people").size()).isEqualTo(5);
        assertThat(state.path("slack").path("channels").path(0).path("name").asText())
                .isEqualTo("releases");
        assertThat(state.path("repository")
                        .path("pullRequests")
                        .path(0)
                        .path("number")
                        .asInt())
                .isEqualTo(2440);
        assertThat(state.path("faults").findValuesAsText("name")).contains("slack.rate-limited", "github.hangs");
        assertThat(state.path("bot").path("alive").asBoolean()).isTrue();
    }

    @Test
    void anUnchangedStateIsNotSentAgain() throws Exception {
        String tag = get("state").headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(page.uri().resolve("state"))
                .header("If-None-Match", tag)
                .build();
        assertThat(send(again).statusCode()).isEqualTo(304);
        act("{\"act\":\"speed\",\"factor\":30}");
        assertThat(send(again).statusCode()).isEqualTo(200);
        assertThat(repository.speed()).isEqualTo(30);
    }

    @Test
    void actsReachTheRepositoryTheFaultsAndTheBot() throws Exception {
        act("{\"act\":\"approve\",\"pull\":2440,\"user\":\"bob\"}");
        act("{\"act\":\"merge\",\"pull\":2440,\"user\":\"bob\"}");
        act("{\"act\":\"close\",\"pull\":2441,\"user\":\"bob\"}");
        act(
                "{\"act\":\"commit\",\"user\":\"bob\",\"branch\":\"main\",\"path\":\"a\",\"content\":\"b\",\"message\":\"c\"}");
        act("{\"act\":\"fault\",\"name\":\"slack.slow\",\"on\":true}");
        act("{\"act\":\"fault\",\"name\":\"github.hangs\",\"on\":true}");
        act("{\"act\":\"kill-bot\"}");

        assertThat(repository.acts)
                .containsExactly("bob approves 2440", "bob merges 2440", "bob closes 2441", "bob main a b c");
        assertThat(slack.faults().isOn(dev.gonogo.sandbox.slack.Fault.SLOW)).isTrue();
        assertThat(repository.faults().get(0).on()).isTrue();
        assertThat(bot.alive()).isFalse();
    }

    @Test
    void aCommandThatNobodyTakesIsAnsweredBySlackbot() throws Exception {
        act("{\"act\":\"command\",\"user\":\"ann\",\"channel\":\"C0RELEASES\",\"text\":\"/release status\"}");

        assertThat(slack.view().notes("U0ANN", "C0RELEASES")).hasSize(1);
    }

    @Test
    void refusalsMistakesAndForeignFormsSayWhatIsWrong() throws Exception {
        assertThat(act("{\"act\":\"merge\",\"pull\":1,\"user\":\"erin\"}").body())
                .contains("erin may not merge.");
        assertThat(act("{\"act\":\"dance\"}").statusCode()).isEqualTo(400);
        assertThat(act("{\"act\":\"fault\",\"name\":\"rain\",\"on\":true}").body())
                .contains("There is no fault");
        HttpRequest form = HttpRequest.newBuilder(page.uri().resolve("act"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"act\":\"kill-bot\"}"))
                .build();
        assertThat(send(form).statusCode()).isEqualTo(415);
        assertThat(bot.alive()).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(page.uri().resolve(path)).build());
    }

    private HttpResponse<String> act(String json) throws Exception {
        return send(HttpRequest.newBuilder(page.uri().resolve("act"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
