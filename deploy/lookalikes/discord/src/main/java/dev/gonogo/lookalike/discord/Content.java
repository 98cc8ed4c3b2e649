package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message's content. JSON in it is never changed.
 *
 * @param text with Discord's mark-up
 * @param flags see {@link Flags}
 */
record Content(String text, ArrayNode embeds, ArrayNode components, ArrayNode attachments, long flags) {
    /** What a client shows between a deferred response and the actual one. */
    static Content loading(long flags) {
        return new Content("", array(), array(), array(), flags | Flags.LOADING);
    }

    static Content text(String text) {
        return new Content(text, array(), array(), array(), 0);
    }

    /** Reads a body that has passed the rules. */
    static Content of(JsonNode body, ArrayNode attachments) {
        return new Content(
                body.path("content").asText(""),
                list(body, "embeds"),
                numbered(list(body, "components")),
                attachments,
                body.path("flags").asLong());
    }

    /** Its content after an edit, in which absent fields stay as they are. */
    Content edited(JsonNode change, ArrayNode moreAttachments) {
        ArrayNode kept = change.has("attachments") ? kept(change.path("attachments")) : attachments.deepCopy();
        long sticky = flags & ~(Flags.LOADING | Flags.SUPPRESS_EMBEDS);
        long set = change.path("flags").asLong(flags) & (Flags.SUPPRESS_EMBEDS | Flags.COMPONENTS_V2);
        return new Content(
                change.has("content") ? change.path("content").asText("") : text,
                change.has("embeds") ? list(change, "embeds") : embeds,
                change.has("components") ? numbered(list(change, "components")) : components,
                kept.addAll(moreAttachments),
                sticky | set);
    }

    private ArrayNode kept(JsonNode named) {
        ArrayNode kept = array();
        for (JsonNode attachment : attachments) {
            for (JsonNode each : named) {
                if (each.path("id").asText().equals(attachment.path("id").asText())) {
                    kept.add(attachment);
                }
            }
        }
        return kept;
    }

    Content flagged(long flag) {
        return new Content(text, embeds, components, attachments, flags | flag);
    }

    Content withoutFlag(long flag) {
        return new Content(text, embeds, components, attachments, flags & ~flag);
    }

    boolean isEmpty() {
        return text.isBlank() && embeds.isEmpty() && components.isEmpty() && attachments.isEmpty();
    }

    boolean has(long flag) {
        return Flags.has(flags, flag);
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static ArrayNode list(JsonNode body, String field) {
        return body.path(field) instanceof ArrayNode given ? given.deepCopy() : array();
    }

    /** Discord gives every component without an id one, in reading order. */
    private static ArrayNode numbered(ArrayNode components) {
        ComponentWalk.all(components).forEach(component -> ((ObjectNode) component).put("id", idOf(component)));
        int next = 1;
        for (JsonNode component : ComponentWalk.all(components)) {
            if (component.path("id").asInt() == 0) {
                next = free(components, next);
                ((ObjectNode) component).put("id", next);
            }
        }
        return components;
    }

    private static int idOf(JsonNode component) {
        return component.path("id").asInt(0);
    }

    private static int free(ArrayNode components, int from) {
        int candidate = from;
        while (taken(components, candidate)) {
            candidate++;
        }
        return candidate;
    }

    private static boolean taken(ArrayNode components, int id) {
        return ComponentWalk.all(components).stream().anyMatch(component -> idOf(component) == id);
    }
}
