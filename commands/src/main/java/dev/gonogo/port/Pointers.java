package dev.gonogo.port;

import java.util.Optional;

/** Finds a scalar in a structured text. */
@FunctionalInterface
public interface Pointers {
    /**
     * @param path file name, whose ending tells the format (JSON or YAML)
     * @param pointer JSON pointer, RFC 6901
     * @return the value as text; empty when there is none or the text cannot be read
     */
    Optional<String> find(String path, String text, String pointer);
}
