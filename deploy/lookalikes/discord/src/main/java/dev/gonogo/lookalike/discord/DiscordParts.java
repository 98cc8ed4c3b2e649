package dev.gonogo.lookalike.discord;

/** The parts of a running look-alike that its routes and people share. */
record DiscordParts(
        DiscordSettings settings,
        Snowflakes snowflakes,
        DiscordState state,
        Access access,
        Entities entities,
        Gateway gateway,
        MessageWriter writer,
        ThreadWriter threads,
        Interactions interactions,
        Commands commands,
        Attachments attachments) {}
