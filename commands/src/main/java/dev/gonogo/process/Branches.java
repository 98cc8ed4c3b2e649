package dev.gonogo.process;

import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of a process's branches.
 *
 * @param release may contain placeholders such as {@code {version}}
 * @param hotfix the release branch of a version X.Y.Z with Z above 0, with placeholders; empty if it has the same name
 * as others
 */
public record Branches(String integration, String release, String production, String hotfix) {

    /** With the same release branch for patches as for all others. */
    public Branches(String integration, String release, String production) {
        this(integration, release, production, "");
    }

    /** The head of a branch. A need cannot judge a missing branch. */
    public Answer<String> headOf(Refs refs, String name) {
        return refs.branch(name)
                .<Answer<String>>map(Answer.Known::new)
                .orElseGet(() -> new Answer.CannotTell<>(missing(name)));
    }

    /** Says that a branch is missing; if the process file has its name, also where and what to do. */
    public String missing(String name) {
        return Stream.of("integration", "production")
                .filter(key -> name.equals(key.equals("production") ? production : integration))
                .findFirst()
                .map(key -> "there is no branch " + name + ", which the process file names as branches." + key
                        + ". Create it, or correct the name there")
                .orElse("there is no branch " + name);
    }

    /** Whether a name in the process file is that of the release branch. */
    public boolean isOfRelease(String template) {
        return !template.isEmpty() && List.of("{release}", release, hotfix).contains(template);
    }

    /** Whether a name in the process file is that of a permanent branch. */
    public boolean outlivesReleases(String template) {
        return List.of("{production}", "{integration}", production, integration).contains(template);
    }

    /** The name of a version's release branch, with placeholders. */
    public String releaseOf(Version version) {
        return hotfix.isEmpty() || !version.patched() ? release : hotfix;
    }
}
