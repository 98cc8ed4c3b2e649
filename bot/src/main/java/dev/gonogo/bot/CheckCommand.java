package dev.gonogo.bot;

import dev.gonogo.bot.config.Unreadable;
import dev.gonogo.port.ProcessReader;
import dev.gonogo.processfile.PresetDefaults;
import dev.gonogo.processfile.YamlProcessReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gonogo check FILE}: reads a process file and prints all its problems. */
@Command(name = "check", description = "Checks a process file and prints every problem with its line.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The process file, for example .github/gonogo.yml")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            spec.commandLine().getErr().println(Unreadable.because(file, e));
            return 2;
        }
        return switch (new YamlProcessReader().read(text)) {
            case ProcessReader.Reading.Good(var process) -> {
                out.println(file + ": a process of " + process.stages().size() + " stages for " + process.repository());
                PresetDefaults.of(text, process).ifPresent(words -> out.println(words.plain()));
                yield 0;
            }
            case ProcessReader.Reading.Bad(var problems) -> {
                problems.forEach(problem -> out.println(file + ":" + problem.line() + ": " + problem.sentence()));
                yield 1;
            }
        };
    }
}
