package dev.gonogo.lookalike.github;

import java.time.Instant;
import java.util.List;

/** A published GitHub Release of a tag. */
record Release(
        long id, String tag, boolean prerelease, String body, String author, Instant publishedAt, List<Asset> assets) {

    /** An attached file. */
    record Asset(long id, String name, String content, Instant createdAt) {}

    Release {
        assets = List.copyOf(assets);
    }

    Release with(List<Asset> others) {
        return new Release(id, tag, prerelease, body, author, publishedAt, others);
    }
}
