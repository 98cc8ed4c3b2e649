package dev.gonogo.world;

import java.time.Instant;
import java.util.List;

/** Commits that are missing somewhere, for tests. */
public final class Fixes {
    public static final Instant MADE = Instant.parse("2026-11-20T11:55:00Z");

    private Fixes() {}

    /** One that dave made. */
    public static LineCommit by(String id, String subject) {
        return new LineCommit(id, List.of("d".repeat(40)), subject, "dave", MADE);
    }

    /** The same, and that it never came. */
    public static MissingCommit missing(String id, String subject) {
        return MissingCommit.never(by(id, subject));
    }

    public static MissingCommit missing(Commit commit) {
        return missing(commit.id(), commit.subject());
    }
}
