package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What {@code allowed_mentions} may say. Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object */
final class MentionRules {
    private static final List<String> KINDS = List.of("roles", "users", "everyone");

    private MentionRules() {}

    static void check(JsonNode body, String path, Complaints complaints) {
        JsonNode allowed = body.path("allowed_mentions");
        String here = at(path, "allowed_mentions");
        if (complaints.list(allowed, "parse", 0, 3, here)) {
            for (int index = 0; index < allowed.path("parse").size(); index++) {
                if (!KINDS.contains(allowed.path("parse").path(index).asText())) {
                    complaints.add(
                            at(here, "parse", index),
                            "BASE_TYPE_CHOICES",
                            "Value must be one of ('users', 'roles', 'everyone').");
                }
            }
        }
        ids(allowed, "users", here, complaints);
        ids(allowed, "roles", here, complaints);
    }

    private static void ids(JsonNode allowed, String kind, String path, Complaints complaints) {
        if (!complaints.list(allowed, kind, 0, 100, path)) {
            return;
        }
        for (int index = 0; index < allowed.path(kind).size(); index++) {
            String id = allowed.path(kind).path(index).asText();
            if (!Snowflakes.isOne(id)) {
                complaints.add(at(path, kind, index), "NUMBER_TYPE_COERCE", "Value \"" + id + "\" is not snowflake.");
            }
        }
        if (!allowed.path(kind).isEmpty() && parses(allowed, kind)) {
            complaints.add(
                    path,
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
        }
    }

    private static boolean parses(JsonNode allowed, String kind) {
        for (JsonNode parsed : allowed.path("parse")) {
            if (parsed.asText().equals(kind)) {
                return true;
            }
        }
        return false;
    }
}
