package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.HandedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inputs of one modal and what a person filled in, checked as Discord's client checks before sending. */
final class FormInputs {
    private final Map<String, String> given;
    private final Function<HandedFile, String> keep;
    private final List<String> used = new ArrayList<>();

    private FormInputs(Map<String, String> given, Function<HandedFile, String> keep) {
        this.given = given;
        this.keep = keep;
    }

    /**
     * The {@code components} of the submission.
     *
     * @param given by label or custom id; several values of one input are on separate lines
     * @param keep uploads a file, and returns its id
     * @throws IllegalArgumentException if a key names no input of the form
     * @throws ClientRefusal if the client would not send it
     */
    static ArrayNode submitted(JsonNode form, Map<String, String> given, Function<HandedFile, String> keep) {
        FormInputs inputs = new FormInputs(given, keep);
        ArrayNode components = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> parts = new ArrayList<>();
        form.path("components").forEach(parts::add);
        int id = 1;
        for (JsonNode part : parts) {
            ObjectNode component = components.addObject();
            component.put("type", part.path("type").asInt()).put("id", id);
            id = inputs.read(part, component, id) + 1;
        }
        given.keySet().stream()
                .filter(key -> !inputs.used.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("The modal has no input \"" + key + "\"");
                });
        return components;
    }

    private int read(JsonNode part, ObjectNode component, int id) {
        if (part.path("type").asInt() == ComponentType.LABEL) {
            component.set(
                    "component",
                    input(part.path("component"), part.path("label").asText(), id + 1));
            return id + 1;
        }
        if (part.path("type").asInt() == ComponentType.ACTION_ROW) {
            JsonNode input = part.path("components").path(0);
            component
                    .putArray("components")
                    .add(input(input, input.path("label").asText(), id + 1));
            return id + 1;
        }
        return id;
    }

    private ObjectNode input(JsonNode input, String label, int id) {
        String customId = input.path("custom_id").asText();
        String typed = typed(label, customId);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("type", input.path("type").asInt()).put("id", id).put("custom_id", customId);
        switch (input.path("type").asInt()) {
            case ComponentType.TEXT_INPUT ->
                answer.put(
                        "value",
                        text(input, label, typed == null ? input.path("value").asText("") : typed));
            case ComponentType.CHECKBOX ->
                answer.put("value", typed == null ? input.path("default").asBoolean() : Boolean.parseBoolean(typed));
            case ComponentType.FILE_UPLOAD -> answer.set("values", files(input, label, typed == null ? "" : typed));
            case ComponentType.RADIO_GROUP -> radio(input, label, typed, answer);
            default -> answer.set("values", options(input, label, typed));
        }
        return answer;
    }

    private @Nullable String typed(String label, String customId) {
        String key = given.containsKey(label) ? label : customId;
        used.add(key);
        return given.get(key);
    }

    private static String text(JsonNode input, String label, String value) {
        int length = Complaints.characters(value);
        boolean required = input.path("required").asBoolean(true);
        if (value.isBlank() && required) {
            throw new ClientRefusal(label + ": This field is required.");
        }
        if (length > input.path("max_length").asInt(4000)) {
            throw new ClientRefusal(
                    label + ": Must be " + input.path("max_length").asInt(4000) + " or fewer in length.");
        }
        if (!value.isEmpty() && length < input.path("min_length").asInt(0)) {
            throw new ClientRefusal(
                    label + ": Must be at least " + input.path("min_length").asInt() + " in length.");
        }
        return value;
    }

    private ArrayNode files(JsonNode input, String label, String value) {
        List<HandedFile> files = HandedFile.all(value);
        if (files.isEmpty() && input.path("required").asBoolean(true)) {
            throw new ClientRefusal(label + ": This field is required.");
        }
        int most = input.path("max_values").asInt(1);
        if (files.size() > most) {
            throw new ClientRefusal(label + ": Upload at most " + most + " files.");
        }
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        files.forEach(file -> ids.add(keep.apply(file)));
        return ids;
    }

    private static void radio(JsonNode input, String label, @Nullable String typed, ObjectNode answer) {
        ArrayNode values = options(input, label, typed);
        if (values.isEmpty()) {
            answer.putNull("value");
        } else {
            answer.set("value", values.path(0));
        }
    }

    private static ArrayNode options(JsonNode input, String label, @Nullable String typed) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        if (typed == null) {
            input.path("options").forEach(option -> {
                if (option.path("default").asBoolean()) {
                    values.add(option.path("value"));
                }
            });
        } else {
            typed.lines().filter(line -> !line.isBlank()).forEach(line -> values.add(option(input, label, line)));
        }
        if (values.isEmpty() && input.path("required").asBoolean(true)) {
            throw new ClientRefusal(label + ": This field is required.");
        }
        return values;
    }

    private static String option(JsonNode input, String label, String text) {
        for (JsonNode option : input.path("options")) {
            if (option.path("value").asText().equals(text)
                    || option.path("label").asText().equals(text)) {
                return option.path("value").asText();
            }
        }
        throw new ClientRefusal(label + ": There is no choice \"" + text + "\".");
    }
}
