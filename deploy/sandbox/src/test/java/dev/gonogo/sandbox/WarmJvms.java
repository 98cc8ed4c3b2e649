package dev.gonogo.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Runs one bot after the other in the same few JVMs, since most of the time of a short run is what a JVM needs to load
 * and to compile the bot. Each JVM runs one program at a time, from the unchanged jar and with only a file and its
 * environment.
 */
final class WarmJvms implements ProgramStarter {
    private static final Path OWN_LOG = Path.of("target", "warm-jvms.log");

    private final Deque<WarmJvm> idle = new ConcurrentLinkedDeque<>();

    /**
     * Starts a program; all programs have the same environment.
     *
     * @throws IOException if a JVM cannot be started, or has ended
     */
    @Override
    public Process start(ProcessBuilder program) throws IOException {
        WarmJvm jvm = free(program);
        if (!jvm.environment().equals(program.environment())) {
            throw new IllegalArgumentException("a JVM keeps the environment of its first program");
        }
        return jvm.run(log(program), arguments(program), () -> idle.push(jvm));
    }

    /** The one that ended its program last, which is likely to have the most compiled. */
    private WarmJvm free(ProcessBuilder program) throws IOException {
        for (WarmJvm jvm = idle.poll(); jvm != null; jvm = idle.poll()) {
            if (jvm.isAlive()) {
                return jvm;
            }
        }
        return WarmJvm.start(options(program), jar(program), program.environment(), OWN_LOG);
    }

    private static int placeOfJar(List<String> command) {
        int option = command.indexOf("-jar");
        if (option < 0) {
            throw new IllegalArgumentException("no jar in " + command);
        }
        return option + 1;
    }

    private static List<String> options(ProcessBuilder program) {
        return program.command().subList(0, placeOfJar(program.command()) - 1);
    }

    private static String jar(ProcessBuilder program) {
        return program.command().get(placeOfJar(program.command()));
    }

    private static List<String> arguments(ProcessBuilder program) {
        return program.command()
                .subList(placeOfJar(program.command()) + 1, program.command().size());
    }

    private static Path log(ProcessBuilder program) {
        ProcessBuilder.Redirect errors =
                program.redirectErrorStream() ? program.redirectOutput() : program.redirectError();
        return Objects.requireNonNull(errors.file(), "errors go to a file").toPath();
    }
}
