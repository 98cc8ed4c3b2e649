package dev.gonogo.port;

import java.util.List;
import java.util.Optional;

/** Finds scalars in a structured text, compares and replaces them. The file name's ending tells the format (JSON, YAML or TOML). */
public interface Pointers {
    /**
     * @param path file name
     * @param pointer JSON pointer, RFC 6901
     * @return the value as text; empty when there is none or the text cannot be read
     */
    Optional<String> find(String path, String text, String pointer);

    /**
     * Replaces the scalar at each pointer, and leaves every other character as it is: comments, order, quotes, line ends.
     *
     * @param path file name
     * @param pointers JSON pointers, RFC 6901
     * @param value what all of them say afterwards
     * @return the whole text; empty when there is no scalar at one of the pointers, or none that can be replaced by itself
     */
    Optional<String> rewrite(String path, String text, List<String> pointers, String value);

    /**
     * What a text says, one value a line, whatever it is written like: texts that say the same in the same order are the same then.
     *
     * @param path file name
     * @param without JSON pointers, RFC 6901, of scalars that do not count
     * @return empty where the text cannot be read
     */
    Optional<String> values(String path, String text, List<String> without);

    /**
     * Where two texts of one file differ in what they say; how it is written, and comments, do not count.
     *
     * @param path file name
     * @param before nothing where the file is not there, and so {@code after}
     * @return JSON pointers, RFC 6901, of the values that were changed, added or removed; empty where one of the texts cannot be read
     */
    Optional<List<String>> changed(String path, Optional<String> before, Optional<String> after);
}
