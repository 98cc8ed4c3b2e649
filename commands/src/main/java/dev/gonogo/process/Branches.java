package dev.gonogo.process;

import dev.gonogo.version.Version;

/**
 * Names of the branches a process uses.
 *
 * @param release may hold placeholders such as {@code {version}}
 * @param hotfix the release branch of a version X.Y.Z with a Z above 0, with placeholders; empty where it has the same name as
 *     others
 */
public record Branches(String integration, String release, String production, String hotfix) {

    /** Patches have their release branch as all others have. */
    public Branches(String integration, String release, String production) {
        this(integration, release, production, "");
    }

    /** The name of a version's release branch, with placeholders. */
    public String releaseOf(Version version) {
        return hotfix.isEmpty() || !version.patched() ? release : hotfix;
    }
}
