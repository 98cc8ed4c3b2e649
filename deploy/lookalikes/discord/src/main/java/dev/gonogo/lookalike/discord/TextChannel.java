package dev.gonogo.lookalike.discord;

/**
 * A text channel.
 *
 * @param id a snowflake
 * @param name without the number sign
 * @param botCanSee whether the bot may view it from the start
 */
public record TextChannel(String id, String name, boolean botCanSee) {}
