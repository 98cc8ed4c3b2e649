package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ANN;
import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static dev.gonogo.lookalike.discord.DiscordFixture.done;
import static dev.gonogo.lookalike.discord.DiscordFixture.hook;
import static dev.gonogo.lookalike.discord.DiscordFixture.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.discord.DiscordFixture.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    private static final String PRIVATE = "{\"type\":4,\"data\":{\"content\":\"for you\",\"flags\":64}}";

    private final DiscordFixture fixture = new DiscordFixture();
    private final DiscordLookAlike discord = fixture.discord;

    @BeforeEach
    void register() throws Exception {
        fixture.register("{\"name\":\"release\",\"description\":\"x\",\"options\":["
                + "{\"type\":1,\"name\":\"status\",\"description\":\"x\"},"
                + "{\"type\":1,\"name\":\"cut\",\"description\":\"x\",\"options\":["
                + "{\"type\":3,\"name\":\"version\",\"description\":\"x\",\"required\":true,\"autocomplete\":true},"
                + "{\"type\":3,\"name\":\"reason\",\"description\":\"x\"}]}]}");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCommandArrivesWithItsOptionsAndIsAnsweredPrivately() throws Exception {
        GatewayClient app = fixture.ready();
        CompletableFuture<Void> typing = meanwhile(
                () -> discord.slashCommand("ann", "releases", "/release cut version:0.6.7 reason:all is well"));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        Reply reply = fixture.answer(interaction, PRIVATE);
        done(typing);

        assertThat(interaction.path("type").asInt()).isEqualTo(2);
        assertThat(interaction.at("/member/user/id").asText()).isEqualTo(ANN);
        JsonNode options = interaction.at("/data/options/0/options");
        assertThat(interaction.at("/data/options/0/name").asText()).isEqualTo("cut");
        assertThat(options.findValuesAsText("value")).containsExactly("0.6.7", "all is well");
        assertThat(reply.body().at("/interaction/response_message_ephemeral").asBoolean())
                .isTrue();
        assertThat(reply.body()
                        .at("/resource/message/interaction_metadata/user/id")
                        .asText())
                .isEqualTo(ANN);
        assertThat(notes("ann")).containsExactly("for you");
        assertThat(notes("bob")).isEmpty();
        assertThat(discord.view().messages(ROOM)).isEmpty();
    }

    @Test
    void interactionIdsAreSnowflakesOfNow() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        assertThat(Snowflakes.time(interaction.path("id").asText())).isEqualTo(fixture.clock.instant());
    }

    /** A command by ann, whether or not the client gives up on it; the clock decides how long it can be answered. */
    private JsonNode typed(GatewayClient app, String text) throws Exception {
        CompletableFuture<Void> typing = meanwhile(() -> discord.slashCommand("ann", "releases", text));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        done(typing);
        return interaction;
    }

    private List<String> notes(String person) {
        String id = discord.guild().member(person).orElseThrow().id();
        return discord.view().notes(id, ROOM).stream()
                .map(note -> note.message().content())
                .toList();
    }

    @Test
    void theClientRefusesWhatDoesNotFitTheCommand() throws Exception {
        GatewayClient app = fixture.ready();
        discord.slashCommand("ann", "releases", "/relaese status");
        discord.slashCommand("ann", "releases", "/release");
        discord.slashCommand("ann", "releases", "/release launch");
        discord.slashCommand("ann", "releases", "/release cut");
        discord.slashCommand("ann", "releases", "/release status now");

        assertThat(notes("ann"))
                .containsExactly(
                        "There is no command /relaese here.",
                        "/release needs one of: status, cut.",
                        "/release has no \"launch\". There is: status, cut.",
                        "This option is required. Specify a value: version.",
                        "The command has no option for \"now\".");
        assertThat(app.isSilent()).isTrue();
    }

    @Test
    void withoutAnAnswerInTimeTheClientSaysSo() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        assertThat(notes("ann")).containsExactly("The application did not respond");
        fixture.clock.advance(Duration.ofSeconds(4));
        assertThat(fixture.answer(interaction, PRIVATE).code()).isEqualTo(10062);
        assertThat(fixture.post(hook(interaction), "{\"content\":\"x\"}").code())
                .isEqualTo(10015);
    }

    @Test
    void anInteractionIsAnsweredOnceAndAWrongTokenIsUnknown() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        assertThat(fixture.answer(interaction, PRIVATE).status()).isEqualTo(200);
        Reply again = fixture.answer(interaction, PRIVATE);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo(40060);
        String wrong = "interactions/" + interaction.path("id").asText() + "/nonsense/callback";
        assertThat(fixture.post(wrong, PRIVATE).code()).isEqualTo(10062);
    }

    @Test
    void anInvalidAnswerDoesNotUseTheInteractionUp() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        assertThat(fixture.answer(interaction, "{\"type\":7}").complaint("/type"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(fixture.answer(interaction, "{\"type\":1}").complaint("/type"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(fixture.answer(interaction, "{\"type\":4,\"data\":{}}").code())
                .isEqualTo(50006);
        assertThat(fixture.answer(interaction, "{\"type\":4,\"data\":{\"content\":\"" + "x".repeat(2001) + "\"}}")
                        .complaint("/data/content"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(fixture.answer(interaction, "{\"type\":5,\"data\":{\"flags\":32768}}")
                        .complaint("/data/flags"))
                .isEqualTo("MESSAGE_FLAGS_INVALID");
        assertThat(fixture.answer(interaction, PRIVATE).status()).isEqualTo(200);
    }

    @Test
    void aDeferredAnswerIsThinkingUntilItIsFilled() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        fixture.answer(interaction, "{\"type\":5,\"data\":{\"flags\":64}}");
        DiscordText text = new DiscordText(discord.guild(), fixture.clock);
        assertThat(text.note(discord.view().notes(ANN, ROOM).getLast())).isEqualTo("gonogo is thinking...");

        String original = hook(interaction) + "/messages/@original";
        Reply filled =
                fixture.patch(original, "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"all is well\"}]}");
        assertThat(filled.body().path("flags").asInt()).isEqualTo(32768 + 64);
        assertThat(fixture.get(original).id()).isEqualTo(filled.id());
        assertThat(text.note(discord.view().notes(ANN, ROOM).getLast())).isEqualTo("all is well");
        assertThat(discord.view().notes(ANN, ROOM).getLast().message().edited()).isFalse();
        assertThat(fixture.call("DELETE", original, "").status()).isEqualTo(204);
        assertThat(fixture.get(original).code()).isEqualTo(10008);
    }

    @Test
    void followUpsWorkForFifteenMinutes() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        fixture.answer(interaction, PRIVATE);
        Reply more = fixture.post(hook(interaction), "{\"content\":\"more\",\"flags\":64}");
        assertThat(more.status()).isEqualTo(200);
        assertThat(fixture.patch(hook(interaction) + "/messages/" + more.id(), "{\"content\":\"most\"}")
                        .status())
                .isEqualTo(200);
        assertThat(notes("ann")).contains("for you", "most");
        assertThat(fixture.patch("channels/" + ROOM + "/messages/" + more.id(), "{\"content\":\"x\"}")
                        .code())
                .isEqualTo(10008);
        fixture.clock.advance(Duration.ofMinutes(16));
        Reply late = fixture.post(hook(interaction), "{\"content\":\"late\"}");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo(50027);
    }

    @Test
    void theFirstFollowUpOfADeferredAnswerFillsIt() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        fixture.answer(interaction, "{\"type\":5,\"data\":{\"flags\":64}}");
        fixture.post(hook(interaction), "{\"content\":\"filled\"}");
        assertThat(notes("ann")).containsExactly("The application did not respond", "filled");
    }

    @Test
    void suggestionsComeBackFromTheApp() throws Exception {
        GatewayClient app = fixture.ready();
        var typing = CompletableFuture.supplyAsync(
                () -> discord.suggest("ann", "releases", "/release cut version:0.6", "version"));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        assertThat(interaction.path("type").asInt()).isEqualTo(4);
        assertThat(interaction.at("/data/options/0/options/0/focused").asBoolean())
                .isTrue();
        assertThat(interaction.at("/data/options/0/options/0/value").asText()).isEqualTo("0.6");
        fixture.answer(
                interaction, "{\"type\":8,\"data\":{\"choices\":[{\"name\":\"0.6.7 next\",\"value\":\"0.6.7\"}]}}");
        assertThat(typing.join()).contains(List.of(new Choice("0.6.7 next", "0.6.7")));
        assertThat(discord.suggest("ann", "releases", "/release cut version:0.6", "version"))
                .isEmpty();
    }

    @Test
    void aPressNamesItsMessageAndMayChangeIt() throws Exception {
        GatewayClient app = fixture.ready();
        String board = fixture.posted(board("go"));
        CompletableFuture<Void> pressing = meanwhile(() -> discord.press("ann", "releases", board, "Go"));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        assertThat(interaction.path("type").asInt()).isEqualTo(3);
        assertThat(interaction.at("/data/custom_id").asText()).isEqualTo("go");
        assertThat(interaction.at("/message/id").asText()).isEqualTo(board);
        fixture.answer(interaction, "{\"type\":7,\"data\":{\"content\":\"gone\",\"components\":[]}}");
        done(pressing);

        assertThat(discord.view().message(ROOM, board).orElseThrow().content()).isEqualTo("gone");
        discord.press("ann", "releases", board, "Go");
        assertThat(notes("ann")).containsExactly("This interaction failed");
    }

    private static String board(String customId) {
        return "{\"content\":\"the board\",\"components\":[{\"type\":1,\"components\":["
                + "{\"type\":2,\"style\":3,\"label\":\"Go\",\"custom_id\":\"" + customId + "\"}]}]}";
    }

    @Test
    void aPressCanBeTakenSilentlyAndFollowed() throws Exception {
        GatewayClient app = fixture.ready();
        String board = fixture.posted(board("go"));
        CompletableFuture<Void> pressing = meanwhile(() -> discord.press("ann", "releases", board, "go"));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        assertThat(fixture.answer(interaction, "{\"type\":6}").status()).isEqualTo(200);
        done(pressing);
        assertThat(fixture.get(hook(interaction) + "/messages/@original").id()).isEqualTo(board);
        discord.delete("releases", board);
        assertThat(fixture.patch(hook(interaction) + "/messages/@original", "{\"content\":\"x\"}")
                        .code())
                .isEqualTo(10008);
    }

    @Test
    void aModalOpensForOnePersonAndIsSubmitted() throws Exception {
        GatewayClient app = fixture.ready();
        String board = fixture.posted(board("no-go"));
        CompletableFuture<Void> pressing = meanwhile(() -> discord.press("ann", "releases", board, "no-go"));
        fixture.answer(
                app.next("INTERACTION_CREATE"),
                "{\"type\":9,\"data\":{\"custom_id\":\"why\",\"title\":\"No-go\",\"components\":["
                        + "{\"type\":18,\"label\":\"Why\",\"component\":"
                        + "{\"type\":4,\"style\":2,\"custom_id\":\"reason\",\"max_length\":10}}]}}");
        done(pressing);
        DiscordView.Modal modal = discord.view().modals(ANN).getFirst();

        discord.submit("ann", modal.id(), Map.of());
        assertThat(discord.view().modals(ANN).getFirst().trouble()).isEqualTo("Why: This field is required.");
        discord.submit("ann", modal.id(), Map.of("Why", "far too long"));
        assertThat(discord.view().modals(ANN).getFirst().trouble()).contains("10 or fewer");
        assertThat(app.isSilent()).isTrue();

        CompletableFuture<Void> submitting =
                meanwhile(() -> discord.submit("ann", modal.id(), Map.of("Why", "no notes")));
        JsonNode submission = app.next("INTERACTION_CREATE");
        assertThat(submission.path("type").asInt()).isEqualTo(5);
        assertThat(submission.at("/data/components/0/component/value").asText()).isEqualTo("no notes");
        assertThat(submission.at("/message/id").asText()).isEqualTo(board);
        assertThat(fixture.answer(submission, "{\"type\":9}").complaint("/type"))
                .isEqualTo("BASE_TYPE_CHOICES");
        fixture.answer(submission, PRIVATE);
        done(submitting);
        assertThat(discord.view().modals(ANN)).isEmpty();
        assertThat(notes("ann")).containsExactly("for you");
    }

    @Test
    void deliveriesCanBeDoubledOrLost() throws Exception {
        GatewayClient app = fixture.ready();
        discord.faults().next(DiscordFault.TWICE, 1);
        JsonNode first = typed(app, "/release status");
        JsonNode second = app.next("INTERACTION_CREATE");
        assertThat(second).isEqualTo(first);
        discord.faults().next(DiscordFault.LOST, 1);
        discord.slashCommand("ann", "releases", "/release status");
        assertThat(app.isSilent()).isTrue();
    }

    @Test
    void aPrivateMessageHasButtonsForItsReaderOnly() throws Exception {
        GatewayClient app = fixture.ready();
        JsonNode interaction = typed(app, "/release status");
        fixture.answer(
                interaction,
                "{\"type\":4,\"data\":{\"flags\":64,\"content\":\"Sure?\",\"components\":[{\"type\":1,\"components\":["
                        + "{\"type\":2,\"style\":4,\"label\":\"Yes\",\"custom_id\":\"yes\"}]}]}}");
        String note = discord.view().notes(ANN, ROOM).getLast().message().id();
        assertThatThrownBy(() -> discord.press("bob", "releases", note, "Yes"))
                .isInstanceOf(IllegalArgumentException.class);
        CompletableFuture<Void> pressing = meanwhile(() -> discord.press("ann", "releases", note, "Yes"));
        JsonNode press = app.next("INTERACTION_CREATE");
        assertThat(press.at("/message/flags").asInt() & 64).isEqualTo(64);
        fixture.answer(press, "{\"type\":7,\"data\":{\"content\":\"Done\",\"components\":[]}}");
        done(pressing);
        assertThat(notes("ann")).contains("Done");
    }

    @Test
    void aPickFromAMenuBringsItsValues() throws Exception {
        GatewayClient app = fixture.ready();
        String board = fixture.posted(
                "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":["
                        + "{\"type\":3,\"custom_id\":\"stage\",\"options\":[{\"label\":\"Publish\",\"value\":\"publish\"}]}]}]}");
        CompletableFuture<Void> choosing =
                meanwhile(() -> discord.choose("ann", "releases", board, "stage", List.of("publish")));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        fixture.answer(interaction, "{\"type\":6}");
        done(choosing);
        assertThat(interaction.at("/data/component_type").asInt()).isEqualTo(3);
        assertThat(interaction.at("/data/values/0").asText()).isEqualTo("publish");
        assertThat(notes("ann")).isEmpty();
    }

    @Test
    void aButtonIsFoundByItsWordsWithOrWithoutTheEmoji() throws Exception {
        GatewayClient app = fixture.ready();
        String board = fixture.posted("{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":["
                + "{\"type\":2,\"style\":3,\"label\":\"Go\",\"emoji\":{\"name\":\"✅\"},\"custom_id\":\"go\"}]}]}");
        for (String name : List.of("Go", "✅ Go", "go")) {
            CompletableFuture<Void> pressing = meanwhile(() -> discord.press("ann", "releases", board, name));
            fixture.answer(app.next("INTERACTION_CREATE"), "{\"type\":6}");
            done(pressing);
        }
        assertThat(notes("ann")).isEmpty();
        assertThatThrownBy(() -> discord.press("ann", "releases", board, "Stop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peopleInAThreadActThere() throws Exception {
        GatewayClient app = fixture.ready();
        String board = fixture.posted("{\"content\":\"the board\"}");
        fixture.post("channels/" + ROOM + "/messages/" + board + "/threads", "{\"name\":\"talk\"}");
        CompletableFuture<Void> typing = meanwhile(() -> discord.slashCommand("ann", board, "/release status"));
        JsonNode interaction = app.next("INTERACTION_CREATE");
        fixture.answer(interaction, PRIVATE);
        done(typing);
        assertThat(interaction.at("/channel/thread_metadata").isObject()).isTrue();
        assertThat(interaction.at("/channel/parent_id").asText()).isEqualTo(ROOM);
        assertThat(notes("ann")).containsExactly("for you");
    }
}
