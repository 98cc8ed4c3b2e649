package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.Missing;
import java.util.List;
import java.util.stream.Collectors;

/** {@code backported}: what went to production directly is in the integration branch as well. */
public record Backported() implements Need {
    @Override
    public String rule() {
        return "backported";
    }

    @Override
    public Finding judge(Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        List<String> metadata = situation.process().metadata().files();
        return situation
                .headOf(production)
                .flatMap(from -> situation
                        .headOf(integration)
                        .flatMap(to -> situation.ask(new NotBackported(from, to, metadata))))
                .fold(
                        missing -> situation.release().recovery().isPresent()
                                ? exempt(missing, production)
                                : judge(missing, situation),
                        why -> Finding.cannotTell(rule(), why));
    }

    /** A backport is due before the next normal release. */
    private Finding exempt(List<Missing> missing, String production) {
        return missing.isEmpty()
                ? Finding.held(rule(), "No backport is owed.")
                : Finding.noted(
                        rule(),
                        "{} of {} still owed to the next normal release; a recovery may be cut before.",
                        missing.size() == 1 ? "1 backport" : missing.size() + " backports",
                        code(production));
    }

    private Finding judge(List<Missing> missing, Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        if (missing.isEmpty()) {
            return Finding.held(
                    rule(), "Everything that went to {} directly is in {}.", code(production), code(integration));
        }
        String ids = missing.stream().map(one -> one.commit().id()).sorted().collect(Collectors.joining(" "));
        return Finding.notHeld(
                        rule(),
                        "{} on {} but not in {} yet: {}. Backport to {} before the cut. A commit there that settles it in another way"
                                + " must name it, as {} does.",
                        missing.size() == 1 ? "1 commit is" : missing.size() + " commits are",
                        code(production),
                        code(integration),
                        Commits.lacking(missing, Commits.requests(situation, production)),
                        code(integration),
                        code("git cherry-pick -x"))
                .about(ids);
    }

    @Override
    public Words explain() {
        return say("hotfixes on production are in the integration branch");
    }
}
