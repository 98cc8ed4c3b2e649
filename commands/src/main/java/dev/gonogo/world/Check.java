package dev.gonogo.world;

/**
 * A check run or commit status.
 *
 * @param name as GitHub writes it: the job's, with the values of a matrix behind it, as in {@code test (20, ubuntu-latest)}, and with the
 *     calling job before it where a workflow is called, as in {@code ci / test}
 */
public record Check(String name, State state, String link, CheckSource source) {

    /** A job of GitHub Actions. */
    public Check(String name, State state, String link) {
        this(name, state, link, CheckSource.ACTIONS);
    }

    /**
     * Whether it is the check that is required, or one of its matrix: {@code test} means {@code test (20)} too, and {@code ci / test}
     * means {@code ci / test (20)}. The jobs of a called workflow come one after the other, so {@code ci} does not mean {@code ci / test}.
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
