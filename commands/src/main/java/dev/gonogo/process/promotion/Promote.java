package dev.gonogo.process.promotion;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;

/**
 * {@code promote}: waits until a maintainer promotes to an environment.
 *
 * @param to name of the environment, for example {@code staging}
 */
public record Promote(String to) implements Step {

    @Override
    public Progress progress(Situation situation) {
        return situation
                .release()
                .decided(Decision.Promote.class)
                .filter(promote -> promote.to().equals(to))
                .findFirst()
                .<Progress>map(promote -> new Progress.Done(
                        say(
                                "promoted to {} by {}",
                                code(to),
                                person(promote.by().login())),
                        Map.of("to", to)))
                .orElseGet(() -> new Progress.Waiting(
                        say("ready to promote to {}", code(to)),
                        List.of(),
                        new Ask.Promote(situation.process().people(ReleaseProcess.MAINTAINER), to)));
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("promote", to);
    }

    @Override
    public boolean isOfPeople() {
        return true;
    }

    @Override
    public Words explain() {
        return say("wait for {}", code("/release promote to " + to));
    }
}
