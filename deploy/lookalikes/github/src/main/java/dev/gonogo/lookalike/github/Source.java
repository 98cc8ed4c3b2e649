package dev.gonogo.lookalike.github;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A local repository that is copied. Nothing is written to it.
 *
 * @param folder a clone, bare or not
 * @param author login of whoever commits to the copy what is prepared
 * @param subject of that commit
 */
public record Source(Path folder, String author, String subject, Preparation preparation) {
    /** What the branches of a copy get before anybody sees it. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * @param main text of a file at the head of main, by its path
         * @return files by their paths; none leave the copy as it is
         */
        Map<String, String> files(Function<String, Optional<String>> main);
    }

    /** A copy that differs in nothing. */
    public static Source asItIs(Path folder) {
        return new Source(folder, "", "", main -> Map.of());
    }
}
