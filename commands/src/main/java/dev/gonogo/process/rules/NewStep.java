package dev.gonogo.process.rules;

import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;

/** A step that the process file got during a release, at a place that the release had already passed. */
public final class NewStep {
    private NewStep() {}

    /** Says that it is new, and is asked for although its place was passed; empty for every other step. */
    public static Optional<Words> words(Situation here) {
        return StepNumbers.of(here.process(), here.release())
                .broughtBy(here.step())
                .filter(rules -> isBehind(here))
                .map(rules -> say(
                        "this step is new: the process file added it with {}, after this place was passed",
                        commit(rules.commit())));
    }

    /**
     * Whether something was seen done that does not come before it: a later step, or a step of its stage that is gone.
     */
    private static boolean isBehind(Situation here) {
        List<String> keys = ReleaseStages.stages(here).stream()
                .flatMap(stage -> stage.keys(Step.class))
                .toList();
        List<String> before = keys.subList(0, keys.indexOf(here.step()));
        List<String> later = keys.subList(before.size(), keys.size());
        String stage = here.step().replaceFirst("[^/]*$", "");
        return here.release()
                .landmarks()
                .map(Fact.Landmark::step)
                .anyMatch(key -> later.contains(key) || (key.startsWith(stage) && !before.contains(key)));
    }
}
