package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/** {@code backport}: opens the pull request that takes a merged hotfix over to the integration branch. */
public record Backport(String pullRequest, Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "backport",
                    "Opens the pull request that takes a merged hotfix over to the integration branch",
                    Form.Speakers.MAINTAINERS,
                    List.of(
                            Parameter.pullRequest("the hotfix's number or address, where several are owed"),
                            Parameter.REPO),
                    "backport 2440"),
            arguments -> new Backport(arguments.text("pull-request"), Target.from(arguments)));
}
