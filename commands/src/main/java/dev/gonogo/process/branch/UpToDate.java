package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.Reachable;

/**
 * {@code up-to-date}: a branch contains everything from another one.
 *
 * @param branch with placeholders
 * @param with what it must contain, with placeholders
 */
public record UpToDate(String branch, String with) implements Need {
    @Override
    public String rule() {
        return "up-to-date";
    }

    @Override
    public Finding judge(Situation situation) {
        String name = situation.fill(branch);
        String other = situation.fill(with);
        return situation
                .headOf(with)
                .flatMap(ancestor -> situation
                        .headOf(branch)
                        .flatMap(head -> situation.ask(new Reachable(ancestor, head)))
                        .map(contains -> contains
                                ? Finding.held(rule(), "{} is up to date with {}.", code(name), code(other))
                                : Finding.notHeld(
                                        rule(),
                                        "{} lacks what {} has at {}. Merge {} into {}.",
                                        code(name),
                                        code(other),
                                        commit(ancestor),
                                        code(other),
                                        code(name))))
                .fold(finding -> finding, why -> Finding.cannotTell(rule(), why));
    }

    @Override
    public Words explain() {
        return say("{} is up to date with {}", code(branch), code(with));
    }
}
