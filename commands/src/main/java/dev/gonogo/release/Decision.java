package dev.gonogo.release;

import java.util.List;

/** Something a person decided about a release. Kept for ever, in order. */
public sealed interface Decision {
    By by();

    record Cut(By by) implements Decision {}

    record Promote(By by) implements Decision {}

    /**
     * The person saw that a metadata-only promotion leaves other differences behind, and meant it.
     *
     * @param commit head of the release branch that was shown
     */
    record MetadataOnly(By by, String commit) implements Decision {}

    /**
     * @param commit head of production that was shown
     * @param evidence the findings as they were shown
     */
    record Go(By by, String commit, List<String> evidence) implements Decision {
        public Go {
            evidence = List.copyOf(evidence);
        }
    }

    record NoGo(By by, String commit, String reason) implements Decision {}

    record Abandon(By by, String reason) implements Decision {}
}
