package dev.gonogo.port;

import java.util.Optional;

/** The process file of each repository as it was last read. */
public interface ProcessTexts {

    /** Remembers the process file of a repository as last read, in place of the one before. */
    void remember(String repository, ProcessText text);

    Optional<ProcessText> processText(String repository);

    /** @param commit the commit at production's head that the text was read at */
    record ProcessText(String commit, String text) {}
}
