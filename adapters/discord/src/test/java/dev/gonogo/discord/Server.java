package dev.gonogo.discord;

import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A server with one channel, and what happens in it, in the shapes of Discord's gateway. */
final class Server {
    static final String APPLICATION = "900000000000000001";
    static final String GUILD = "900000000000000002";
    static final String CHANNEL = "900000000000000003";
    static final String ANN = "80351110224678912";
    private static final String SELF = APPLICATION;
    private static final String THREAD = "900000000000000009";
    private static final int EPHEMERAL = 64;
    private static final int V2 = 1 << 15;

    private Server() {}

    static DataObject self() {
        return user(SELF, "gonogo").put("bot", true).put("verified", true).put("mfa_enabled", false);
    }

    private static DataObject user(String id, String name) {
        return DataObject.empty()
                .put("id", id)
                .put("username", name)
                .put("discriminator", "0")
                .put("avatar", null);
    }

    private static DataObject member(DataObject user) {
        return DataObject.empty()
                .put("user", user)
                .put("roles", DataArray.empty())
                .put("joined_at", "2026-11-20T10:00:00+00:00")
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0)
                .put("permissions", "0");
    }

    private static DataObject channel() {
        return DataObject.empty()
                .put("id", CHANNEL)
                .put("type", 0)
                .put("name", "releases")
                .put("position", 0)
                .put("permission_overwrites", DataArray.empty());
    }

    private static DataObject thread() {
        return DataObject.empty()
                .put("id", THREAD)
                .put("type", 11)
                .put("name", "0.6.6-preview")
                .put("guild_id", GUILD)
                .put("parent_id", CHANNEL)
                .put("owner_id", SELF)
                .put("message_count", 0)
                .put("member_count", 1)
                .put(
                        "thread_metadata",
                        DataObject.empty()
                                .put("archived", false)
                                .put("locked", false)
                                .put("auto_archive_duration", 10_080)
                                .put("archive_timestamp", "2026-11-20T10:00:00+00:00"));
    }

    static DataObject guild() {
        DataObject everyone = DataObject.empty()
                .put("id", GUILD)
                .put("name", "@everyone")
                .put("color", 0)
                .put("colors", DataObject.empty().put("primary_color", 0))
                .put("hoist", false)
                .put("position", 0)
                .put("permissions", "0")
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
        return DataObject.empty()
                .put("id", GUILD)
                .put("name", "aegis")
                .put("owner_id", ANN)
                .put("member_count", 2)
                .put("large", false)
                .put("afk_timeout", 300)
                .put("premium_progress_bar_enabled", false)
                .put("roles", DataArray.empty().add(everyone))
                .put("channels", DataArray.empty().add(channel()))
                .put("threads", DataArray.empty())
                .put("members", DataArray.empty().add(member(self())))
                .put("emojis", DataArray.empty())
                .put("stickers", DataArray.empty())
                .put("features", DataArray.empty())
                .put("voice_states", DataArray.empty())
                .put("presences", DataArray.empty())
                .put("guild_scheduled_events", DataArray.empty());
    }

    /** Ann fills in {@code /release} with one subcommand. */
    static DataObject command(String id, String subcommand, Map<String, String> options) {
        return interaction(id, 2).put("data", commandData(subcommand, options, ""));
    }

    /** Ann types into an option. */
    static DataObject completion(String id, String subcommand, String option, String begun) {
        return interaction(id, 4).put("data", commandData(subcommand, Map.of(option, begun), option));
    }

    private static DataObject commandData(String subcommand, Map<String, String> options, String focused) {
        DataArray filled = DataArray.empty();
        options.forEach((name, value) -> filled.add(DataObject.empty()
                .put("type", 3)
                .put("name", name)
                .put("value", value)
                .put("focused", name.equals(focused))));
        DataObject chosen =
                DataObject.empty().put("type", 1).put("name", subcommand).put("options", filled);
        return DataObject.empty()
                .put("id", "900000000000000004")
                .put("name", "release")
                .put("type", 1)
                .put("guild_id", GUILD)
                .put("options", DataArray.empty().add(chosen));
    }

    /** Ann presses a button of a message, which only she can see or everybody. */
    static DataObject press(String id, String value, boolean ephemeral) {
        DataObject button = DataObject.empty()
                .put("type", 2)
                .put("style", 1)
                .put("label", "Go")
                .put("custom_id", value);
        DataObject row = DataObject.empty()
                .put("type", 1)
                .put("id", 1)
                .put("components", DataArray.empty().add(button.put("id", 2)));
        DataObject message = message("900000000000000005")
                .put("flags", ephemeral ? V2 | EPHEMERAL : V2)
                .put("components", DataArray.empty().add(row));
        return interaction(id, 3)
                .put("message", message)
                .put(
                        "data",
                        DataObject.empty()
                                .put("component_type", 2)
                                .put("custom_id", value)
                                .put("id", 2));
    }

    /** Ann submits a modal with one field. */
    static DataObject submit(String id, String ticket, String field, String entered) {
        DataObject input = DataObject.empty()
                .put("type", 4)
                .put("id", 2)
                .put("custom_id", field)
                .put("value", entered);
        DataObject label = DataObject.empty().put("type", 18).put("id", 1).put("component", input);
        return interaction(id, 5)
                .put(
                        "data",
                        DataObject.empty()
                                .put("custom_id", ticket)
                                .put("components", DataArray.empty().add(label)));
    }

    /** Ann submits a modal with one file. */
    static DataObject handOver(String id, String ticket, String field, DataObject attachment) {
        DataObject input = DataObject.empty()
                .put("type", 19)
                .put("id", 2)
                .put("custom_id", field)
                .put("values", DataArray.empty().add(attachment.getString("id")));
        DataObject label = DataObject.empty().put("type", 18).put("id", 1).put("component", input);
        DataObject attachments = DataObject.empty().put(attachment.getString("id"), attachment);
        return interaction(id, 5)
                .put(
                        "data",
                        DataObject.empty()
                                .put("custom_id", ticket)
                                .put("components", DataArray.empty().add(label))
                                .put("resolved", DataObject.empty().put("attachments", attachments)));
    }

    static DataObject attachment(String name, int size, String url) {
        return DataObject.empty()
                .put("id", "900000000000000077")
                .put("filename", name)
                .put("size", size)
                .put("url", url)
                .put("proxy_url", url)
                .put("content_type", "image/png")
                .put("ephemeral", true);
    }

    /** The same in the thread of a board's message. */
    static DataObject inThread(DataObject interaction) {
        return interaction.put("channel_id", THREAD).put("channel", thread());
    }

    private static DataObject interaction(String id, int type) {
        return DataObject.empty()
                .put("id", id)
                .put("application_id", APPLICATION)
                .put("type", type)
                .put("token", "token-" + id)
                .put("version", 1)
                .put("guild_id", GUILD)
                .put("guild", DataObject.empty().put("id", GUILD).put("features", DataArray.empty()))
                .put("guild_locale", "en-US")
                .put("locale", "en-US")
                .put("context", 0)
                .put("authorizing_integration_owners", DataObject.empty().put("0", GUILD))
                .put("entitlements", DataArray.empty())
                .put("channel_id", CHANNEL)
                .put("channel", channel())
                .put("member", member(user(ANN, "ann")));
    }

    /** A message of ours, as the REST API returns it. */
    static DataObject message(String id) {
        return DataObject.empty()
                .put("id", id)
                .put("type", 0)
                .put("channel_id", CHANNEL)
                .put("author", self())
                .put("content", "")
                .put("timestamp", "2026-11-20T10:00:00+00:00")
                .put("edited_timestamp", null)
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("mentions", DataArray.empty())
                .put("mention_roles", DataArray.empty())
                .put("attachments", DataArray.empty())
                .put("embeds", DataArray.empty())
                .put("components", DataArray.empty())
                .put("flags", 0);
    }
}
