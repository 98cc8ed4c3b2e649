package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code override}: lets a release go on although a rule does not hold, or without a step, with a reason that is kept. */
public record OverrideRule(Target target, String rule, String reason) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "override",
                    "Goes on although a rule does not hold, or without a step that stopped, with a reason",
                    Form.Speakers.MAINTAINERS,
                    List.of(
                            new Parameter(
                                    "rule",
                                    Parameter.Kind.ITEM,
                                    true,
                                    false,
                                    "the name of the rule or of the step, as the board shows it"),
                            new Parameter("reason", Parameter.Kind.TEXT, true, false, "why it cannot wait"),
                            new Parameter(
                                    "version",
                                    Parameter.Kind.VERSION,
                                    false,
                                    true,
                                    "the release, where several are open"),
                            Parameter.REPO),
                    "override in-cadence the customer goes live on Monday"),
            arguments -> new OverrideRule(Target.from(arguments), arguments.text("rule"), arguments.text("reason")));
}
