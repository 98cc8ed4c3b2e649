package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;
import static dev.gonogo.lookalike.discord.Complaints.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Discord's limits for the body of a message. Source: https://discord.com/developers/docs/resources/message#create-message */
final class MessageRules {
    private static final List<String> LEGACY = List.of("content", "embeds", "poll", "sticker_ids");

    private final Complaints complaints;

    MessageRules(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * Checks a new message.
     *
     * @param settable the flags that may be set here
     */
    void created(JsonNode body, long settable, String path) {
        flags(body, settable, path);
        fields(body, Flags.has(body.path("flags").asLong(), Flags.COMPONENTS_V2), path);
        nonce(body, path);
    }

    /** Checks an edit of a message. Existing flags may be repeated. */
    void edited(JsonNode change, Content before, String path) {
        flags(change, Flags.SUPPRESS_EMBEDS | Flags.COMPONENTS_V2 | before.flags() | Flags.SET_BY_DISCORD, path);
        boolean becomes = Flags.has(change.path("flags").asLong(), Flags.COMPONENTS_V2);
        fields(change, becomes || before.has(Flags.COMPONENTS_V2), path);
        if (becomes && !before.has(Flags.COMPONENTS_V2)) {
            mustBeEmptied(change, before, path);
        }
    }

    private void mustBeEmptied(JsonNode change, Content before, String path) {
        if (!before.text().isEmpty() && !change.has("content")) {
            legacy("content", path);
        }
        if (!before.embeds().isEmpty() && !change.has("embeds")) {
            legacy("embeds", path);
        }
    }

    private void flags(JsonNode body, long settable, String path) {
        complaints.integer(body, "flags", 0, Integer.MAX_VALUE, path);
        if ((body.path("flags").asLong() & ~settable) != 0) {
            complaints.add(at(path, "flags"), "MESSAGE_FLAGS_INVALID", "The message flags cannot be set.");
        }
    }

    private void fields(JsonNode body, boolean v2, String path) {
        if (v2) {
            LEGACY.stream().filter(field -> says(body, field)).forEach(field -> legacy(field, path));
        } else {
            complaints.text(body, "content", 2000, path);
            EmbedRules.check(body, path, complaints);
        }
        ComponentRules.check(body, v2, path, complaints);
        MentionRules.check(body, path, complaints);
    }

    private static boolean says(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return given(body, field)
                && !(value.isContainerNode() ? value.isEmpty() : value.asText().isEmpty());
    }

    private void legacy(String field, String path) {
        complaints.add(
                at(path, field),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    }

    private void nonce(JsonNode body, String path) {
        complaints.text(body, "nonce", 25, path);
    }
}
