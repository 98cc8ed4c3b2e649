package dev.gonogo.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which versions a process allows, as patterns such as {@code X.Y.Z-preview} and {@code X.Y.Z-preview.N}.
 *
 * @param planned patterns that may be cut
 * @param recovery patterns that only a recovery may use
 * @param maintained lines such as {@code 0.6} that are released below later ones
 */
public record VersionPolicy(List<String> planned, List<String> recovery, List<String> maintained) {

    public VersionPolicy {
        planned = List.copyOf(planned);
        recovery = List.copyOf(recovery);
        maintained = List.copyOf(maintained);
    }

    /** Without maintained lines. */
    public VersionPolicy(List<String> planned, List<String> recovery) {
        this(planned, recovery, List.of());
    }

    /** Why a pattern may not be planned, as the end of a sentence that begins with it. */
    public static Optional<String> complaintOfPlanned(String pattern) {
        return pattern.equals("X.Y.Z-preview.N")
                ? Optional.of("is for recovery only; a planned preview has no number")
                : Optional.empty();
    }

    /** What the policy says about a typed version. */
    public sealed interface Verdict {
        record Planned(Version version) implements Verdict {}

        record Recovery(Version version) implements Verdict {}

        record Malformed(String text) implements Verdict {}

        record NotListed(Version version) implements Verdict {}
    }

    public Verdict judge(String text) {
        return Version.parse(text).map(this::judge).orElseGet(() -> new Verdict.Malformed(text));
    }

    private Verdict judge(Version version) {
        String pattern = pattern(version);
        if (planned.contains(pattern)) {
            return new Verdict.Planned(version);
        }
        return recovery.contains(pattern) ? new Verdict.Recovery(version) : new Verdict.NotListed(version);
    }

    /** Whether only a recovery may have this version. */
    public boolean recovers(Version version) {
        return judge(version) instanceof Verdict.Recovery;
    }

    /** All patterns, planned ones first, for messages. */
    public List<String> patterns() {
        List<String> all = new ArrayList<>(planned);
        all.addAll(recovery);
        return List.copyOf(all);
    }

    /**
     * A version that fits a pattern, numbered 1 if it has a number; empty if the text is no pattern.
     *
     * @param core its three numbers
     */
    public static Optional<Version> example(String pattern, String core) {
        return Version.parse(pattern.replace("X.Y.Z", core).replaceFirst("N$", "1"));
    }

    private static String pattern(Version version) {
        String labelled = version.stable() ? "X.Y.Z" : "X.Y.Z-" + version.label();
        return version.numbered() ? labelled + ".N" : labelled;
    }
}
