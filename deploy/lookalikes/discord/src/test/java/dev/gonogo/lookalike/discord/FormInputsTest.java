package dev.gonogo.lookalike.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.HandedFile;
import dev.gonogo.lookalike.http.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormInputsTest {
    private static final String OPTIONS = "\"options\":[{\"label\":\"First\",\"value\":\"1\"},"
            + "{\"label\":\"Second\",\"value\":\"2\",\"default\":true}]";

    @Test
    void everyKindOfInputIsFilledInByLabelOrId() {
        JsonNode form = form(
                label("Why", "{\"type\":4,\"custom_id\":\"why\",\"value\":\"before\"}"),
                label("Pick", "{\"type\":3,\"custom_id\":\"pick\"," + OPTIONS + "}"),
                label("One", "{\"type\":21,\"custom_id\":\"one\"," + OPTIONS + "}"),
                label("Sure", "{\"type\":23,\"custom_id\":\"sure\"}"),
                "{\"type\":1,\"components\":[{\"type\":4,\"custom_id\":\"old\",\"label\":\"Old\"}]}");

        JsonNode sent = FormInputs.submitted(
                form,
                Map.of("Pick", "First\nSecond", "one", "First", "Sure", "true", "Old", "typed"),
                HandedFile::name);

        assertThat(sent.at("/0/component/value").asText()).isEqualTo("before");
        assertThat(sent.at("/1/component/values").toString()).isEqualTo("[\"1\",\"2\"]");
        assertThat(sent.at("/2/component/value").asText()).isEqualTo("1");
        assertThat(sent.at("/3/component/value").asBoolean()).isTrue();
        assertThat(sent.at("/4/components/0/value").asText()).isEqualTo("typed");
    }

    @Test
    void whatIsNotTouchedKeepsItsDefault() {
        JsonNode sent = FormInputs.submitted(
                form(label("One", "{\"type\":22,\"custom_id\":\"one\"," + OPTIONS + "}")), Map.of(), HandedFile::name);
        assertThat(sent.at("/0/component/values").toString()).isEqualTo("[\"2\"]");
    }

    @Test
    void theClientRefusesWhatIsMissingTooShortOrNotOffered() {
        JsonNode text = form(label("Why", "{\"type\":4,\"custom_id\":\"why\",\"min_length\":5}"));
        assertThatThrownBy(() -> FormInputs.submitted(text, Map.of(), HandedFile::name))
                .isInstanceOf(ClientRefusal.class)
                .hasMessage("Why: This field is required.");
        assertThatThrownBy(() -> FormInputs.submitted(text, Map.of("Why", "no"), HandedFile::name))
                .hasMessage("Why: Must be at least 5 in length.");
        JsonNode pick = form(label("Pick", "{\"type\":3,\"custom_id\":\"pick\"," + OPTIONS + "}"));
        assertThatThrownBy(() -> FormInputs.submitted(pick, Map.of("Pick", "Third"), HandedFile::name))
                .hasMessage("Pick: There is no choice \"Third\".");
        assertThatThrownBy(() -> FormInputs.submitted(pick, Map.of("Why", "x"), HandedFile::name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filesAreUploadedBeforeTheFormIsSent() {
        JsonNode form = form(label("Files", "{\"type\":19,\"custom_id\":\"files\",\"max_values\":2,\"min_values\":0}"));
        String file = HandedFile.of("p95 ü.txt", "120 ms").value();

        JsonNode sent = FormInputs.submitted(form, Map.of("Files", file + "\n" + file), HandedFile::name);

        assertThat(sent.at("/0/component/values").toString()).isEqualTo("[\"p95 ü.txt\",\"p95 ü.txt\"]");
        assertThatThrownBy(() -> FormInputs.submitted(form, Map.of(), HandedFile::name))
                .hasMessage("Files: This field is required.");
        assertThatThrownBy(() -> FormInputs.submitted(
                        form, Map.of("Files", String.join("\n", file, file, file)), HandedFile::name))
                .hasMessage("Files: Upload at most 2 files.");
        assertThatThrownBy(() -> FormInputs.submitted(form, Map.of("Files", "words"), HandedFile::name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is no file: words");
    }

    private static JsonNode form(String... components) {
        return Json.parse("{\"components\":[" + String.join(",", components) + "]}");
    }

    private static String label(String label, String component) {
        return "{\"type\":18,\"label\":\"" + label + "\",\"component\":" + component + "}";
    }
}
