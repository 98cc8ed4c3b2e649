package dev.gonogo.process.workflow;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.world.Run;
import java.util.Optional;

/** A rerun of a failed run that somebody asked for, bound to the run's attempt: once for each request. */
public record RequestedRerun(Situation situation, Run run) {
    /** From the press to the run's next attempt; empty if nothing is under way. */
    public Optional<Progress> underWay() {
        Release release = situation.release();
        int asked = (int) release.decided(Decision.Rerun.class)
                .filter(rerun -> rerun.run() == run.id() && rerun.attempt() == run.attempt())
                .count();
        Optional<Fact.Intent> intent = release.lastIntent(key());
        if (intent.map(Fact.Intent::turn).orElse(0) < asked) {
            return Optional.of(new Progress.Due(
                    new Act.Rerun(key(), asked, run.id()), say("rerunning what failed of {}", RunLink.of(run))));
        }
        return intent.map(sent -> new Retry(situation, sent))
                .filter(sent -> sent.refusal().isEmpty() && !sent.isLate())
                .map(sent -> Progress.Working.quietly(
                        say("waiting for attempt {} of {}", run.attempt() + 1, RunLink.of(run))));
    }

    /** Why the last one did not begin, if the forge refused it. */
    public Optional<Finding> rejection() {
        return situation
                .release()
                .lastIntent(key())
                .flatMap(situation.release()::rejected)
                .map(rejected -> Finding.notHeld(Diagnosis.RULE, "The rerun did not start: {}", rejected.why()));
    }

    private String key() {
        return situation.step() + "/rerun/" + run.id() + "/" + run.attempt();
    }
}
