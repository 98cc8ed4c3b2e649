package dev.gonogo.bot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(
        name = "gonogo",
        description = "Runs a repository's release process from chat.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            ChatCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            LintCommand.class,
            RehearseCommand.class
        })
public final class Main {
    private Main() {}

    /** Exit codes: 0 good, 1 what was asked for did not succeed, 2 wrong use. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
