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
 * @param choice the decision's name, such as {@code NO_GO}
 * @param bound what was shown, see the methods of that name; a commit's full id, or the number of an issue or pull
 * request; empty if none of them matters
 */
public record Press(String choice, ReleaseId release, String bound) {
    private static final String SEPARATOR = "|";
    private static final int MOST_CHARACTERS = 100;
    private static final int OF_A_STEP = 6;
    /** No repository's name begins with this character. */
    private static final String SHORT = "~";

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * The text that a platform returns on a press. Discord allows 100 characters; if a repository's name leaves no room
     * for the rest, a short form replaces it, and {@link #among} finds the name again.
     */
    public String code() {
        String whole = code(release.repository());
        return whole.length() <= MOST_CHARACTERS ? whole : code(shortForm(release.repository()));
    }

    private String code(String repository) {
        return String.join(
                SEPARATOR, choice, repository, release.version().toString(), String.valueOf(release.attempt()), bound);
    }

    /** The target of a promotion, in few characters. */
    public static String bound(Ask.Promote promote) {
        return shortForm(promote.to());
    }

    /** What is left behind at which commit: it may become more while people look. */
    public static String bound(Ask.MetadataOnly meant) {
        return meant.commit() + "." + ofStep(String.join(" ", meant.files()));
    }

    /** The commit and the sign-off: two sign-offs may be about the same commit. */
    public static String bound(Ask.GoNoGo go) {
        return go.commit() + "." + ofStep(go.step());
    }

    /** The checklist line, and the commit or the issues and pull requests that it is about. */
    public static String bound(Ask.Tick tick, String item) {
        String shown = tick.shown().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return item + "." + ofStep(tick.step() + tick.commit() + shown);
    }

    /** The rule, and what it does not hold for. */
    public static String bound(Overridable overridable) {
        return overridable.rule() + "." + ofStep(String.join(" ", overridable.about()));
    }

    /** A short hash is enough: it only has to tell apart the few steps of one process, or their recent states. */
    private static String ofStep(String step) {
        String form = shortForm(step);
        return form.substring(form.length() - OF_A_STEP);
    }

    /** The run and attempt to which a rerun is bound. */
    public static String bound(Remedy.Rerun rerun) {
        return rerun.run() + "." + rerun.attempt();
    }

    /** The run and attempt that somebody accepts as sufficient. */
    public static String bound(Remedy.Repaired repaired) {
        return repaired.run() + "." + repaired.attempt();
    }

    /** Parses a button's text; empty if it cannot be one. Whether the choice exists is checked elsewhere. */
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
     * The same press with the repository's full name.
     *
     * @param repositories the possible names
     * @return empty if the text has a short form that fits none of the names, or more than one
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

    /** 64-bit FNV-1a. It only has to tell apart the few repositories of one room. */
    public static String shortForm(String name) {
        long hash = FNV_OFFSET;
        for (int place = 0; place < name.length(); place++) {
            hash = (hash ^ name.charAt(place)) * FNV_PRIME;
        }
        return SHORT + Long.toUnsignedString(hash, Character.MAX_RADIX);
    }
}
