package dev.gonogo.sandbox.demands;

import java.util.Comparator;
import java.util.Locale;

/**
 * A test that says which demand it proves.
 *
 * @param demand for example {@code A-28}
 * @param source of the test class, from the root of the checkout, with slashes
 * @param test name of the test method, empty if the whole class proves it
 */
record Proof(String demand, String source, String test) {
    static final Comparator<Proof> ORDER = Comparator.comparing(Proof::source).thenComparing(Proof::test);

    /** The simple name of the source's class. */
    String type() {
        return source.substring(source.lastIndexOf('/') + 1, source.lastIndexOf('.'));
    }

    /** Whether the bot itself is tested. A look-alike that follows the document proves nothing about the bot. */
    boolean ofTheBot() {
        return source.startsWith("deploy/") ? type().endsWith("IT") : !source.startsWith("adapters/memory/");
    }

    /**
     * Whether it shows behaviour, rather than only what a process file says or what lint finds in the repository's
     * workflows.
     */
    boolean ofBehaviour() {
        return !source.startsWith("adapters/processfile/");
    }

    /** Whether Surefire or Failsafe runs the class, or a class that extends it. */
    boolean runs() {
        return type().matches(".*(Test|IT|Contract)");
    }

    /** The test's name as a sentence. */
    String sentence() {
        if (test.isEmpty()) {
            return "Every test of it";
        }
        String words = test.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT)
                .replace("git hub", "GitHub")
                .replace("claw hub", "ClawHub")
                .replace("release please", "Release Please");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
