package dev.gonogo.lookalike.actions;

import dev.gonogo.lookalike.registries.PublishedPackages;
import java.time.Instant;
import java.util.List;

/** What a version made public before the look-alike was started. */
public interface Published {
    boolean prerelease();

    /** Names of the files attached to the GitHub Release. */
    List<String> assets();

    /** Publishes everything at once: history, not work. */
    void putOn(PublishedPackages packages, Instant at);
}
