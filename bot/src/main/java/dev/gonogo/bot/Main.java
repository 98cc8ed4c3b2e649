package dev.gonogo.bot;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's entry. */
@Command(
        name = "gonogo",
        description = "Runs a repository's release process from chat.",
        subcommands = {
            ServeCommand.class,
            ChatCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            LintCommand.class,
            RehearseCommand.class
        })
public final class Main {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    private Main() {}

    /** Exit codes: 0 success, 1 what was asked for did not succeed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
