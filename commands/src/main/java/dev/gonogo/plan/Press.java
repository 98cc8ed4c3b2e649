package dev.gonogo.plan;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a button carries: a choice about one release, bound to what was shown.
 *
 * @param choice name of what is decided, such as {@code NO_GO}
 * @param bound what was shown, see the methods of that name; a commit's full id, or the number of an issue or pull request; empty
 *     where none of them matters
 */
public record Press(String choice, ReleaseId release, String bound) {
    private static final String SEPARATOR = "|";
    private static final int MOST_CHARACTERS = 100;
    private static final int OF_A_STEP = 6;
    /** No repository's name begins with it. */
    private static final String SHORT = "~";

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * The text that a platform hands back on a press. Discord takes 100 characters; where a repository's name leaves no room for
     * the rest, its short form stands for it, and {@link #among} finds the name again.
     */
    public String code() {
        String whole = code(release.repository());
        return whole.length() <= MOST_CHARACTERS ? whole : code(shortForm(release.repository()));
    }

    private String code(String repository) {
        return String.join(
                SEPARATOR, choice, repository, release.version().toString(), String.valueOf(release.attempt()), bound);
    }

    /** Where to it is promoted, in few characters. */
    public static String bound(Ask.Promote promote) {
        return shortForm(promote.to());
    }

    /** What is left behind of which commit: it may become more while people look. */
    public static String bound(Ask.MetadataOnly meant) {
        return meant.commit() + "." + ofStep(String.join(" ", meant.files()));
    }

    /** Which commit at which sign-off: two of them may be about the very same commit. */
    public static String bound(Ask.GoNoGo go) {
        return go.commit() + "." + ofStep(go.step());
    }

    /** Which line of which checklist, looked at of which commit, or of which issues and pull requests. */
    public static String bound(Ask.Tick tick, String item) {
        String shown = tick.shown().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return item + "." + ofStep(tick.step() + tick.commit() + shown);
    }

    /** Which rule, and what it does not hold of. */
    public static String bound(Overridable overridable) {
        return overridable.rule() + "." + ofStep(String.join(" ", overridable.about()));
    }

    /** Only the few steps of one process, or what they were about a moment ago, are told apart by it. */
    private static String ofStep(String step) {
        String form = shortForm(step);
        return form.substring(form.length() - OF_A_STEP);
    }

    /** Which attempt of which run a rerun is bound to. */
    public static String bound(Remedy.Rerun rerun) {
        return rerun.run() + "." + rerun.attempt();
    }

    /** Which attempt of which run is meant to be enough. */
    public static String bound(Remedy.Repaired repaired) {
        return repaired.run() + "." + repaired.attempt();
    }

    /** Reads a button's text; what cannot be one is empty. Whether there is such a choice is for the list of them to say. */
    public static Optional<Press> parse(String code) {
        List<String> parts = List.of(code.split("\\|", -1));
        if (parts.size() != 5
                || !parts.get(0).matches("[A-Z_]{1,20}")
                || !parts.get(3).matches("[1-9][0-9]{0,5}")
                || !parts.get(4).matches("[0-9a-z.~-]{0,64}")) {
            return Optional.empty();
        }
        int attempt = Integer.parseInt(parts.get(3));
        return Version.parse(parts.get(2))
                .map(version -> new Press(parts.get(0), new ReleaseId(parts.get(1), version, attempt), parts.get(4)));
    }

    /**
     * The same press with the repository's name.
     *
     * @param repositories the names that it may be about
     * @return empty where the code had a short form, and none of the names has it, or more than one
     */
    public Optional<Press> among(List<String> repositories) {
        if (!release.repository().startsWith(SHORT)) {
            return Optional.of(this);
        }
        List<Press> meant = repositories.stream()
                .distinct()
                .filter(name -> shortForm(name).equals(release.repository()))
                .map(name -> new Press(choice, new ReleaseId(name, release.version(), release.attempt()), bound))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** FNV-1a in 64 bits: only the few repositories of one room are told apart by it. */
    public static String shortForm(String name) {
        long hash = FNV_OFFSET;
        for (int place = 0; place < name.length(); place++) {
            hash = (hash ^ name.charAt(place)) * FNV_PRIME;
        }
        return SHORT + Long.toUnsignedString(hash, Character.MAX_RADIX);
    }
}
