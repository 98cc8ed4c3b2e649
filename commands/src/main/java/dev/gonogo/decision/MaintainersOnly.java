package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.plan.Boards;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The refusal for somebody who is not a maintainer; empty for a maintainer. */
public final class MaintainersOnly {
    private MaintainersOnly() {}

    /** By the present rules. */
    public static Optional<Reply> refusal(ReleaseProcess process, String login) {
        return process.has(ReleaseProcess.MAINTAINER, login)
                ? Optional.empty()
                : Optional.of(new Reply(
                        List.of(others(process.repository(), process.people(ReleaseProcess.MAINTAINER), login))));
    }

    /** During a release, when a role counts only if both the rules of the cut and the present rules give it. */
    public static Optional<Reply> refusal(RoleHolders holders, String login) {
        Set<String> able = holders.people(ReleaseProcess.MAINTAINER);
        if (able.contains(login)) {
            return Optional.empty();
        }
        Words who = able.isEmpty()
                ? say(
                        "Nobody may do that in {} right now. You are {}.",
                        code(holders.release().version()),
                        code(login))
                : others(holders.release().id().repository(), able, login);
        return Optional.of(explained(who, holders, login));
    }

    /** The same, but if nobody is a maintainer under both, those under the present rules count. */
    public static Optional<Reply> remaining(RoleHolders holders, ReleaseProcess process, String login) {
        return holders.people(ReleaseProcess.MAINTAINER).isEmpty() ? refusal(process, login) : refusal(holders, login);
    }

    private static Words others(String repository, Set<String> able, String login) {
        return say("Only maintainers of {} can do that: {}. You are {}.", repository, Boards.people(able), code(login));
    }

    /** A refusal that says which of the two rules does not give the role. */
    public static Reply explained(Words refusal, RoleHolders holders, String login) {
        List<Words> lines = new ArrayList<>(List.of(refusal));
        holders.missing(login).ifPresent(lines::add);
        return new Reply(lines);
    }
}
