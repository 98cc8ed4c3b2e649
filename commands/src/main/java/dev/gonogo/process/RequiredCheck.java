package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import java.util.List;

/**
 * A check that must be green. GitHub accepts a commit status from anybody who may write to the repository. Here a
 * status makes a check green only if it comes from an app, or from an account that the process names. GitHub Actions
 * does not count as an app for statuses, because a workflow pushed to any branch can post one.
 *
 * @param name of the check, or of a matrix
 * @param from logins that count, {@code name[bot]} for an app; empty for every app, and then what people posted counts
 * against it
 */
public record RequiredCheck(String name, List<String> from) {
    public RequiredCheck {
        from = List.copyOf(from);
    }

    /** From any app. */
    public RequiredCheck(String name) {
        this(name, List.of());
    }

    /** Several, each from any app. */
    public static List<RequiredCheck> named(List<String> names) {
        return names.stream().map(RequiredCheck::new).toList();
    }

    /** Whether a report of it counts. */
    public boolean counts(Check check) {
        if (!from.isEmpty()) {
            return Account.logins(from).contains(check.source().login());
        }
        return switch (check.source()) {
            case CheckSource.App any -> true;
            case CheckSource.AppStatus any -> true;
            case CheckSource.Person any -> check.state() != Check.State.GREEN;
        };
    }

    public Words words() {
        return from.isEmpty() ? say("{}", code(name)) : say("{} (from {})", code(name), sources());
    }

    /** Says that nobody who counts has reported it. */
    public Words missing() {
        return from.isEmpty()
                ? say("{} has not run", code(name))
                : say("{} has not come from {}", code(name), sources());
    }

    private Words sources() {
        return Words.join(
                " or ", from.stream().map(login -> say("{}", person(login))).toList());
    }
}
