package dev.gonogo.command;

import java.util.List;

/** {@code hotfix}: authorises a pull request into production, or lists those that there are. */
public record Hotfix(String pullRequest, String reason, Target target) implements Command {
    static final Form FORM = new Form(
            "hotfix",
            "Authorises one pull request into production, or lists them and how they stand",
            true,
            List.of(
                    Parameter.pullRequest("its number or address; nothing lists them"),
                    new Parameter("reason", Parameter.Kind.TEXT, false, false, "why it cannot wait for a release"),
                    Parameter.REPO),
            "hotfix 2440 the login is down",
            arguments -> new Hotfix(arguments.text("pull-request"), arguments.text("reason"), Target.from(arguments)));
}
