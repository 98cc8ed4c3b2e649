package dev.gonogo.lookalike.discord;

/** Flags of a message. Source: https://discord.com/developers/docs/resources/message#message-object-message-flags */
final class Flags {
    static final long SUPPRESS_EMBEDS = 1 << 2;
    static final long HAS_THREAD = 1 << 5;
    static final long EPHEMERAL = 1 << 6;
    static final long LOADING = 1 << 7;
    static final long SUPPRESS_NOTIFICATIONS = 1 << 12;
    static final long COMPONENTS_V2 = 1 << 15;

    /** What an app may repeat in an edit, but cannot set. */
    static final long SET_BY_DISCORD = HAS_THREAD | EPHEMERAL | LOADING;

    private Flags() {}

    static boolean has(long flags, long flag) {
        return (flags & flag) != 0;
    }
}
