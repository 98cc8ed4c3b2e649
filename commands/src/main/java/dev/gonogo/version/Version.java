package dev.gonogo.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release version such as {@code 0.6.6}, {@code 0.6.6-preview} or {@code 0.6.6-preview.1}.
 *
 * @param label the word after the hyphen, empty for a stable version
 * @param number the number after the label, 0 if there is none
 */
public record Version(int major, int minor, int patch, String label, int number) implements Comparable<Version> {
    /** The highest number after a label. */
    public static final int HIGHEST_NUMBER = 999_999_999;

    private static final String NUMBER = "(0|[1-9][0-9]{0,8})";
    private static final Pattern GRAMMAR = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-([a-z][a-z0-9]{0,19})(?:\\.([1-9][0-9]{0,8}))?)?");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch)
            .thenComparing(Version::stable)
            .thenComparing(Version::label)
            .thenComparingInt(Version::number);

    /** Parses a version exactly as written: no leading {@code v}, no spaces, no build metadata. */
    public static Optional<Version> parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String label = matcher.group(4);
        String number = matcher.group(5);
        return Optional.of(new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                label == null ? "" : label,
                number == null ? 0 : Integer.parseInt(number)));
    }

    /** Parses a version that our own code wrote; anything else is a bug. */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
    }

    /** Which number the step from one version to another raises. */
    public enum Kind {
        MAJOR,
        MINOR,
        PATCH
    }

    /** The kind of step from an earlier version to this one. */
    public Kind stepFrom(Version earlier) {
        if (major != earlier.major) {
            return Kind.MAJOR;
        }
        return minor != earlier.minor ? Kind.MINOR : Kind.PATCH;
    }

    /** Whether it is X.Y.Z with Z above 0. */
    public boolean patched() {
        return patch > 0;
    }

    /** The same version without its label. */
    public Version core() {
        return new Version(major, minor, patch, "", 0);
    }

    /** Its first two numbers, for example {@code 0.6}. */
    public String line() {
        return major + "." + minor;
    }

    public boolean stable() {
        return label.isEmpty();
    }

    public boolean numbered() {
        return number > 0;
    }

    /** The same version without its number: the planned version that a recovery replaces. */
    public Version planned() {
        return new Version(major, minor, patch, label, 0);
    }

    /** The same version with this number. */
    public Version numbered(int other) {
        return new Version(major, minor, patch, label, other);
    }

    /** The planned version of the same kind, one patch higher. */
    public Version nextPatch() {
        return new Version(major, minor, patch + 1, label, 0);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String core = line() + "." + patch;
        String labelled = stable() ? core : core + "-" + label;
        return numbered() ? labelled + "." + number : labelled;
    }
}
