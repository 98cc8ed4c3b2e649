package dev.gonogo.port;

import java.util.List;
import java.util.Optional;

/**
 * Finds, compares and replaces scalar values in a structured text. The file name's extension gives the format (JSON,
 * YAML or TOML).
 */
public interface Pointers {
    /**
     * @param path file name
     * @param pointer JSON pointer, RFC 6901
     * @return the value as text; empty if there is none or the text cannot be read
     */
    Optional<String> find(String path, String text, String pointer);

    /**
     * Replaces the scalar at each pointer and keeps every other character: comments, order, quotes, line ends.
     *
     * @param path file name
     * @param pointers JSON pointers, RFC 6901
     * @param value the new value of all of them
     * @return the whole text; empty if there is no scalar at one of the pointers, or one that cannot be replaced by
     * itself
     */
    Optional<String> rewrite(String path, String text, List<String> pointers, String value);

    /**
     * The values of a text, one per line, without its formatting: texts with the same values in the same order give the
     * same result.
     *
     * @param path file name
     * @param without JSON pointers, RFC 6901, of scalars to leave out
     * @return empty if the text cannot be read
     */
    Optional<String> values(String path, String text, List<String> without);

    /**
     * The values in which two versions of a file differ, ignoring formatting and comments.
     *
     * @param path file name
     * @param before empty if the file does not exist; the same for {@code after}
     * @return JSON pointers, RFC 6901, of values that were changed, added or removed; empty if one of the texts cannot
     * be read
     */
    Optional<List<String>> changed(String path, Optional<String> before, Optional<String> after);
}
