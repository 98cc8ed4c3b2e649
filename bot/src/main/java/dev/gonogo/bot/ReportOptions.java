package dev.gonogo.bot;

import dev.gonogo.bot.report.Format;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a clone is checked against, and how the result is printed. */
final class ReportOptions {
    @Option(
            names = "--process",
            paramLabel = "FILE",
            description = "The process file (default: the clone's " + ClonedProcess.FILE + ", or else the preset).")
    @Nullable
    Path process;

    @Option(names = "--format", description = "text, json or markdown (default: text).")
    Format format = Format.TEXT;
}
