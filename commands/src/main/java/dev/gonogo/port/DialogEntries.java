package dev.gonogo.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person entered into a dialog.
 *
 * @param texts by field name, exactly as typed; a field that was left empty is an empty text or missing
 * @param uploads all uploaded files
 */
public record DialogEntries(Map<String, String> texts, List<Upload> uploads) {
    public static final DialogEntries NONE = new DialogEntries(Map.of(), List.of());

    public DialogEntries {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        uploads = List.copyOf(uploads);
    }

    /** Exactly what was typed; empty if nothing was. */
    public String typed(String field) {
        return texts.getOrDefault(field, "");
    }

    /** What was typed, trimmed; empty if nothing was. */
    public String text(String field) {
        return typed(field).strip();
    }
}
