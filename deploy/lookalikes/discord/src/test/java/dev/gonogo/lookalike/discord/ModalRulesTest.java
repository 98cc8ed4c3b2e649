package dev.gonogo.lookalike.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModalRulesTest {
    @Test
    void labelsRowsAndTextsAreAccepted() {
        String row = "{\"type\":1,\"components\":[{\"type\":4,\"custom_id\":\"b\",\"style\":1,\"label\":\"Old\"}]}";
        assertThat(found("No-go", label("Why", input("a", "")) + "," + row + ",{\"type\":10,\"content\":\"x\"}"))
                .isEmpty();
    }

    @Test
    void titleIdAndNumberAreChecked() {
        assertThat(code(found("t".repeat(46), label("Why", input("a", ""))), "/title"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(found("", label("Why", input("a", ""))), "/title")).isEqualTo("BASE_TYPE_REQUIRED");
        String six = IntStream.range(0, 6)
                .mapToObj(number -> label("Why", input("i" + number, "")))
                .collect(Collectors.joining(","));
        assertThat(code(found("No-go", six), "/components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(found("No-go", ""), "/components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void inputsAreChecked() {
        String at = "/components/0/component";
        assertThat(code(found("No-go", label("l".repeat(46), input("a", ""))), "/components/0/label"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(found("No-go", label("Why", input("a", ",\"max_length\":4001"))), at + "/max_length"))
                .isEqualTo("NUMBER_TYPE_MAX");
        assertThat(code(
                        found("No-go", label("Why", input("a", ",\"placeholder\":\"" + "p".repeat(101) + "\""))),
                        at + "/placeholder"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(code(found("No-go", label("Why", "{\"type\":4,\"custom_id\":\"a\",\"style\":3}")), at + "/style"))
                .isEqualTo("BASE_TYPE_CHOICES");
        assertThat(code(
                        found("No-go", label("Why", "{\"type\":2,\"style\":1,\"custom_id\":\"a\",\"label\":\"x\"}")),
                        at))
                .isEqualTo("UNION_TYPE_CHOICES");
        assertThat(code(
                        found("No-go", label("Why", "{\"type\":5,\"custom_id\":\"a\",\"disabled\":true}")),
                        at + "/disabled"))
                .isEqualTo("MODAL_COMPONENT_DISABLED");
        assertThat(code(
                        found(
                                "No-go",
                                label(
                                        "Why",
                                        "{\"type\":21,\"custom_id\":\"a\",\"options\":[{\"label\":\"l\",\"value\":\"v\"}]}")),
                        at + "/options"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(
                        found("No-go", label("Why", input("a", "")) + "," + label("Why", input("a", ""))),
                        "/components/1/component/custom_id"))
                .isEqualTo("COMPONENT_CUSTOM_ID_DUPLICATED");
    }

    private static JsonNode found(String title, String components) {
        Complaints complaints = new Complaints();
        ModalRules.check(
                Json.parse("{\"custom_id\":\"m\",\"title\":\"" + title + "\",\"components\":[" + components + "]}"),
                "",
                complaints);
        return complaints.found();
    }

    private static String label(String label, String component) {
        return "{\"type\":18,\"label\":\"" + label + "\",\"component\":" + component + "}";
    }

    private static String input(String customId, String more) {
        return "{\"type\":4,\"style\":2,\"custom_id\":\"" + customId + "\"" + more + "}";
    }

    private static String code(JsonNode found, String pointer) {
        return found.at(pointer).path("_errors").path(0).path("code").asText();
    }
}
