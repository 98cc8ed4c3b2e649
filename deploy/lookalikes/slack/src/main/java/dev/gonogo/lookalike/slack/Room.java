package dev.gonogo.lookalike.slack;

/**
 * A public channel.
 *
 * @param id such as {@code C0RELEASES}
 * @param name without the number sign
 * @param botIsMember whether the bot was invited; elsewhere it may not post
 */
public record Room(String id, String name, boolean botIsMember) {}
