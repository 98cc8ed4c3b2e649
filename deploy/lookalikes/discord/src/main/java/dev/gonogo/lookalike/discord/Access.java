package dev.gonogo.lookalike.discord;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bot's permissions in each channel. A thread has the permissions of its channel. */
final class Access {
    private final Guild guild;
    private final DiscordState state;
    private final Map<String, Set<Permission>> denied = new HashMap<>();

    Access(Guild guild, DiscordState state) {
        this.guild = guild;
        this.state = state;
        guild.channels().stream()
                .filter(channel -> !channel.botCanSee())
                .forEach(channel -> deny(channel.id(), List.of(Permission.VIEW_CHANNEL)));
    }

    synchronized void deny(String channel, List<Permission> permissions) {
        denied.computeIfAbsent(channel, id -> EnumSet.noneOf(Permission.class)).addAll(permissions);
    }

    synchronized void allow(String channel, List<Permission> permissions) {
        permissions.forEach(denied.getOrDefault(channel, EnumSet.noneOf(Permission.class))::remove);
    }

    /** The permissions that an overwrite of the channel takes from the bot. */
    synchronized Set<Permission> denied(String channel) {
        return Set.copyOf(denied.getOrDefault(channel, Set.of()));
    }

    /** What the bot may do in a channel or thread. */
    Set<Permission> allowed(String channel) {
        Set<Permission> allowed = EnumSet.copyOf(Permission.OF_THE_BOT);
        allowed.removeAll(denied(channelOf(channel)));
        return allowed;
    }

    /** The channel that a thread is in; a channel itself. */
    String channelOf(String channel) {
        return state.thread(channel).map(MessageThread::parent).orElse(channel);
    }

    boolean sees(String channel) {
        return allowed(channel).contains(Permission.VIEW_CHANNEL);
    }

    /**
     * Checks that the bot may do something.
     *
     * @throws DiscordProblem 10003, 50001 or 50013
     */
    void need(String channel, Permission... needed) {
        if (guild.channel(channelOf(channel)).isEmpty()) {
            throw DiscordProblem.unknownChannel();
        }
        if (!sees(channel)) {
            throw DiscordProblem.missingAccess();
        }
        if (!allowed(channel).containsAll(List.of(needed))) {
            throw DiscordProblem.missingPermissions();
        }
    }
}
