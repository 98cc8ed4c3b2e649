package dev.gonogo.bot;

import dev.gonogo.git.LocalClone;
import dev.gonogo.port.Refused;
import dev.gonogo.processfile.FilePointers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command on a clone, without a network. Exit code 2 if the clone, or what it is checked against, cannot be used. */
abstract class CloneCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--repo",
            paramLabel = "PATH",
            defaultValue = ".",
            description = "The clone, bare or not (default: the current folder).")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path clone;

    @Override
    public final Integer call() {
        try (LocalClone opened = LocalClone.open(clone, new FilePointers())) {
            PrintWriter out = spec.commandLine().getOut();
            int code = run(opened, out);
            out.flush();
            return code;
        } catch (Refused problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 2;
        }
    }

    /**
     * @return the exit code
     * @throws Refused if something cannot be used; its message is for people
     */
    abstract int run(LocalClone opened, PrintWriter out);
}
