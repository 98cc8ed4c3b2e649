package dev.gonogo.yaml;

import java.util.List;
import java.util.Optional;

/** What is said of files of one kind only. */
public interface Grammar {

    /** How a key's value is written, as it would stand in a file; empty where no example is given. */
    Optional<String> example(String owner, String key);

    /**
     * What no text in such a file may say, in sentences.
     *
     * @param place where the text stands, as it is called in sentences
     */
    List<String> complaints(String text, String place);
}
