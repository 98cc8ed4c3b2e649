package dev.gonogo.bot;

import dev.gonogo.git.LocalClone;
import dev.gonogo.port.Refused;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.processfile.FilePointers;
import dev.gonogo.rehearsal.Rehearsal;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gonogo rehearse}: walks a whole process on a clone, without a network and without any effect. Exit code 1 where the walk
 * does not reach its end.
 */
@Command(
        name = "rehearse",
        description = "Walks a process on a clone and prints what would be done, asked and refused.")
final class RehearseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The process file, for example .github/gonogo.yml")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version to release, for example 1.4.0")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String version;

    @Option(
            names = "--repo",
            paramLabel = "PATH",
            defaultValue = ".",
            description = "The clone, bare or not (default: the folder you are in).")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path clone;

    @Override
    public Integer call() {
        try (LocalClone opened = LocalClone.open(clone, new FilePointers())) {
            ReleaseProcess process = ClonedProcess.of(opened, file).process();
            return rehearse(process, planned(process), opened);
        } catch (Refused problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 2;
        }
    }

    private Version planned(ReleaseProcess process) {
        return switch (process.versions().judge(version)) {
            case Verdict.Planned(Version planned) -> planned;
            case Verdict other ->
                throw new Refused(version + " is no version that this process cuts. It cuts: "
                        + String.join(", ", process.versions().planned()) + ".");
        };
    }

    private int rehearse(ReleaseProcess process, Version planned, LocalClone opened) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Rehearsing " + planned + " of " + process.repository()
                + " on the clone. Nothing is done; everybody is taken to agree, and every run to succeed.");
        List<Line> lines = Rehearsal.of(process, planned, new Offline(opened), Instant.now());
        lines.forEach(line -> out.println(text(line)));
        out.flush();
        return lines.getLast().mark() == Mark.DONE ? 0 : 1;
    }

    private static String text(Line line) {
        String words = line.words().plain();
        if (words.isEmpty()) {
            return "\n" + line.label();
        }
        return line.label().isEmpty()
                ? "  " + line.mark().symbol() + " " + words
                : "  " + line.mark().symbol() + " " + line.label() + ": " + words;
    }
}
