package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.discord.Posted.Draft;
import dev.gonogo.lookalike.http.Fields;
import java.util.Set;

/** Writes, edits and deletes messages, and notifies the gateway. */
final class MessageWriter {
    private static final long FOR_MESSAGES = Flags.SUPPRESS_EMBEDS | Flags.SUPPRESS_NOTIFICATIONS | Flags.COMPONENTS_V2;
    private static final long FOR_ANSWERS = FOR_MESSAGES | Flags.EPHEMERAL;

    private final Guild guild;
    private final DiscordState state;
    private final Access access;
    private final Entities entities;
    private final Gateway gateway;

    MessageWriter(Guild guild, DiscordState state, Access access, Entities entities, Gateway gateway) {
        this.guild = guild;
        this.state = state;
        this.access = access;
        this.entities = entities;
        this.gateway = gateway;
    }

    /** A message of the bot in a channel, not in response to anything. */
    Posted say(String channel, Body body) {
        check(body, FOR_MESSAGES, "");
        Content content = Content.of(body.json(), body.files());
        ObjectNode origin = Fields.object().node();
        if (body.json().hasNonNull("nonce")) {
            origin.set("nonce", body.json().path("nonce"));
        }
        Mentions mentions = access.allowed(channel).contains(Permission.MENTION_EVERYONE)
                ? mentions(body, content, Set.of("users", "roles", "everyone"))
                : mentions(body, content, Set.of("users"));
        return post(new Draft(channel, guild.bot().id(), "", content, origin, mentions));
    }

    /**
     * A message in response to an interaction.
     *
     * @param path where in the body the message is
     */
    Posted answer(Interaction interaction, Body body, String path) {
        check(body, FOR_ANSWERS, path);
        Content content = Content.of(body.json(), body.files());
        return post(draft(interaction, content, mentions(body, content, Set.of("users"))));
    }

    /** The "thinking" message of a deferred response. */
    Posted defer(Interaction interaction, long flags) {
        return post(draft(interaction, Content.loading(flags), Mentions.NOBODY));
    }

    private Draft draft(Interaction interaction, Content content, Mentions mentions) {
        String visibleTo =
                content.has(Flags.EPHEMERAL) ? interaction.scene().member().id() : "";
        return new Draft(
                interaction.scene().channel(),
                guild.bot().id(),
                visibleTo,
                content,
                interaction.origin(entities, guild),
                mentions);
    }

    /** Whether {@link #answer} would accept it. */
    void checkAnswer(Body body, String path) {
        check(body, FOR_ANSWERS, path);
    }

    private static void check(Body body, long settable, String path) {
        Complaints complaints = new Complaints();
        new MessageRules(complaints).created(body.json(), settable, path);
        complaints.refuse();
        if (Content.of(body.json(), body.files()).isEmpty()) {
            throw DiscordProblem.emptyMessage();
        }
    }

    private static Mentions mentions(Body body, Content content, Set<String> defaults) {
        return Mentions.in(content.text() + "\n" + ComponentWalk.text(content.components()), body.json(), defaults);
    }

    Posted post(Draft draft) {
        Posted posted = state.post(draft);
        if (!posted.isPrivate()) {
            tell("MESSAGE_CREATE", posted);
        }
        return posted;
    }

    /** Whether {@link #edit} would accept it. */
    void checkEdit(Posted before, Body change, String path) {
        Complaints complaints = new Complaints();
        new MessageRules(complaints).edited(change.json(), before.content(), path);
        complaints.refuse();
        if (before.content().edited(change.json(), change.files()).isEmpty()) {
            throw DiscordProblem.emptyMessage();
        }
    }

    /** Checks and makes an edit of a message. */
    Posted edit(Posted before, Body change, String path) {
        checkEdit(before, change, path);
        Content content = before.content().edited(change.json(), change.files());
        Mentions mentions = mentions(change, content, Set.of("users", "roles", "everyone"));
        Posted after = state.edit(before.id(), content, mentions);
        if (!after.isPrivate()) {
            tell("MESSAGE_UPDATE", after);
        }
        return after;
    }

    /** Replaces a "thinking" message by the response; its visibility stays the same. */
    Posted fill(Posted thinking, Body body) {
        Content content = Content.of(body.json(), body.files());
        long visibility = thinking.content().flags() & Flags.EPHEMERAL;
        Posted after = state.edit(
                thinking.id(),
                content.withoutFlag(Flags.EPHEMERAL).flagged(visibility),
                mentions(body, content, Set.of("users")));
        if (!after.isPrivate()) {
            tell("MESSAGE_UPDATE", after);
        }
        return after;
    }

    void delete(Posted posted) {
        if (!state.delete(posted.id())) {
            throw DiscordProblem.unknownMessage();
        }
        if (!posted.isPrivate() && access.sees(posted.channel())) {
            gateway.dispatch(
                    "MESSAGE_DELETE",
                    Intents.GUILD_MESSAGES,
                    Fields.object()
                            .put("id", posted.id())
                            .put("channel_id", posted.channel())
                            .put("guild_id", guild.id())
                            .node());
        }
    }

    private void tell(String event, Posted posted) {
        if (access.sees(posted.channel())) {
            gateway.dispatch(event, Intents.GUILD_MESSAGES, entities.messageEvent(posted));
        }
    }

    /** A message in the REST API's JSON. */
    ObjectNode json(Posted posted) {
        return entities.message(posted);
    }
}
