package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code tick}: ticks a line of a checklist that people look after; without evidence a dialog asks for it. */
public record Tick(Target target, String item, String evidence) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "tick",
                    "Ticks a line of the checklist, with its evidence",
                    Form.Speakers.ASKED,
                    List.of(
                            new Parameter("item", Parameter.Kind.ITEM, true, false, "the line's name"),
                            new Parameter("evidence", Parameter.Kind.TEXT, false, false, "a link, or a sentence"),
                            new Parameter(
                                    "version",
                                    Parameter.Kind.VERSION,
                                    false,
                                    true,
                                    "the release, where several are open"),
                            Parameter.REPO),
                    "tick user-manual https://docs.example.org/user"),
            arguments -> new Tick(Target.from(arguments), arguments.text("item"), arguments.text("evidence")));
}
