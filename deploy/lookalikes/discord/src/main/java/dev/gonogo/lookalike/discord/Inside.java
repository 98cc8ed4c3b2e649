package dev.gonogo.lookalike.discord;

/** The parts of a running look-alike that its routes and people share. */
record Inside(
        DiscordSettings settings,
        Snowflakes snowflakes,
        DiscordState state,
        Access access,
        Entities entities,
        Gateway gateway,
        Desk desk,
        ThreadDesk threads,
        Interactions interactions,
        Commands commands,
        Attachments attachments) {}
