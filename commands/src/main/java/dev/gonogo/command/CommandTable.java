package dev.gonogo.command;

import dev.gonogo.form.Form;
import java.util.ArrayList;
import java.util.List;

/** Renders the table of commands in the README from the list of commands. */
public final class CommandTable {
    private CommandTable() {}

    /** Markdown, one row for each command. */
    public static String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| command | what it does | for | example |");
        lines.add("|---|---|---|---|");
        Commands.ALL.forEach(form -> lines.add(row(form)));
        return String.join("\n", lines);
    }

    private static String row(Form form) {
        return "| `/release %s` | %s | %s | `/release %s` |"
                .formatted(form.usage(), form.summary(), form.speakers().words(), form.example());
    }
}
