package dev.gonogo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How both programs are run: by the same Java with the same options, those of the launcher.
 *
 * @param java the Java command
 * @param options a file of options in the form of {@code java @FILE}
 */
record Jvm(Path java, Path options) {

    /**
     * A command that takes its classes from an archive. The first run with an archive makes it when it ends.
     *
     * @see <a href="https://docs.oracle.com/en/java/javase/21/vm/class-data-sharing.html">Class data sharing</a>
     */
    List<String> command(Path archive, Collection<String> program) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(), "@" + options, "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        command.addAll(program);
        return List.copyOf(command);
    }
}
