package dev.gonogo.world;

/**
 * A check run or commit status.
 *
 * @param name as GitHub writes it: the job's name, with matrix values after it, as in {@code test (20, ubuntu-latest)},
 * and the calling job before it if a workflow is called, as in {@code ci / test}
 */
public record Check(String name, State state, String link, CheckSource source) {

    /** A job of GitHub Actions. */
    public Check(String name, State state, String link) {
        this(name, state, link, CheckSource.ACTIONS);
    }

    /**
     * Whether it is the required check, or one run of its matrix: {@code test} also means {@code test (20)}, and
     * {@code ci / test} also means {@code ci / test (20)}. The jobs of a called workflow have separate names, so
     * {@code ci} does not mean {@code ci / test}.
     */
    public boolean isOf(String required) {
        return name.equals(required)
                || (name.startsWith(required + " (") && name.indexOf(") / ", required.length()) < 0);
    }

    public enum State {
        GREEN,
        RED,
        RUNNING,
        /** Skipped or neutral: neither good nor bad. */
        SKIPPED
    }
}
