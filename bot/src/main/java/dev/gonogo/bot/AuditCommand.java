package dev.gonogo.bot;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.audit.AuditPage;
import dev.gonogo.audit.TagAudit;
import dev.gonogo.bot.report.AuditReport;
import dev.gonogo.bot.report.Format;
import dev.gonogo.git.LocalClone;
import dev.gonogo.port.Refused;
import dev.gonogo.processfile.FilePointers;
import dev.gonogo.talk.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gonogo audit}: every release tag of a clone against the process, without a network. Exit code 1 where one breaks a rule. */
@Command(
        name = "audit",
        description = "Holds every release tag of a clone against the process's rules, and changes nothing.")
final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--repo",
            paramLabel = "PATH",
            defaultValue = ".",
            description = "The clone, bare or not (default: the folder you are in).")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Path clone;

    @Option(
            names = "--process",
            paramLabel = "FILE",
            description = "The process file (default: the clone's " + ClonedProcess.FILE + ", or else the preset).")
    private @Nullable Path process;

    @Option(names = "--format", description = "text, json or markdown (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        try (LocalClone opened = LocalClone.open(clone, new FilePointers())) {
            return audit(opened);
        } catch (Refused problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return 2;
        }
    }

    private int audit(LocalClone opened) {
        ClonedProcess rules = ClonedProcess.of(opened, process);
        List<Words> notes = List.of(
                rules.production(opened),
                rules.origin(),
                say("This looks at the clone only: GitHub Releases were left out."));
        TagAudit audit = TagAudit.of(rules.process(), new Offline(opened), 0).fold(known -> known, why -> {
            throw new Refused("The tags cannot be looked at: " + why + ".");
        });
        AuditPage page = AuditPage.of(rules.process(), audit, notes);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case TEXT -> AuditReport.text(page);
                    case MARKDOWN -> AuditReport.markdown(page);
                    case JSON -> AuditReport.json(audit);
                });
        out.flush();
        return audit.ok() ? 0 : 1;
    }
}
