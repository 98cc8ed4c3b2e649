package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.Missing;
import java.util.List;

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
                .map(missing -> missing.stream().map(Missing::commit).toList())
                .fold(
                        missing -> situation.release().recovery().isPresent()
                                ? exempt(missing, production)
                                : judge(missing, production, integration),
                        why -> Finding.cannotTell(rule(), why));
    }

    /** A backport is due before the next normal release. */
    private Finding exempt(List<Commit> missing, String production) {
        return missing.isEmpty()
                ? Finding.held(rule(), "No backport is owed.")
                : Finding.noted(
                        rule(),
                        "{} of {} still owed to the next normal release; a recovery may be cut before.",
                        missing.size() == 1 ? "1 backport" : missing.size() + " backports",
                        code(production));
    }

    private Finding judge(List<Commit> missing, String production, String integration) {
        if (missing.isEmpty()) {
            return Finding.held(
                    rule(), "Everything that went to {} directly is in {}.", code(production), code(integration));
        }
        List<Words> shown = missing.stream()
                .limit(5)
                .map(one -> say("{} {}", commit(one.id()), one.subject()))
                .toList();
        return Finding.notHeld(
                rule(),
                "{} on {} but not in {} yet: {}. Backport to {} before the cut.",
                missing.size() == 1 ? "1 commit is" : missing.size() + " commits are",
                code(production),
                code(integration),
                Words.join("; ", shown),
                code(integration));
    }

    @Override
    public Words explain() {
        return say("hotfixes on production are in the integration branch");
    }
}
