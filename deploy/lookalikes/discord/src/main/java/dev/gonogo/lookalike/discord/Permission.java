package dev.gonogo.lookalike.discord;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the bot may do in a channel. Source: https://discord.com/developers/docs/topics/permissions */
public enum Permission {
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    SEND_MESSAGES_IN_THREADS(38);

    /**
     * What the bot's role allows in the whole server: everything except managing other people's messages and threads.
     */
    static final Set<Permission> OF_THE_BOT = EnumSet.complementOf(EnumSet.of(MANAGE_MESSAGES, MANAGE_THREADS));

    private final int bit;

    Permission(int bit) {
        this.bit = bit;
    }

    /** The decimal bit set in which Discord writes permissions. */
    static String bits(Collection<Permission> permissions) {
        return Long.toString(permissions.stream()
                .mapToLong(permission -> 1L << permission.bit)
                .sum());
    }
}
