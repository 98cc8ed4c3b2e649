package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code sign-off}: says go where no tag follows from it, with a remark that is kept. */
public record SignOff(Target target, String remark) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "sign-off",
                    "Signs off what the board asks for, with a remark",
                    Form.Speakers.ASKED,
                    List.of(
                            Parameter.version(false, "the release, where several are open"),
                            new Parameter("remark", Parameter.Kind.TEXT, false, false, "what should be kept with it"),
                            Parameter.REPO),
                    "sign-off 0.8.0 tried on the lab cluster"),
            arguments -> new SignOff(Target.from(arguments), arguments.text("remark")));
}
