package dev.gonogo.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.lookalike.discord.DiscordFault;
import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.DiscordSettings;
import dev.gonogo.lookalike.discord.Permission;
import dev.gonogo.lookalike.slack.Settings;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxPageTest {
    private static final Pattern LOADED = Pattern.compile("(?:src=|href=|from )\"(?:\\./)?([\\w-]+\\.(?:css|js))\"");
    private static final String BUTTON = """
            {"flags": 32768, "components": [{"type": 1, "components": [
              {"type": 2, "style": 1, "label": "Go", "custom_id": "go 1"}]}]}
            """;
    private static final String ROOM = "1100000000000000021";
    private static final String ANN = "1100000000000000011";

    private final SlackLookAlike slack =
            SlackLookAlike.start(Settings.example(InstantSource.system(), "xoxb-000000-test", "xapp-000000-test"));
    private final DiscordLookAlike discord =
            DiscordLookAlike.start(DiscordSettings.example(InstantSource.system(), "sandbox.bot.token"));
    private final RepositoryStandIn repository = new RepositoryStandIn();
    private final BotStandIn bot = new BotStandIn();
    private final SandboxPage page =
            SandboxPage.start(0, List.of(new SlackPanel(slack), new DiscordPanel(discord)), repository, bot);

    @AfterEach
    void close() {
        page.close();
        slack.close();
        discord.close();
    }

    @Test
    void thePageAndAllThatItLoadsComeFromTheJarAlone() throws Exception {
        String index = get("").body();
        assertThat(index).contains("/release cut 0.6.6-preview").doesNotContain("http://", "https://");
        Set<String> files = files(index);
        assertThat(files).contains("page.css", "discord.css", "room.js", "blocks.js", "channel.js", "components.js");
        for (String file : files) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(get("../logback.xml").statusCode()).isIn(400, 404);
        assertThat(get("logback.xml").statusCode()).isEqualTo(404);
    }

    /** What the page loads, directly and indirectly. */
    private Set<String> files(String index) throws Exception {
        Set<String> files = new LinkedHashSet<>();
        Deque<String> unread = new ArrayDeque<>(List.of(index));
        while (!unread.isEmpty()) {
            for (MatchResult file : LOADED.matcher(unread.pop()).results().toList()) {
                if (files.add(file.group(1))) {
                    unread.add(get(file.group(1)).body());
                }
            }
        }
        return files;
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
    void theStateHoldsDiscordsChannelsItsCommandsAndWhetherTheBotIsThere() throws Exception {
        JsonNode state = new ObjectMapper().readTree(get("state").body());

        assertThat(state.path("guild").path("people").findValuesAsText("name"))
                .containsExactly("ann", "bob", "carol", "dave", "erin");
        assertThat(state.path("discord").path("channels").findValuesAsText("name"))
                .containsExactly("releases", "random");
        assertThat(state.path("commands").isArray()).isTrue();
        assertThat(state.path("online").asBoolean(true)).isFalse();
        assertThat(state.path("faults").findValuesAsText("name"))
                .contains("discord.rate-limited", "discord.gateway-down", "discord.channel-invisible");
    }

    @Test
    void aPlatformThatIsOffIsNotShown() throws Exception {
        try (SandboxPage alone = SandboxPage.start(0, List.of(new DiscordPanel(discord)), repository, bot)) {
            JsonNode state = new ObjectMapper()
                    .readTree(send(HttpRequest.newBuilder(alone.uri().resolve("state"))
                                    .build())
                            .body());

            assertThat(state.has("slack")).isFalse();
            assertThat(state.has("discord")).isTrue();
            assertThat(state.path("faults").findValuesAsText("name")).noneMatch(name -> name.startsWith("slack."));
        }
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
        act(
                "{\"act\":\"propose\",\"user\":\"erin\",\"branch\":\"main\",\"path\":\"a\",\"content\":\"b\",\"message\":\"c\"}");
        act("{\"act\":\"fault\",\"name\":\"slack.slow\",\"on\":true}");
        act("{\"act\":\"fault\",\"name\":\"github.hangs\",\"on\":true}");
        act("{\"act\":\"kill-bot\"}");

        assertThat(repository.acts)
                .containsExactly(
                        "bob approves 2440",
                        "bob merges 2440",
                        "bob closes 2441",
                        "bob main a b c",
                        "erin proposes to main a b c");
        assertThat(slack.faults().isOn(dev.gonogo.lookalike.slack.Fault.SLOW)).isTrue();
        assertThat(repository.faults().get(0).on()).isTrue();
        assertThat(bot.alive()).isFalse();
    }

    @Test
    void aCommandThatNobodyTakesIsAnsweredBySlackbot() throws Exception {
        act("{\"act\":\"command\",\"user\":\"ann\",\"channel\":\"C0RELEASES\",\"text\":\"/release status\"}");

        assertThat(slack.view().notes("U0ANN", "C0RELEASES")).hasSize(1);
    }

    @Test
    void whatAPersonDoesOnDiscordReachesIt() throws Exception {
        String message = posted(BUTTON);
        act("{\"act\":\"discord.command\",\"user\":\"ann\",\"channel\":\"" + ROOM + "\",\"text\":\"/release status\"}");
        act("{\"act\":\"discord.press\",\"user\":\"ann\",\"channel\":\"" + ROOM + "\",\"message\":\"" + message
                + "\",\"button\":\"go 1\"}");

        assertThat(discord.view().notes(ANN, ROOM))
                .extracting(note -> note.message().content())
                .containsExactly("There is no command /release here.", "This interaction failed");
    }

    @Test
    void whatDiscordCannotDoIsSaidInWords() throws Exception {
        assertThat(act("{\"act\":\"discord.suggest\",\"user\":\"ann\",\"channel\":\"" + ROOM
                                + "\",\"text\":\"/release cut\",\"option\":\"version\"}")
                        .body())
                .contains("There is no command /release here.");
        assertThat(act("{\"act\":\"discord.submit\",\"user\":\"ann\",\"modal\":\"7\",\"values\":{}}")
                        .body())
                .contains("The modal 7 is not open");
    }

    @Test
    void discordsFaultsAreTurnedOnAndOffByTheirNames() throws Exception {
        SandboxFaults faults = new SandboxFaults(List.of(new DiscordPanel(discord)));
        for (PanelFault fault : faults.list()) {
            act("{\"act\":\"fault\",\"name\":\"" + fault.name() + "\",\"on\":true}");
        }
        assertThat(faults.list()).hasSizeGreaterThan(10).allMatch(PanelFault::on);
        assertThat(discord.faults().isOn(DiscordFault.RATE_LIMITED)).isTrue();
        assertThat(discord.refusesConnections()).isTrue();
        assertThat(discord.allows(ROOM, Permission.VIEW_CHANNEL)).isFalse();

        faults.list().forEach(fault -> faults.set(fault.name(), false));
        assertThat(faults.list()).noneMatch(PanelFault::on);
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

    private String posted(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(discord.apiUrl().resolve("channels/" + ROOM + "/messages"))
                .header("Authorization", "Bot sandbox.bot.token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return new ObjectMapper().readTree(send(request).body()).path("id").asText();
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
