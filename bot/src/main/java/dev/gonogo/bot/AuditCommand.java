package dev.gonogo.bot;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.audit.AuditPage;
import dev.gonogo.audit.TagAudit;
import dev.gonogo.bot.report.AuditReport;
import dev.gonogo.git.LocalClone;
import dev.gonogo.port.Refused;
import dev.gonogo.talk.Words;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code gonogo audit}: checks every release tag of a clone against the process, without a network. Exit code 1 if one
 * breaks a rule, 2 if there is none to judge.
 */
@Command(
        name = "audit",
        description = "Checks all release tags of a clone against the process's rules; changes nothing.")
final class AuditCommand extends CloneCommand {
    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Override
    int run(LocalClone opened, PrintWriter out) {
        ClonedProcess rules = ClonedProcess.of(opened, options.process);
        List<Words> notes = List.of(
                rules.production(opened),
                say("Only the clone was looked at: GitHub Releases, and how commits reached production, were"
                        + " left out."));
        TagAudit audit = TagAudit.of(rules.process(), new CloneWorld(opened), 0).fold(known -> known, why -> {
            throw new Refused("The tags cannot be read: " + why + ".");
        });
        AuditPage page = AuditPage.of(rules.process(), audit, rules.origin(), notes);
        out.print(
                switch (options.format) {
                    case TEXT -> AuditReport.text(page);
                    case MARKDOWN -> AuditReport.markdown(page);
                    case JSON -> AuditReport.json(audit);
                });
        if (audit.tags().isEmpty()) {
            return 2;
        }
        return audit.ok() ? 0 : 1;
    }
}
