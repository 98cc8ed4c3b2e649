package dev.gonogo.process.deployment;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.talk.Words;
import java.util.List;

/**
 * {@code deployed-early}: nothing is deployed before its turn. No process file names this need: it is part of each
 * stage whose application has what the release is to deploy there before the release got that far.
 *
 * @param seen what was synced, by whom, when and before what, and what to do about it
 * @param about what distinguishes this sync from every other
 */
public record DeployedEarly(Words seen, String about) implements Need {
    public static final String RULE = "deployed-early";

    /**
     * This need for each deployment of a stage that was made too early and is still there; none if Argo CD does not
     * answer.
     */
    public static List<Need> of(Stage stage, Situation here) {
        return stage.keys(Deploy.class)
                .filter(key -> here.release().landmark(key).isEmpty()
                        && here.release().lastIntent(key).isEmpty())
                .flatMap(key -> EarlySync.of(key, here).stream()
                        .filter(EarlySync::stands)
                        .limit(1))
                .<Need>map(early -> new DeployedEarly(say("{}.", early.words()).then(early.next()), early.about()))
                .toList();
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Finding judge(Situation situation) {
        return Finding.notHeld(RULE, "{}", seen.then(Overrides.howTo(RULE))).about(about);
    }

    @Override
    public Words explain() {
        return say("nothing is deployed early");
    }
}
