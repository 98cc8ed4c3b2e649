package dev.gonogo.lookalike.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentRulesTest {
    private static final String TEXT = "{\"type\":10,\"content\":\"x\"}";

    @Test
    void aBoardOfEveryKindOfComponentIsAccepted() {
        String section = "{\"type\":9,\"components\":[" + TEXT + "],\"accessory\":" + button("a", "a") + "}";
        String gallery = "{\"type\":12,\"items\":[{\"media\":{\"url\":\"https://example.org/a.png\"}}]}";
        String select = row("{\"type\":3,\"custom_id\":\"s\",\"options\":[{\"label\":\"l\",\"value\":\"v\"}]}");
        String container = "{\"type\":17,\"accent_color\":255,\"components\":[" + section + ",{\"type\":14}," + gallery
                + "," + select + "]}";
        assertThat(found(true, container + "," + row(link("https://example.org"))))
                .isEmpty();
        assertThat(found(false, row(button("a", "a")))).isEmpty();
    }

    @Test
    void withoutTheFlagThereAreRowsOnlyAndAtMostFive() {
        assertThat(message(found(false, TEXT), "/components/0"))
                .isEqualTo("Value of field \"type\" must be one of (1,).");
        String six = IntStream.range(0, 6)
                .mapToObj(number -> row(button("b" + number, "b")))
                .collect(Collectors.joining(","));
        assertThat(code(found(false, six), "/components")).isEqualTo("BASE_TYPE_MAX_LENGTH");
    }

    @Test
    void fortyComponentsAreCountedWithTheirChildren() {
        String rows = IntStream.range(0, 20)
                .mapToObj(number -> row(button("b" + number, "b")))
                .collect(Collectors.joining(","));
        assertThat(found(true, rows)).isEmpty();
        assertThat(code(found(true, rows + "," + TEXT), "/components"))
                .isEqualTo("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED");
    }

    @Test
    void fourThousandCharactersAreCountedOverAllTexts() {
        String half = "{\"type\":10,\"content\":\"" + "x".repeat(2000) + "\"}";
        assertThat(found(true, half + "," + half)).isEmpty();
        assertThat(code(found(true, half + "," + half + "," + TEXT), "/components"))
                .isEqualTo("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED");
    }

    @Test
    void aRowHoldsFiveButtonsOrOneSelect() {
        String buttons = IntStream.range(0, 6)
                .mapToObj(number -> button("b" + number, "b"))
                .collect(Collectors.joining(","));
        assertThat(code(found(true, row(buttons)), "/components/0/components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(found(true, row("")), "/components/0/components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        String select = "{\"type\":5,\"custom_id\":\"s\"}";
        assertThat(code(found(true, row(select + "," + button("a", "a"))), "/components/0/components/1"))
                .isEqualTo("COMPONENT_LAYOUT_WIDTH_EXCEEDED");
    }

    @Test
    void customIdsAreShortThereAndUsedOnce() {
        assertThat(code(found(true, row(button("a".repeat(101), "a"))), "/components/0/components/0/custom_id"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(
                        found(true, row("{\"type\":2,\"style\":1,\"label\":\"x\"}")),
                        "/components/0/components/0/custom_id"))
                .isEqualTo("COMPONENT_CUSTOM_ID_REQUIRED");
        assertThat(code(
                        found(true, row(button("a", "a") + "," + button("a", "b"))),
                        "/components/0/components/1/custom_id"))
                .isEqualTo("COMPONENT_CUSTOM_ID_DUPLICATED");
    }

    @Test
    void buttonsHaveAStyleAFaceAndEitherAnIdOrAnAddress() {
        String at = "/components/0/components/0";
        assertThat(code(found(true, row(button("a", "l".repeat(81)))), at + "/label"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(code(
                        found(true, row("{\"type\":2,\"style\":9,\"label\":\"x\",\"custom_id\":\"a\"}")),
                        at + "/style"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(code(found(true, row(button("a", ""))), at)).isEqualTo("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED");
        assertThat(code(found(true, row(link("not an address"))), at + "/url")).isEqualTo("URL_TYPE_INVALID_URL");
        assertThat(code(found(true, row(link("ftp://example.org"))), at + "/url"))
                .isEqualTo("URL_TYPE_INVALID_SCHEME");
        assertThat(code(
                        found(
                                true,
                                row(
                                        "{\"type\":2,\"style\":5,\"label\":\"x\",\"url\":\"https://a.b\",\"custom_id\":\"a\"}")),
                        at + "/custom_id"))
                .isEqualTo("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE");
    }

    @Test
    void containersAndSectionsHoldOnlyWhatTheyMay() {
        String inner = "{\"type\":17,\"components\":[{\"type\":17,\"components\":[" + TEXT + "]}]}";
        assertThat(code(found(true, inner), "/components/0/components/0")).isEqualTo("UNION_TYPE_CHOICES");
        assertThat(code(found(true, "{\"type\":17,\"components\":[]}"), "/components/0/components"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(found(true, "{\"type\":9,\"components\":[" + TEXT + "]}"), "/components/0/accessory"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(code(found(true, "{\"type\":10,\"content\":\"\"}"), "/components/0/content"))
                .isEqualTo("BASE_TYPE_REQUIRED");
    }

    @Test
    void selectsHaveUpToTwentyFiveDifferentOptions() {
        String options = IntStream.range(0, 26)
                .mapToObj(number -> "{\"label\":\"l\",\"value\":\"" + number + "\"}")
                .collect(Collectors.joining(","));
        String at = "/components/0/components/0/options";
        assertThat(code(found(true, row(select(options))), at)).isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(found(true, row(select(""))), at)).isEqualTo("BASE_TYPE_BAD_LENGTH");
        String same = "{\"label\":\"l\",\"value\":\"v\"}";
        assertThat(code(found(true, row(select(same + "," + same))), at + "/1/value"))
                .isEqualTo("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED");
    }

    @Test
    void embedsAreMeasuredOneByOneAndTogether() {
        assertThat(code(embeds("{\"title\":\"" + "x".repeat(257) + "\"}"), "/embeds/0/title"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(code(embeds("{\"fields\":[{\"name\":\"\",\"value\":\"x\"}]}"), "/embeds/0/fields/0/name"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        String long1 = "{\"description\":\"" + "x".repeat(3001) + "\"}";
        assertThat(code(embeds(long1 + "," + long1), "/embeds")).isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
        String eleven =
                IntStream.range(0, 11).mapToObj(any -> "{\"title\":\"x\"}").collect(Collectors.joining(","));
        assertThat(code(embeds(eleven), "/embeds")).isEqualTo("BASE_TYPE_MAX_LENGTH");
    }

    private static JsonNode embeds(String embeds) {
        Complaints complaints = new Complaints();
        EmbedRules.check(Json.parse("{\"embeds\":[" + embeds + "]}"), "", complaints);
        return complaints.found();
    }

    private static JsonNode found(boolean v2, String components) {
        Complaints complaints = new Complaints();
        ComponentRules.check(Json.parse("{\"components\":[" + components + "]}"), v2, "", complaints);
        return complaints.found();
    }

    private static String code(JsonNode found, String pointer) {
        return found.at(pointer).path("_errors").path(0).path("code").asText();
    }

    private static String message(JsonNode found, String pointer) {
        return found.at(pointer).path("_errors").path(0).path("message").asText();
    }

    private static String row(String elements) {
        return "{\"type\":1,\"components\":[" + elements + "]}";
    }

    private static String button(String customId, String label) {
        return "{\"type\":2,\"style\":1,\"custom_id\":\"" + customId + "\",\"label\":\"" + label + "\"}";
    }

    private static String link(String url) {
        return "{\"type\":2,\"style\":5,\"label\":\"x\",\"url\":\"" + url + "\"}";
    }

    private static String select(String options) {
        return "{\"type\":3,\"custom_id\":\"s\",\"options\":[" + options + "]}";
    }
}
