package dev.gonogo.command;

import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.form.Target;
import java.util.List;

/**
 * {@code hotfix}: authorises a pull request into production, or lists those that there are. Where patches have a branch of their own, it
 * cuts one of them: then the first parameter is its version.
 */
public record Hotfix(String pullRequest, String reason, Target target) implements Command {
    static final Entry FORM = new Entry.Spoken(
            new Form(
                    "hotfix",
                    "Authorises a pull request into production, or lists those there are; in a train, cuts a patch",
                    Form.Speakers.MAINTAINERS,
                    List.of(
                            Parameter.pullRequest(
                                    "its number or address; nothing lists them; in a train, the patch's version"),
                            new Parameter(
                                    "reason", Parameter.Kind.TEXT, false, false, "why it cannot wait for a release"),
                            Parameter.REPO),
                    "hotfix 2440 the login is down"),
            arguments -> new Hotfix(arguments.text("pull-request"), arguments.text("reason"), Target.from(arguments)));
}
