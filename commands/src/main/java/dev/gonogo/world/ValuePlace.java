package dev.gonogo.world;

/**
 * A place in a JSON, YAML or TOML file.
 *
 * @param pointer JSON pointer (RFC 6901), for example {@code /version}
 */
public record ValuePlace(String file, String pointer) {}
