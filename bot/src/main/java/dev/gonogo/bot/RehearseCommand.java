package dev.gonogo.bot;

import dev.gonogo.git.LocalClone;
import dev.gonogo.port.Refused;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.rehearsal.Rehearsal;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code gonogo rehearse}: walks through a whole process on a clone, without a network and without any effect. Exit
 * code 1 if the walk does not reach its end, or if a need on the way does not hold.
 */
@Command(
        name = "rehearse",
        description = "Walks a process on a clone and prints what would be done, asked and refused.")
final class RehearseCommand extends CloneCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The process file, for example .github/gonogo.yml")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version to release, for example 1.4.0")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String version;

    @Override
    int run(LocalClone opened, PrintWriter out) {
        ReleaseProcess process = ClonedProcess.of(opened, file).process();
        Version planned = planned(process);
        out.println(
                "Rehearsing " + planned + " of " + process.repository()
                        + " on the clone. Nothing is done; the rehearsal assumes that everybody agrees and every run succeeds.");
        out.println("Only the clone is looked at, as of its last fetch: not GitHub, registries or gonogo's records."
                + " Every release tag in it is taken for a release.");
        List<Line> lines = Rehearsal.of(process, planned, new CloneWorld(opened), Instant.now());
        lines.forEach(line -> out.println(text(line)));
        return lines.getLast().mark() == Mark.DONE ? 0 : 1;
    }

    private Version planned(ReleaseProcess process) {
        return switch (process.versions().judge(version)) {
            case Verdict.Planned(Version planned) -> planned;
            case Verdict other ->
                throw new Refused(version + " is not a version that this process cuts. It cuts: "
                        + String.join(", ", process.versions().planned()) + ".");
        };
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
