package dev.gonogo.lookalike.discord;

import static dev.gonogo.lookalike.discord.Entities.none;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;

/**
 * The server in the JSON of REST and GUILD_CREATE. Source:
 * https://discord.com/developers/docs/resources/guild#guild-object
 */
final class GuildJson {
    private final Guild guild;
    private final DiscordState state;
    private final Entities entities;

    GuildJson(Guild guild, DiscordState state, Entities entities) {
        this.guild = guild;
        this.state = state;
        this.entities = entities;
    }

    /** The response to {@code GET /guilds/ID}. */
    ObjectNode guild() {
        return Fields.object()
                .put("id", guild.id())
                .put("name", guild.name())
                .nothing("icon")
                .nothing("description")
                .nothing("home_header")
                .nothing("splash")
                .nothing("discovery_splash")
                .put("features", none())
                .nothing("banner")
                .put("owner_id", guild.owner().id())
                .nothing("application_id")
                .put("region", "deprecated")
                .nothing("afk_channel_id")
                .put("afk_timeout", 300)
                .nothing("system_channel_id")
                .put("system_channel_flags", 0)
                .put("widget_enabled", false)
                .nothing("widget_channel_id")
                .put("verification_level", 0)
                .put("default_message_notifications", 1)
                .put("mfa_level", 0)
                .put("explicit_content_filter", 0)
                .nothing("max_presences")
                .put("max_members", 500_000)
                .put("max_stage_video_channel_users", 50)
                .put("max_video_channel_users", 25)
                .nothing("vanity_url_code")
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("preferred_locale", "en-US")
                .nothing("rules_channel_id")
                .nothing("safety_alerts_channel_id")
                .nothing("public_updates_channel_id")
                .put("premium_progress_bar_enabled", false)
                .nothing("latest_onboarding_question_id")
                .put("nsfw", false)
                .put("nsfw_level", 0)
                .nothing("incidents_data")
                .put("emojis", none())
                .put("stickers", none())
                .put("roles", roles())
                .node();
    }

    /**
     * What the gateway sends for a server after READY: of the members only the bot, because the intents for more are
     * missing.
     */
    ObjectNode created() {
        return Fields.object()
                .all(guild())
                .put("joined_at", "2026-01-05T09:00:00.000000+00:00")
                .put("large", false)
                .put("unavailable", false)
                .put("member_count", guild.people().size() + 1)
                .put("voice_states", none())
                .put("members", Json.array(List.of(entities.member(guild.bot()))))
                .put("channels", channels())
                .put("threads", activeThreads())
                .put("presences", none())
                .put("stage_instances", none())
                .put("guild_scheduled_events", none())
                .put("soundboard_sounds", none())
                .node();
    }

    ArrayNode channels() {
        return Json.array(guild.channels().stream().map(entities::channel).toList());
    }

    ArrayNode activeThreads() {
        return Json.array(state.threads().stream()
                .filter(thread -> !thread.archived())
                .map(entities::thread)
                .toList());
    }

    ArrayNode roles() {
        ObjectNode bots = role(guild.botRole(), guild.bot().displayName(), 1)
                .put("permissions", Permission.bits(Permission.OF_THE_BOT))
                .put("managed", true);
        bots.putObject("tags").put("bot_id", guild.bot().id());
        return Json.array(List.of(role(guild.id(), "@everyone", 0), bots));
    }

    private static ObjectNode role(String id, String name, int position) {
        return Fields.object()
                .put("id", id)
                .put("name", name)
                .nothing("description")
                .put("permissions", Permission.bits(List.of(Permission.USE_APPLICATION_COMMANDS)))
                .put("position", position)
                .put("color", 0)
                .put(
                        "colors",
                        Fields.object()
                                .put("primary_color", 0)
                                .nothing("secondary_color")
                                .nothing("tertiary_color"))
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false)
                .nothing("icon")
                .nothing("unicode_emoji")
                .put("flags", 0)
                .node();
    }
}
