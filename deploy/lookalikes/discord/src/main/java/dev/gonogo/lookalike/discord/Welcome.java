package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import java.net.URI;

/** What a new session is sent: who it is, what the server is, and members that it asks for. */
final class Welcome {
    private final Guild guild;
    private final Entities entities;
    private final GuildJson json;

    Welcome(Guild guild, Entities entities, GuildJson json) {
        this.guild = guild;
        this.entities = entities;
        this.json = json;
    }

    /** The READY event; the server in it is unavailable until {@link #guild} was sent. */
    ObjectNode ready(String sessionId, URI resumeAddress) {
        ObjectNode ready = Fields.object()
                .put("v", 10)
                .put("user_settings", Fields.object())
                .put("user", entities.self())
                .put("session_type", "normal")
                .put("session_id", sessionId)
                .put("resume_gateway_url", resumeAddress)
                .put("relationships", Entities.none())
                .put("private_channels", Entities.none())
                .put("presences", Entities.none())
                .put("guild_join_requests", Entities.none())
                .put("geo_ordered_rtc_regions", Entities.none())
                .put(
                        "application",
                        Fields.object().put("id", guild.applicationId()).put("flags", 0))
                .put("shard", Entities.none().add(0).add(1))
                .node();
        ready.putArray("guilds").addObject().put("id", guild.id()).put("unavailable", true);
        return ready;
    }

    ObjectNode guild() {
        return json.created();
    }

    /** Members by id, which needs no intent, unlike a list of everybody. */
    ObjectNode members(JsonNode request) {
        ObjectNode chunk = Fields.object()
                .put("guild_id", guild.id())
                .put("chunk_index", 0)
                .put("chunk_count", 1)
                .put("nonce", request.path("nonce").asText(null))
                .node();
        ArrayNode found = chunk.putArray("members");
        ArrayNode missing = chunk.putArray("not_found");
        JsonNode wanted = request.path("user_ids");
        (wanted.isArray() ? wanted : Entities.none().add(wanted))
                .forEach(id -> guild.member(id.asText())
                        .ifPresentOrElse(member -> found.add(entities.member(member)), () -> missing.add(id)));
        return chunk;
    }
}
