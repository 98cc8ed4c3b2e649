package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Complaints.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Discord's limits for embeds. Source: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
final class EmbedRules {
    private static final int TOGETHER = 6000;
    private static final List<String> SCHEMES = List.of("http", "https");
    private static final List<String> MEDIA = List.of("http", "https", "attachment");

    private final Complaints complaints;
    private int characters;

    private EmbedRules(Complaints complaints) {
        this.complaints = complaints;
    }

    static void check(JsonNode body, String path, Complaints complaints) {
        if (!complaints.list(body, "embeds", 0, 10, path)) {
            return;
        }
        EmbedRules rules = new EmbedRules(complaints);
        for (int index = 0; index < body.path("embeds").size(); index++) {
            rules.embed(body.path("embeds").path(index), at(path, "embeds", index));
        }
        if (rules.characters > TOGETHER) {
            complaints.add(
                    at(path, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + TOGETHER);
        }
    }

    private void embed(JsonNode embed, String path) {
        counted(embed, "title", 256, path);
        counted(embed, "description", 4096, path);
        complaints.url(embed, "url", 2048, SCHEMES, path);
        complaints.integer(embed, "color", 0, 0xFFFFFF, path);
        counted(embed.path("footer"), "text", 2048, at(path, "footer"));
        counted(embed.path("author"), "name", 256, at(path, "author"));
        complaints.url(embed.path("author"), "url", 2048, SCHEMES, at(path, "author"));
        complaints.url(embed.path("image"), "url", 2048, MEDIA, at(path, "image"));
        complaints.url(embed.path("thumbnail"), "url", 2048, MEDIA, at(path, "thumbnail"));
        if (complaints.list(embed, "fields", 0, 25, path)) {
            for (int index = 0; index < embed.path("fields").size(); index++) {
                field(embed.path("fields").path(index), at(path, "fields", index));
            }
        }
    }

    private void field(JsonNode field, String path) {
        complaints.requiredText(field, "name", 256, path);
        complaints.requiredText(field, "value", 1024, path);
        characters += Complaints.characters(field.path("name").asText())
                + Complaints.characters(field.path("value").asText());
    }

    private void counted(JsonNode parent, String field, int atMost, String path) {
        complaints.text(parent, field, atMost, path);
        characters += Complaints.characters(parent.path(field).asText(""));
    }
}
