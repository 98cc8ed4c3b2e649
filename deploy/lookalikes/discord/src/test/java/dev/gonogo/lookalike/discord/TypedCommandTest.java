package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.ANN;
import static dev.gonogo.lookalike.discord.DiscordFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedCommandTest {
    private static final Guild GUILD = Guild.example();
    private static final String COMMAND = """
            {"name":"release","description":"x","options":[
              {"type":2,"name":"admin","description":"x","options":[
                {"type":1,"name":"set","description":"x","options":[
                  {"type":3,"name":"version","description":"x","required":true,"max_length":10},
                  {"type":4,"name":"count","description":"x","min_value":1,"max_value":5},
                  {"type":5,"name":"force","description":"x"},
                  {"type":6,"name":"who","description":"x"},
                  {"type":7,"name":"where","description":"x"},
                  {"type":3,"name":"stage","description":"x","choices":[{"name":"Publish","value":"publish"}]}
                ]}]}]}
            """;

    private final Commands commands = new Commands(new Snowflakes(new SettableClock()), GUILD);
    private final DiscordState state =
            new DiscordState(GUILD, new SettableClock(), new Snowflakes(new SettableClock()));
    private final Entities entities = new Entities(GUILD, state, new Access(GUILD, state));
    private final TypedOptions options = new TypedOptions(GUILD, entities);

    TypedCommandTest() {
        commands.put(GUILD.id(), Json.parse(COMMAND));
    }

    @Test
    void wordsAreSplitAtTheNamesOfOptions() {
        assertThat(read("version:1.2.3 who:@ann where:#releases").values())
                .isEqualTo(Map.of("version", "1.2.3", "who", "@ann", "where", "#releases"));
        assertThat(read("1.2.3 count:2").values()).isEqualTo(Map.of("version", "1.2.3", "count", "2"));
        assertThat(read("1.2.3 2 true").values()).containsEntry("force", "true");
        assertThat(read("\"a b\" 2").values()).isEqualTo(Map.of("version", "a b", "count", "2"));
        assertThat(read("version:1").wholeName()).isEqualTo("release admin set");
    }

    private TypedCommand read(String rest) {
        return TypedCommand.read(commands, "/release admin set " + rest);
    }

    @Test
    void valuesAreSentInTheirTypesWithWhomTheyName() {
        JsonNode sent = options.sent(read("version:1 count:3 force:True who:@ann where:#releases stage:Publish"));
        JsonNode values = sent.at("/0/options/0/options");

        assertThat(sent.at("/0/type").asInt()).isEqualTo(2);
        assertThat(values.at("/1/value").isIntegralNumber()).isTrue();
        assertThat(values.at("/2/value").asBoolean()).isTrue();
        assertThat(values.at("/3/value").asText()).isEqualTo(ANN);
        assertThat(values.at("/4/value").asText()).isEqualTo(ROOM);
        assertThat(values.at("/5/value").asText()).isEqualTo("publish");
        assertThat(options.resolved().at("/users/" + ANN + "/username").asText())
                .isEqualTo("ann");
        assertThat(options.resolved().at("/channels/" + ROOM + "/name").asText())
                .isEqualTo("releases");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("version:" + "1".repeat(11), "The length of version does not fit: 11 characters.");
        refused("version:1 count:many", "Add a valid integer for count.");
        refused("version:1 count:9", "The value of count is out of its bounds: 9.");
        refused("version:1 force:perhaps", "Add True or False for force.");
        refused("version:1 who:@nobody", "Nobody called nobody is in the server.");
        refused("version:1 stage:Lunch", "Add a valid choice for stage: \"Lunch\" is none.");
        refused("count:2", "This option is required. Specify a value: version.");
    }

    private void refused(String rest, String sentence) {
        assertThatThrownBy(() -> options.sent(read(rest)))
                .isInstanceOf(ClientRefusal.class)
                .hasMessage(sentence);
    }

    @Test
    void onlyOptionsThatTheAppCompletesAreSuggestedFor() {
        assertThatThrownBy(() -> options.typing(read("version:1"), "version"))
                .hasMessage("The app suggests nothing for version.");
    }
}
