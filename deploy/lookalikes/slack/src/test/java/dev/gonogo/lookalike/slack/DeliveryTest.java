package dev.gonogo.lookalike.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import dev.gonogo.lookalike.slack.SlackView.Modal;
import dev.gonogo.lookalike.slack.SlackView.PrivateNote;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final String ROOM = "C0RELEASES";
    private static final String DIALOG = """
            {"type":"modal","callback_id":"no-go","private_metadata":"ticket-7","notify_on_close":true,
             "title":{"type":"plain_text","text":"No-go"},"submit":{"type":"plain_text","text":"Say no-go"},
             "blocks":[{"type":"input","block_id":"reason","label":{"type":"plain_text","text":"Reason"},
                        "element":{"type":"plain_text_input","action_id":"text","max_length":20}}]}
            """;

    private final SlackFixture fixture = new SlackFixture();

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void aSlashCommandCarriesEveryDocumentedFieldAndASignatureThatSlacksOwnLibraryAccepts() {
        fixture.slack.slashCommand("ann", "releases", "/release cut 0.6.6-preview");

        JsonNode form = fixture.app.lastForm();
        assertThat(form.path("command").asText()).isEqualTo("/release");
        assertThat(form.path("text").asText()).isEqualTo("cut 0.6.6-preview");
        assertThat(form.path("user_id").asText()).isEqualTo("U0ANN");
        assertThat(form.path("user_name").asText()).isEqualTo("ann");
        assertThat(form.path("channel_id").asText()).isEqualTo(ROOM);
        assertThat(form.path("channel_name").asText()).isEqualTo("releases");
        assertThat(List.of("token", "team_id", "team_domain", "api_app_id", "is_enterprise_install"))
                .allMatch(form::has);
        assertThat(form.path("response_url").asText()).startsWith("http://127.0.0.1:");
        assertThat(form.path("trigger_id").asText()).isNotEmpty();

        AppStandIn.Told told = fixture.app.told.get(0);
        assertThat(told.headers().get("type")).startsWith("application/x-www-form-urlencoded");
        String expected =
                new SlackSignature.Generator(SlackFixture.SECRET).generate(header(told, "timestamp"), told.body());
        assertThat(header(told, "signature")).isEqualTo(expected);
        assertThat(header(told, "timestamp"))
                .isEqualTo(String.valueOf(fixture.clock.instant().getEpochSecond()));
    }

    @Test
    void theBodyOfTheAcknowledgementIsShownPrivatelyOrToAll() {
        fixture.app.answers(200, "{\"text\":\"Cutting 0.6.6-preview.\"}");
        fixture.slack.slashCommand("ann", "releases", "/release cut 0.6.6-preview");
        fixture.app.answers(200, "{\"text\":\"Everybody reads this\",\"response_type\":\"in_channel\"}");
        fixture.slack.slashCommand("ann", "releases", "/release status");
        fixture.app.answers(200, "plain words");
        fixture.slack.slashCommand("bob", "releases", "/release help");

        assertThat(texts("U0ANN")).containsExactly("Cutting 0.6.6-preview.");
        assertThat(texts("U0BOB")).containsExactly("plain words");
        assertThat(fixture.slack.view().messages(ROOM)).hasSize(1);
    }

    @Test
    void anAppThatTakesTooLongIsReportedAsTimedOut() throws Exception {
        SlackFixture impatient = new SlackFixture(Duration.ofMillis(400));
        try {
            impatient.app.hangs();
            impatient.slack.slashCommand("ann", "releases", "/release status");

            assertThat(impatient.slack.view().notes("U0ANN", ROOM))
                    .extracting(PrivateNote::text)
                    .containsExactly("`/release` failed with the error \"operation_timeout\"");
        } finally {
            impatient.close();
        }
    }

    @Test
    void anAppThatFailsIsReported() {
        fixture.app.answers(500, "");
        fixture.slack.slashCommand("ann", "releases", "/release status");

        assertThat(texts("U0ANN")).containsExactly("`/release` failed with the error \"dispatch_failed\"");
    }

    @Test
    void aResponseUrlSpeaksFiveTimesAndNotAfterThirtyMinutes() throws Exception {
        fixture.slack.slashCommand("ann", "releases", "/release status");
        URI url = URI.create(fixture.app.lastForm().path("response_url").asText());

        assertThat(post(url, "{\"text\":\"1\"}").statusCode()).isEqualTo(200);
        assertThat(post(url, "{\"text\":\"2\",\"response_type\":\"in_channel\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(url, "{\"text\":\"\"}").body()).contains("no_text");
        assertThat(post(url, "{\"text\":\"4\"}").statusCode()).isEqualTo(200);
        assertThat(post(url, "{\"text\":\"5\"}").statusCode()).isEqualTo(200);
        assertThat(post(url, "{\"text\":\"6\"}").body()).contains("used_url");
        assertThat(texts("U0ANN")).containsExactly("1", "4", "5");

        fixture.slack.slashCommand("ann", "releases", "/release status");
        fixture.clock.advance(Duration.ofMinutes(31));
        URI late = URI.create(fixture.app.lastForm().path("response_url").asText());
        assertThat(post(late, "{\"text\":\"x\"}").body()).contains("expired_url");
    }

    @Test
    void aPressCarriesTheMessageItsContainerAndTheAction() throws Exception {
        String ts = board();
        fixture.slack.press("carol", "releases", ts, "go");

        JsonNode payload = fixture.app.lastPayload();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.path("container").toString())
                .isEqualTo("{\"type\":\"message\",\"message_ts\":\"" + ts
                        + "\",\"channel_id\":\"C0RELEASES\",\"is_ephemeral\":false}");
        assertThat(payload.path("message").path("ts").asText()).isEqualTo(ts);
        assertThat(payload.path("user").path("id").asText()).isEqualTo("U0CAROL");
        assertThat(payload.path("actions").path(0).path("action_id").asText()).isEqualTo("go");
        assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("ticket-7");
        assertThat(payload.path("state").has("values")).isTrue();
    }

    @Test
    void aButtonThatAnEditTookAwayCanStillBePressedAsFromAnOldScreenAndAnUnknownOneCannot() throws Exception {
        String ts = board();
        fixture.methods().chatUpdate(request -> request.channel(ROOM).ts(ts).text("decided"));

        fixture.slack.press("carol", "releases", ts, "go");

        assertThat(fixture.app.told).hasSize(1);
        assertThatThrownBy(() -> fixture.slack.press("carol", "releases", ts, "stop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no button stop");
    }

    @Test
    void aPressOnAnEphemeralMessageCanReplaceOrDeleteIt() throws Exception {
        fixture.app.answers(
                200,
                "{\"text\":\"sure?\",\"blocks\":[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\","
                        + "\"action_id\":\"yes\",\"text\":{\"type\":\"plain_text\",\"text\":\"Yes\"}}]}]}");
        fixture.slack.slashCommand("ann", "releases", "/release abandon");
        PrivateNote note = fixture.slack.view().notes("U0ANN", ROOM).get(0);
        assertThat(note.text()).isEqualTo("sure?");
        fixture.app.answers(200, "");

        fixture.slack.press("ann", "releases", note.ts(), "yes");
        JsonNode payload = fixture.app.lastPayload();
        URI url = URI.create(payload.path("response_url").asText());
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isTrue();
        assertThat(payload.has("message")).isFalse();

        post(url, "{\"text\":\"Abandoned.\",\"replace_original\":true}");
        assertThat(texts("U0ANN")).containsExactly("Abandoned.");
        post(url, "{\"delete_original\":true}");
        assertThat(texts("U0ANN")).isEmpty();
    }

    @Test
    void aTriggerOpensOneDialogWithinThreeSeconds() throws Exception {
        String first = trigger();
        assertThat(open(first)).isEmpty();
        assertThat(open(first)).isEqualTo("exchanged_trigger_id");
        assertThat(open("nonsense")).isEqualTo("invalid_trigger_id");
        String second = trigger();
        fixture.clock.advance(Duration.ofMillis(3001));
        assertThat(open(second)).isEqualTo("expired_trigger_id");
    }

    @Test
    void aSubmissionCarriesItsValuesAndClosesTheDialog() throws Exception {
        Modal modal = dialog();
        fixture.slack.submit("ann", modal.id(), Map.of("Reason", "tests are red"));

        JsonNode view = fixture.app.lastPayload().path("view");
        assertThat(fixture.app.lastPayload().path("type").asText()).isEqualTo("view_submission");
        assertThat(view.path("callback_id").asText()).isEqualTo("no-go");
        assertThat(view.path("private_metadata").asText()).isEqualTo("ticket-7");
        assertThat(view.path("state").path("values").toString())
                .isEqualTo("{\"reason\":{\"text\":{\"type\":\"plain_text_input\",\"value\":\"tests are red\"}}}");
        assertThat(fixture.slack.view().modals()).isEmpty();
    }

    @Test
    void errorsAreShownInTheDialogAndAnUpdateReplacesIt() throws Exception {
        Modal modal = dialog();
        fixture.app.answers(200, "{\"response_action\":\"errors\",\"errors\":{\"reason\":\"Say what is wrong.\"}}");
        fixture.slack.submit("ann", modal.id(), Map.of("text", "no"));
        assertThat(onlyModal().errors()).containsEntry("reason", "Say what is wrong.");

        fixture.app.answers(
                200,
                "{\"response_action\":\"update\",\"view\":{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\","
                        + "\"text\":\"Too late\"},\"blocks\":[]}}");
        fixture.slack.submit("ann", modal.id(), Map.of("reason", "no"));
        assertThat(new SlackText(Workspace.example(), InstantSource.system()).modal(onlyModal()))
                .isEqualTo("Too late\n[Cancel]");
    }

    @Test
    void anEmptyOrOverlongInputIsHeldBackByTheClient() throws Exception {
        Modal modal = dialog();
        fixture.app.told.clear();
        fixture.slack.submit("ann", modal.id(), Map.of());
        assertThat(onlyModal().errors()).containsEntry("reason", "Please complete this required field.");
        fixture.slack.submit("ann", modal.id(), Map.of("Reason", "x".repeat(21)));
        assertThat(onlyModal().errors()).containsEntry("reason", "Your entry is too long.");
        assertThat(fixture.app.told).isEmpty();
    }

    @Test
    void aDialogWhoseSubmissionFailsStaysOpenAndSaysSo() throws Exception {
        Modal modal = dialog();
        fixture.app.answers(500, "");
        fixture.slack.submit("ann", modal.id(), Map.of("Reason", "x"));

        assertThat(onlyModal().trouble()).startsWith("We had some trouble connecting. Try again?");
    }

    @Test
    void closingADialogIsToldOnlyWhenItWasAskedFor() throws Exception {
        fixture.slack.dismiss("ann", dialog().id());

        assertThat(fixture.app.lastPayload().path("type").asText()).isEqualTo("view_closed");
        assertThat(fixture.slack.view().modals()).isEmpty();
    }

    @Test
    void deliveriesCanBeLostDoubledOrLoseTheirAnswer() {
        fixture.slack.faults().next(Fault.LOST, 1);
        fixture.slack.slashCommand("ann", "releases", "/release status");
        assertThat(fixture.app.told).isEmpty();

        fixture.slack.faults().next(Fault.TWICE, 1);
        fixture.slack.slashCommand("ann", "releases", "/release status");
        assertThat(fixture.app.told).hasSize(2);
        assertThat(fixture.app.told.get(0).body())
                .isEqualTo(fixture.app.told.get(1).body());

        fixture.slack.faults().next(Fault.ANSWER_LOST, 1);
        fixture.slack.slashCommand("ann", "releases", "/release status");
        assertThat(fixture.app.told).hasSize(3);
        assertThat(texts("U0ANN")).hasSize(2).allMatch(text -> text.contains("operation_timeout"));
    }

    private static String header(AppStandIn.Told told, String name) {
        return told.headers().getOrDefault(name, "");
    }

    private List<String> texts(String user) {
        return fixture.slack.view().notes(user, ROOM).stream()
                .map(PrivateNote::text)
                .toList();
    }

    private String board() throws Exception {
        return fixture.methods()
                .chatPostMessage(
                        request -> request.channel(ROOM)
                                .text("Go or no-go?")
                                .blocksAsString(
                                        "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
                                                + "\"value\":\"ticket-7\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]"))
                .getTs();
    }

    private String trigger() {
        fixture.slack.slashCommand("ann", "releases", "/release no-go");
        return fixture.app.lastForm().path("trigger_id").asText();
    }

    private String open(String trigger) throws Exception {
        String error = fixture.methods()
                .viewsOpen(request -> request.triggerId(trigger).viewAsString(DIALOG))
                .getError();
        return error == null ? "" : error;
    }

    private Modal dialog() throws Exception {
        assertThat(open(trigger())).isEmpty();
        return onlyModal();
    }

    private Modal onlyModal() {
        List<Modal> modals = fixture.slack.view().modals("U0ANN");
        assertThat(modals).hasSize(1);
        return modals.get(0);
    }

    private static HttpResponse<String> post(URI url, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
