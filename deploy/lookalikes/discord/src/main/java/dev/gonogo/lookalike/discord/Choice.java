package dev.gonogo.lookalike.discord;

/**
 * A suggestion that the app made for an option.
 *
 * @param name what the person reads
 * @param value what is sent when they pick it
 */
public record Choice(String name, String value) {}
