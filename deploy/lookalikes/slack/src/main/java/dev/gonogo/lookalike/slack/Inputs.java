package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.HandedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The input blocks of one dialog and what a person filled in, checked as Slack's client checks before sending. */
final class Inputs {
    private final JsonNode blocks;
    private final Map<String, String> given;
    private final Function<HandedFile, ObjectNode> keep;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final ObjectNode values = Json.object();

    private Inputs(JsonNode blocks, Map<String, String> given, Function<HandedFile, ObjectNode> keep) {
        this.blocks = blocks;
        this.given = given;
        this.keep = keep;
    }

    /**
     * Matches what was filled in with the inputs of a view.
     *
     * @param given by label, action id or block id
     * @param keep uploads a file, and returns its file object
     * @throws IllegalArgumentException if a key names no input of the view
     */
    static Inputs of(JsonNode view, Map<String, String> given, Function<HandedFile, ObjectNode> keep) {
        Inputs inputs = new Inputs(view.path("blocks"), given, keep);
        inputs.refuseUnknownKeys();
        inputs.blocks.forEach(block -> {
            if (isInput(block)) {
                inputs.read(block);
            }
        });
        return inputs;
    }

    /** Why Slack's client would not send it, by block id. */
    Map<String, String> errors() {
        return errors;
    }

    /** The {@code state.values} of the submission. */
    ObjectNode values() {
        return values;
    }

    private void refuseUnknownKeys() {
        for (String key : given.keySet()) {
            boolean known = false;
            for (JsonNode block : blocks) {
                known |= isInput(block) && names(block, key);
            }
            if (!known) {
                throw new IllegalArgumentException("The dialog has no input \"" + key + "\"");
            }
        }
    }

    private static boolean isInput(JsonNode block) {
        return block.path("type").asText().equals("input");
    }

    private static boolean names(JsonNode block, String key) {
        return block.path("label").path("text").asText().equals(key)
                || block.path("element").path("action_id").asText().equals(key)
                || block.path("block_id").asText().equals(key);
    }

    private void read(JsonNode block) {
        JsonNode element = block.path("element");
        Optional<String> typed = given.entrySet().stream()
                .filter(entry -> names(block, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        String value = typed.orElse(initial(element));
        String blockId = block.path("block_id").asText();
        if (value.isEmpty() && !block.path("optional").asBoolean()) {
            errors.put(blockId, "Please complete this required field.");
        } else if (isFiles(element)) {
            countFiles(blockId, element, value);
        } else if (value.length() > element.path("max_length").asInt(3000)) {
            errors.put(blockId, "Your entry is too long.");
        } else if (!value.isEmpty()
                && value.length() < element.path("min_length").asInt(0)) {
            errors.put(blockId, "Your entry is too short.");
        }
        values.putObject(blockId).set(element.path("action_id").asText(), elementState(blockId, element, value));
    }

    private static boolean isFiles(JsonNode element) {
        return element.path("type").asText().equals("file_input");
    }

    private void countFiles(String blockId, JsonNode element, String value) {
        int most = element.path("max_files").asInt(10);
        if (HandedFile.all(value).size() > most) {
            errors.put(blockId, "Please upload at most " + most + " files.");
        }
    }

    private static String initial(JsonNode element) {
        return element.path("initial_value")
                .asText(element.path("initial_option").path("value").asText(""));
    }

    private ObjectNode elementState(String blockId, JsonNode element, String value) {
        String type = element.path("type").asText();
        ObjectNode state = Json.object().put("type", type);
        if (type.equals("plain_text_input")) {
            return value.isEmpty() ? state.putNull("value") : state.put("value", value);
        }
        if (isFiles(element)) {
            ArrayNode files = state.putArray("files");
            HandedFile.all(value).forEach(file -> files.add(keep.apply(file)));
            return state;
        }
        if (type.equals("checkboxes")) {
            option(blockId, element, value).ifPresent(state.putArray("selected_options")::add);
            return state;
        }
        state.putNull("selected_option");
        option(blockId, element, value).ifPresent(option -> state.set("selected_option", option));
        return state;
    }

    private Optional<JsonNode> option(String blockId, JsonNode element, String value) {
        for (JsonNode option : element.path("options")) {
            if (option.path("value").asText().equals(value)
                    || option.path("text").path("text").asText().equals(value)) {
                return Optional.of(option);
            }
        }
        if (!value.isEmpty()) {
            errors.put(blockId, "There is no choice \"" + value + "\".");
        }
        return Optional.empty();
    }
}
