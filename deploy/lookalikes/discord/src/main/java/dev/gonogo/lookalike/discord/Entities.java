package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;
import java.util.Set;

/** Users, members, channels and messages in the API's JSON. Source: https://discord.com/developers/docs/resources/ */
final class Entities {
    private static final String JOINED = "2026-01-05T09:00:00.000000+00:00";

    private final Guild guild;
    private final DiscordState state;
    private final Access access;

    Entities(Guild guild, DiscordState state, Access access) {
        this.guild = guild;
        this.state = state;
        this.access = access;
    }

    static ArrayNode none() {
        return JsonNodeFactory.instance.arrayNode();
    }

    ObjectNode user(Member member) {
        return Fields.object()
                .put("id", member.id())
                .put("username", member.name())
                .put("discriminator", "0")
                .put("global_name", isBot(member) ? null : member.displayName())
                .nothing("avatar")
                .put("bot", isBot(member))
                .put("public_flags", 0)
                .nothing("banner")
                .nothing("accent_color")
                .nothing("avatar_decoration_data")
                .nothing("collectibles")
                .nothing("primary_guild")
                .node();
    }

    /** The bot's own user, with the fields that only it gets. */
    ObjectNode self() {
        return user(guild.bot())
                .put("verified", true)
                .put("mfa_enabled", true)
                .put("locale", "en-US")
                .put("flags", 0)
                .put("premium_type", 0)
                .putNull("email");
    }

    private boolean isBot(Member member) {
        return member.equals(guild.bot());
    }

    ObjectNode memberWithoutUser(Member member) {
        return Fields.object()
                .nothing("nick")
                .nothing("avatar")
                .nothing("banner")
                .put("roles", isBot(member) ? Json.texts(List.of(guild.botRole())) : none())
                .put("joined_at", JOINED)
                .nothing("premium_since")
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0)
                .put("pending", false)
                .nothing("communication_disabled_until")
                .nothing("unusual_dm_activity_until")
                .node();
    }

    ObjectNode member(Member member) {
        return memberWithoutUser(member).set("user", user(member));
    }

    /** A channel or thread. */
    ObjectNode place(String id) {
        return state.thread(id)
                .map(this::thread)
                .orElseGet(() -> channel(guild.channel(id).orElseThrow(DiscordProblem::unknownChannel)));
    }

    ObjectNode channel(TextChannel channel) {
        return Fields.object()
                .put("id", channel.id())
                .put("type", 0)
                .put("guild_id", guild.id())
                .put("name", channel.name())
                .put("position", guild.channels().indexOf(channel))
                .put("permission_overwrites", overwrites(channel))
                .nothing("topic")
                .put("nsfw", false)
                .put("last_message_id", lastMessage(channel.id()))
                .put("rate_limit_per_user", 0)
                .nothing("parent_id")
                .nothing("last_pin_timestamp")
                .put("flags", 0)
                .node();
    }

    private ArrayNode overwrites(TextChannel channel) {
        Set<Permission> denied = access.denied(channel.id());
        ArrayNode overwrites = none();
        if (!denied.isEmpty()) {
            overwrites
                    .addObject()
                    .put("id", guild.bot().id())
                    .put("type", 1)
                    .put("allow", "0")
                    .put("deny", Permission.bits(denied));
        }
        return overwrites;
    }

    private String lastMessage(String channel) {
        List<Posted> messages = state.messages(channel);
        return messages.isEmpty() ? "0" : messages.getLast().id();
    }

    ObjectNode thread(MessageThread thread) {
        int messages = state.messages(thread.id()).size();
        return Fields.object()
                .put("id", thread.id())
                .put("type", 11)
                .put("guild_id", guild.id())
                .put("parent_id", thread.parent())
                .put("owner_id", thread.owner())
                .put("name", thread.name())
                .put("last_message_id", lastMessage(thread.id()))
                .put("rate_limit_per_user", 0)
                .put("message_count", messages)
                .put("total_message_sent", messages)
                .put("member_count", 1)
                .put("flags", 0)
                .put(
                        "thread_metadata",
                        Fields.object()
                                .put("archived", thread.archived())
                                .put("auto_archive_duration", thread.archiveMinutes())
                                .put("archive_timestamp", Timestamps.write(thread.changed()))
                                .put("locked", thread.locked())
                                .put("create_timestamp", Timestamps.write(thread.created())))
                .put("member", threadMember(thread))
                .node();
    }

    ObjectNode threadMember(MessageThread thread) {
        return Fields.object()
                .put("id", thread.id())
                .put("user_id", guild.bot().id())
                .put("join_timestamp", Timestamps.write(thread.created()))
                .put("flags", 0)
                .node();
    }

    ObjectNode message(Posted posted) {
        Content content = posted.content();
        ObjectNode message = Fields.object()
                .put("id", posted.id())
                .put("channel_id", posted.channel())
                .put("type", 0)
                .put("author", user(author(posted)))
                .put("content", content.text())
                .put("timestamp", Timestamps.write(Snowflakes.time(posted.id())))
                .put("edited_timestamp", posted.edited() == null ? null : Timestamps.write(posted.edited()))
                .put("tts", false)
                .put("pinned", false)
                .put("attachments", content.attachments())
                .put("embeds", embeds(content))
                .put("components", content.components())
                .node();
        mentions(posted.mentions(), message);
        message.setAll(posted.draft().origin());
        long flags = content.flags() | (posted.isPrivate() ? Flags.EPHEMERAL : 0);
        state.thread(posted.id()).ifPresent(thread -> message.set("thread", thread(thread)));
        return message.put("flags", message.has("thread") ? flags | Flags.HAS_THREAD : flags);
    }

    private static ArrayNode embeds(Content content) {
        ArrayNode embeds = content.embeds().deepCopy();
        embeds.forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        return embeds;
    }

    private void mentions(Mentions mentions, ObjectNode message) {
        ArrayNode users = message.putArray("mentions");
        mentions.users().forEach(id -> guild.member(id).ifPresent(member -> users.add(user(member))));
        message.set("mention_roles", Json.texts(mentions.roles()));
        message.put("mention_everyone", mentions.everyone());
    }

    private Member author(Posted posted) {
        return guild.member(posted.author()).orElse(guild.bot());
    }

    /** A message in a gateway event. */
    ObjectNode messageEvent(Posted posted) {
        ObjectNode event = message(posted).put("guild_id", guild.id());
        event.set("member", memberWithoutUser(author(posted)));
        boolean own = posted.author().equals(guild.bot().id());
        boolean named = posted.mentions().users().contains(guild.bot().id());
        if (!own && !named) {
            event.put("content", "");
            event.putArray("embeds");
            event.putArray("components");
            event.putArray("attachments");
        }
        return event;
    }
}
