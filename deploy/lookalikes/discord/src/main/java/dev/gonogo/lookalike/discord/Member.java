package dev.gonogo.lookalike.discord;

/**
 * A member of the guild.
 *
 * @param id a snowflake
 * @param name the user name, such as {@code ann}
 * @param displayName what mentions and messages show, such as {@code Ann Archer}
 */
public record Member(String id, String name, String displayName) {}
