package dev.gonogo.command;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Form;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;

/** The text of {@code help}, rendered from the list of commands. */
public final class HelpText {
    private HelpText() {}

    /** Help on one command, or on all of them if the name is empty or unknown. */
    public static Reply of(String name) {
        return Commands.named(name).map(HelpText::one).orElseGet(() -> all(name));
    }

    private static Reply one(Form form) {
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} — {}.", code("/release " + form.usage()), form.summary()));
        form.parameters().forEach(parameter -> lines.add(say("{}: {}", code(parameter.usage()), parameter.summary())));
        lines.add(say("For example {}", code("/release " + form.example())));
        lines.add(say("For {}.", form.speakers().words()));
        return new Reply(lines);
    }

    private static Reply all(String name) {
        List<Words> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.add(say("There is no command {}.", code(name)));
        }
        Commands.ALL.forEach(form -> lines.add(say("{} — {}", code("/release " + form.usage()), form.summary())));
        return new Reply(lines);
    }
}
