package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.DiscordFixture.APP;
import static dev.gonogo.lookalike.discord.DiscordFixture.GUILD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.discord.DiscordFixture.Reply;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final String PATH = "applications/" + APP + "/guilds/" + GUILD + "/commands";
    private static final String RELEASE = "{\"name\":\"release\",\"description\":\"Runs a release\",\"options\":["
            + "{\"type\":1,\"name\":\"status\",\"description\":\"Where it stands\"}]}";

    private final DiscordFixture fixture = new DiscordFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCommandIsCreatedFoundChangedAndDeleted() throws Exception {
        Reply created = fixture.post(PATH, RELEASE);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("guild_id").asText()).isEqualTo(GUILD);
        String one = PATH + "/" + created.id();
        assertThat(fixture.get(one).body()).isEqualTo(created.body());
        Reply changed = fixture.patch(one, "{\"description\":\"Runs releases\"}");
        assertThat(changed.body().path("description").asText()).isEqualTo("Runs releases");
        assertThat(changed.body().path("options")).hasSize(1);
        assertThat(changed.body().path("version")).isNotEqualTo(created.body().path("version"));
        assertThat(fixture.call("DELETE", one, "").status()).isEqualTo(204);
        assertThat(fixture.get(one).code()).isEqualTo(10063);
    }

    @Test
    void theSameNameReplacesAndKeepsItsId() throws Exception {
        Reply first = fixture.post(PATH, RELEASE);
        Reply second = fixture.post(PATH, RELEASE);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void overwritingKeepsKnownIdsAndDropsTheRest() throws Exception {
        String id = fixture.post(PATH, RELEASE).id();
        fixture.post(PATH, "{\"name\":\"old\",\"description\":\"Goes away\"}");
        Reply all = fixture.call("PUT", PATH, "[" + RELEASE + ",{\"name\":\"new\",\"description\":\"Comes\"}]");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body().findValuesAsText("name"))
                .contains("release", "new")
                .doesNotContain("old");
        assertThat(all.body().path(0).path("id").asText()).isEqualTo(id);
        assertThat(fixture.discord.commands()).hasSize(2);
        assertThat(fixture.call("PUT", PATH, "[" + RELEASE + "," + RELEASE + "]")
                        .complaint("/1"))
                .isEqualTo("APPLICATION_COMMANDS_DUPLICATE_NAME");
    }

    @Test
    void otherApplicationsAndServersAreRefused() throws Exception {
        assertThat(fixture.get("applications/" + APP + "/guilds/77/commands").code())
                .isEqualTo(50001);
        assertThat(fixture.get("applications/77/guilds/" + GUILD + "/commands").code())
                .isEqualTo(20012);
    }

    @Test
    void namesAndDescriptionsAreChecked() throws Exception {
        assertThat(complaint("{\"name\":\"two words\",\"description\":\"x\"}", "/name"))
                .isEqualTo("STRING_TYPE_REGEX");
        assertThat(complaint("{\"name\":\"Release\",\"description\":\"x\"}", "/name"))
                .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
        assertThat(complaint("{\"name\":\"" + "x".repeat(33) + "\",\"description\":\"x\"}", "/name"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(complaint("{\"name\":\"release\"}", "/description")).isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(complaint("{\"name\":\"release\",\"description\":\"" + "x".repeat(101) + "\"}", "/description"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(complaint(withOptions(option(3, "A", "")), "/options/0/name"))
                .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
    }

    @Test
    void optionsAreCheckedForTypeOrderAndNumber() throws Exception {
        assertThat(complaint(withOptions(option(99, "a", "")), "/options/0/type"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(complaint(
                        withOptions(option(3, "a", "") + "," + option(3, "b", ",\"required\":true")), "/options/1"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
        assertThat(complaint(withOptions(option(3, "a", "") + "," + option(3, "a", "")), "/options/1/name"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS");
        assertThat(complaint(withOptions(option(1, "a", "") + "," + option(3, "b", "")), "/options"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID");
        assertThat(complaint(withOptions(many(26, number -> option(3, "o" + number, ""))), "/options"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        String nested = option(1, "a", ",\"options\":[" + option(1, "b", "") + "]");
        assertThat(complaint(withOptions(nested), "/options/0/options/0/type")).isEqualTo("BASE_TYPE_CHOICES");
    }

    @Test
    void choicesAreCheckedForNumberLengthAndTypeAndExcludeAutocomplete() throws Exception {
        String choice = "{\"name\":\"x\",\"value\":\"x\"}";
        assertThat(complaint(
                        withOptions(option(3, "a", ",\"choices\":[" + many(26, number -> choice) + "]")),
                        "/options/0/choices"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(complaint(
                        withOptions(option(4, "a", ",\"choices\":[" + choice + "]")), "/options/0/choices/0/value"))
                .isEqualTo("NUMBER_TYPE_COERCE");
        assertThat(complaint(
                        withOptions(option(3, "a", ",\"autocomplete\":true,\"choices\":[" + choice + "]")),
                        "/options/0/autocomplete"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES");
        assertThat(complaint(withOptions(option(5, "a", ",\"autocomplete\":true")), "/options/0/autocomplete"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID");
    }

    @Test
    void aCommandThatIsTooLargeAltogetherIsRefused() throws Exception {
        String choices =
                many(25, number -> "{\"name\":\"" + "n".repeat(100) + "\",\"value\":\"" + "v".repeat(100) + "\"}");
        String body = withOptions(option(3, "a", ",\"choices\":[" + choices + "]") + ","
                + option(3, "b", ",\"choices\":[" + choices + "]"));
        assertThat(complaint(body, "")).isEqualTo("APPLICATION_COMMAND_TOO_LARGE");
    }

    private String complaint(String json, String pointer) throws Exception {
        Reply reply = fixture.post(PATH, json);
        assertThat(reply.status()).isEqualTo(400);
        return reply.complaint(pointer);
    }

    private static String withOptions(String options) {
        return "{\"name\":\"release\",\"description\":\"x\",\"options\":[" + options + "]}";
    }

    private static String option(int type, String name, String more) {
        return "{\"type\":" + type + ",\"name\":\"" + name + "\",\"description\":\"x\"" + more + "}";
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }
}
