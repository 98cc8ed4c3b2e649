package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;

/** Who the bot is, where the gateway is, and who and what is in the server. */
final class DirectoryApi {
    private final DiscordParts parts;
    private final Guild guild;
    private final GuildJson json;

    DirectoryApi(DiscordParts parts, GuildJson json) {
        this.parts = parts;
        this.guild = parts.settings().guild();
        this.json = json;
    }

    void serve(Routes routes) {
        routes.get("/users/@me", call -> Answer.ok(parts.entities().self()))
                .get("/users/@me/guilds", call -> Answer.ok(Json.array(List.of(json.guild()))))
                .get("/users/{user}", this::user)
                .get("/applications/@me", call -> Answer.ok(application()))
                .get("/oauth2/applications/@me", call -> Answer.ok(application()))
                .get(
                        "/gateway",
                        call -> Answer.ok(
                                Fields.object().put("url", parts.gateway().address())))
                .get("/gateway/bot", call -> Answer.ok(gatewayForBots()))
                .get("/guilds/{guild}", call -> Answer.ok(known(call, json.guild())))
                .get("/guilds/{guild}/channels", call -> Answer.ok(known(call, json.channels())))
                .get("/guilds/{guild}/roles", call -> Answer.ok(known(call, json.roles())))
                .get("/guilds/{guild}/threads/active", call -> Answer.ok(known(call, activeThreads())))
                .get("/guilds/{guild}/members/{user}", this::member);
    }

    private Answer user(Call call) {
        return Answer.ok(parts.entities().user(memberOf(call, 10013, "Unknown User")));
    }

    private Answer member(Call call) {
        known(call, Entities.none());
        return Answer.ok(parts.entities().member(memberOf(call, 10007, "Unknown Member")));
    }

    private Member memberOf(Call call, int code, String message) {
        return guild.member(call.at("user"))
                .filter(member -> member.id().equals(call.at("user")) && !member.equals(Guild.CLYDE))
                .orElseThrow(() -> new DiscordProblem(404, code, message));
    }

    private <T> T known(Call call, T answer) {
        if (!call.at("guild").equals(guild.id())) {
            throw new DiscordProblem(404, 10004, "Unknown Guild");
        }
        return answer;
    }

    private ObjectNode activeThreads() {
        ArrayNode threads = json.activeThreads();
        return Fields.object()
                .put("threads", threads)
                .put("members", Entities.none())
                .node();
    }

    private ObjectNode gatewayForBots() {
        return Fields.object()
                .put("url", parts.gateway().address())
                .put("shards", 1)
                .put(
                        "session_start_limit",
                        Fields.object()
                                .put("total", 1000)
                                .put("remaining", 999)
                                .put("reset_after", 14_400_000)
                                .put("max_concurrency", 1))
                .node();
    }

    private ObjectNode application() {
        return Fields.object()
                .put("id", guild.applicationId())
                .put("name", guild.bot().displayName())
                .nothing("icon")
                .put("description", "Runs the release process")
                .put("summary", "")
                .put("bot_public", false)
                .put("bot_require_code_grant", false)
                .put("verify_key", "0".repeat(64))
                .put("flags", 0)
                .nothing("team")
                .put("owner", parts.entities().user(guild.owner()))
                .put("bot", parts.entities().user(guild.bot()))
                .nothing("interactions_endpoint_url")
                .nothing("role_connections_verification_url")
                .put("redirect_uris", Entities.none())
                .put("approximate_guild_count", 1)
                .node();
    }
}
