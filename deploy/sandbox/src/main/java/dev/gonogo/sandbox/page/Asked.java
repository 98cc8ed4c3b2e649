package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request from the page, field by field; missing fields read as empty. */
public record Asked(JsonNode json) {
    /** A text. */
    public String text(String field) {
        return json.path(field).asText("");
    }

    /** A whole number. */
    public int number(String field) {
        return json.path(field).asInt();
    }

    /** Texts by name. */
    public Map<String, String> texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.path(field)
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    /** Texts in their order. */
    public List<String> list(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
