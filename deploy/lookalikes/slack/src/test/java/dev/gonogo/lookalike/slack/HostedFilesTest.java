package dev.gonogo.lookalike.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.HandedFile;
import dev.gonogo.lookalike.slack.SlackView.Modal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostedFilesTest {
    private static final String DIALOG = """
            {"type":"modal","callback_id":"tick","title":{"type":"plain_text","text":"Tick"},
             "submit":{"type":"plain_text","text":"Tick"},
             "blocks":[{"type":"input","block_id":"files","optional":true,"label":{"type":"plain_text","text":"Files"},
                        "element":{"type":"file_input","action_id":"entered","max_files":2}}]}
            """;
    private static final String FILE = HandedFile.of("p95 ü.csv", "120 ms").value();

    private final SlackFixture fixture = new SlackFixture();

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    private Modal dialog() throws Exception {
        fixture.slack.slashCommand("ann", "releases", "/release tick");
        String trigger = fixture.app.lastForm().path("trigger_id").asText();
        assertThat(fixture.methods()
                        .viewsOpen(request -> request.triggerId(trigger).viewAsString(DIALOG))
                        .getError())
                .isNull();
        return fixture.slack.view().modals("U0ANN").getFirst();
    }

    private JsonNode handedOver(String value) throws Exception {
        fixture.slack.submit("ann", dialog().id(), Map.of("Files", value));
        return fixture.app.lastPayload().at("/view/state/values/files/entered");
    }

    private static HttpResponse<String> fetched(JsonNode file, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(file.path("url_private_download").asText()))
                .header("Authorization", authorization)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aFileIsHandedOutToTheAppsTokenAlone() throws Exception {
        JsonNode entered = handedOver(FILE);

        assertThat(entered.path("type").asText()).isEqualTo("file_input");
        JsonNode file = entered.at("/files/0");
        assertThat(file.path("name").asText()).isEqualTo("p95 ü.csv");
        assertThat(file.path("size").asInt()).isEqualTo(6);
        assertThat(fetched(file, "Bearer xoxb-000000-sandbox-test").body()).isEqualTo("120 ms");
        assertThat(fetched(file, "Bearer xoxb-somebody-else"))
                .satisfies(page -> assertThat(page.statusCode()).isEqualTo(200))
                .satisfies(page -> assertThat(page.body()).contains("Sign in | Slack"));
    }

    @Test
    void filesMayBeLeftOut() throws Exception {
        assertThat(handedOver("").path("files")).isEmpty();
    }

    @Test
    void tooManyFilesAreHeldBackByTheClient() throws Exception {
        Modal modal = dialog();
        fixture.slack.submit("ann", modal.id(), Map.of("Files", String.join("\n", Collections.nCopies(3, FILE))));

        assertThat(fixture.slack.view().modals("U0ANN").getFirst().errors())
                .containsEntry("files", "Please upload at most 2 files.");
    }
}
