package dev.gonogo.lookalike.discord;

/**
 * A suggestion by the app for an option.
 *
 * @param name what the person reads
 * @param value what is sent if they pick it
 */
public record Choice(String name, String value) {}
