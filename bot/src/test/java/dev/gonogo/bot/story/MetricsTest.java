package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.bot.http.Metrics;
import dev.gonogo.bot.http.WebServer;
import dev.gonogo.memory.IoPoint;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The metrics for an operator, read as Prometheus reads them. */
class MetricsTest {
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private HttpResponse<String> metrics() throws IOException, InterruptedException {
        try (WebServer server = WebServer.open("127.0.0.1", 0, Map.of("/metrics", new Metrics(room.meters::scrape)));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(server.onThisMachine("/metrics")).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whatPeopleSaidIsCountedByCommandAndOutcome() throws Exception {
        room.says("ann", "cut 0.6.6-preview");
        room.says("mallory", "cut 0.6.7-preview");
        room.says("ann", "help cut");
        room.says("ann", "promot my secret");
        room.delivered("ann", "d", "status");

        assertThat(metrics().headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics().body())
                .contains("gonogo_commands_seconds_count{command=\"cut\",outcome=\"answered\"} 1\n")
                .contains("gonogo_commands_seconds_count{command=\"cut\",outcome=\"refused\"} 1\n")
                .contains("gonogo_commands_seconds_count{command=\"help\",outcome=\"answered\"} 1\n")
                .contains("gonogo_commands_seconds_count{command=\"status\",outcome=\"answered\"} 1\n")
                .contains("gonogo_commands_seconds_count{command=\"unknown\",outcome=\"misunderstood\"} 1\n");
    }

    @Test
    void passesAndWhatIsSaidInRoomsAreCounted() throws Exception {
        room.says("ann", "cut 0.6.6-preview");
        room.chat.lose("Slack did not answer in time");
        room.tick();
        room.chat.restore();
        room.wait(Duration.ofMinutes(1));

        assertThat(metrics().body())
                .containsPattern("gonogo_looks_seconds_count\\{kind=\"releases\",outcome=\"acted\"} [1-9]")
                .contains("gonogo_chat_messages_total{kind=\"post\",outcome=\"done\",platform=\"slack\"} 1.0\n")
                .containsPattern(
                        "gonogo_chat_messages_total\\{kind=\"post\",outcome=\"unreachable\",platform=\"slack\"} [1-9]");
    }

    @Test
    void looksAtEveryKindOfSubjectAreCounted() throws Exception {
        room.lookAtBoards();
        room.looksAgain("rules");
        room.forge.lose("GitHub did not answer in time");
        room.lookAtBoards();

        assertThat(metrics().body())
                .contains("gonogo_looks_seconds_count{kind=\"hotfixes\",outcome=\"done\"} 1\n")
                .contains("gonogo_looks_seconds_count{kind=\"hotfixes\",outcome=\"unsure\"} 1\n")
                .contains("gonogo_looks_seconds_count{kind=\"gates\",outcome=\"done\"} 2\n")
                .contains("gonogo_looks_seconds_count{kind=\"trains\",outcome=\"done\"} 2\n")
                .contains("gonogo_looks_seconds_count{kind=\"rules\",outcome=\"done\"} 1\n");
    }

    @Test
    void noLabelHoldsAVersionAPersonOrWhatWasTyped() throws Exception {
        room.says("ann", "cut 0.6.6-preview");
        room.says("mallory", "promot my secret");
        room.tick();

        assertThat(metrics().body()).doesNotContain("0.6.6", "ann", "mallory", "promot", "secret");
    }
}
