package dev.gonogo.lookalike.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.discord.DiscordView.Message;
import dev.gonogo.lookalike.discord.DiscordView.Modal;
import dev.gonogo.lookalike.http.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscordTextTest {
    private final DiscordText text = new DiscordText(Guild.example(), new SettableClock());

    @Test
    void markUpIsReadAndNotShown() {
        assertThat(text.markdown("**bold** *it* _it_ __under__ ~~old~~ ||secret|| ***all***"))
                .isEqualTo("bold it it under old secret all");
        assertThat(text.markdown("# Title\n-# small\n> quote\n- one")).isEqualTo("Title\nsmall\nquote\n• one");
        assertThat(text.markdown("snake_case_name")).isEqualTo("snake_case_name");
    }

    @Test
    void escapesAndCodeAreTakenAtTheirWord() {
        assertThat(text.markdown("\\*not bold\\* \\_ \\` \\\\ \\<@1>")).isEqualTo("*not bold* _ ` \\ <@1>");
        assertThat(text.markdown("`**1.2.3**` and ```java\n*x*\n```")).isEqualTo("**1.2.3** and *x*");
    }

    @Test
    void peopleChannelsCommandsAndTimesAreNamed() {
        assertThat(text.markdown("<@1100000000000000011> in <#1100000000000000021> types </release cut:77> <:go:5>"))
                .isEqualTo("@Ann Archer in #releases types /release cut :go:");
        assertThat(text.markdown("<@&1100000000000000003> <@99>")).isEqualTo("@gonogo @unknown-user");
        assertThat(text.markdown("<t:1795168800:t> <t:1795168800:D>")).isEqualTo("10:00 November 20, 2026");
        assertThat(text.markdown("<t:1795168800:R> <t:1795176000:R>")).isEqualTo("2 minutes ago in 1 hour");
    }

    @Test
    void linksShowTheirWordsAndBareAddressesStay() {
        assertThat(text.markdown("[#12](https://example.org/a_b_c) <https://x.org/_a_> https://y.org/_b_"))
                .isEqualTo("#12 https://x.org/_a_ https://y.org/_b_");
    }

    @Test
    void theWordsOfALinkAreReadToo() {
        assertThat(text.markdown("[\\[ci\\] **#12** `a_b`](https://example.org/)"))
                .isEqualTo("[ci] #12 a_b");
    }

    @Test
    void componentsAreReadFromTopToBottom() {
        JsonNode components = Json.parse("[{\"type\":17,\"components\":[{\"type\":9,\"components\":["
                + "{\"type\":10,\"content\":\"**0.6.6**\"}],\"accessory\":"
                + "{\"type\":2,\"style\":5,\"label\":\"Open run\",\"url\":\"https://x.org\"}},{\"type\":14},"
                + "{\"type\":1,\"components\":[{\"type\":2,\"style\":3,\"label\":\"Go\",\"emoji\":{\"name\":\"✅\"},"
                + "\"custom_id\":\"go\"},{\"type\":2,\"style\":4,\"label\":\"No-go…\",\"custom_id\":\"no\"}]}]}]");
        Message message = new Message("1", "2", "3", "", Json.parse("[]"), components, false, false, 0, List.of());
        assertThat(text.message(message)).isEqualTo("0.6.6  [Open run]\n────────\n[✅ Go]  [No-go…]");
        assertThat(message.buttons()).extracting(Button::customId).containsExactly("", "go", "no");
    }

    @Test
    void embedsAreReadWithTheirFields() {
        JsonNode embeds = Json.parse("[{\"title\":\"0.6.6\",\"description\":\"*cut*\",\"fields\":["
                + "{\"name\":\"prepare\",\"value\":\"`done`\"}],\"footer\":{\"text\":\"looked 12 s ago\"}}]");
        Message message = new Message("1", "2", "3", "Hello", embeds, Json.parse("[]"), false, false, 0, List.of());
        assertThat(text.message(message)).isEqualTo("Hello\n0.6.6\ncut\nprepare\ndone\nlooked 12 s ago");
    }

    @Test
    void aModalShowsItsInputsAndItsTrouble() {
        JsonNode form = Json.parse(
                "{\"title\":\"No-go\",\"components\":[{\"type\":18,\"label\":\"Why\","
                        + "\"description\":\"Everybody reads it\",\"component\":{\"type\":4,\"style\":2,\"custom_id\":\"r\"}}]}");
        assertThat(text.modal(new Modal("1", "2", "3", "", form, "Something went wrong. Try again.")))
                .isEqualTo(
                        "No-go\nWhy  [ ... ]\nEverybody reads it\n! Something went wrong. Try again.\n[Cancel]  [Submit]");
    }
}
