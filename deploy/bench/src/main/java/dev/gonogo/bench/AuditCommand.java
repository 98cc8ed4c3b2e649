package dev.gonogo.bench;

import dev.gonogo.bench.audit.AuditBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code gonogo bench audit}: the audit of many tags compared with git. */
@Command(name = "audit", description = "Measures gonogo audit next to git, over a repository made for it.")
final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private Main main;

    @Option(names = "--tags", defaultValue = "3000", description = "how many tags there are (${DEFAULT-VALUE})")
    private int tags = 3000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path place = main.begin(out);
        return new AuditBench(main.launcher(), place, out).run(tags) ? 0 : 1;
    }
}
