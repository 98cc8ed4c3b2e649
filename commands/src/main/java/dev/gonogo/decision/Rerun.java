package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import java.util.List;
import java.util.Optional;

/** {@code rerun}: runs the failed jobs again, if the last look called that safe. */
public final class Rerun extends ReleaseChoice {
    public Rerun() {
        super(
                "RERUN",
                new Form(
                        "rerun",
                        "Reruns the failed jobs of a release's run, if that is safe",
                        Form.Speakers.MAINTAINERS,
                        List.of(Parameter.version(false, "the release, if several are open"), Parameter.REPO),
                        "rerun 0.6.6-preview"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask.remedies(Remedy.Rerun.class)
                .map(rerun -> button(
                        "Rerun " + rerun.count(),
                        Button.Style.PRIMARY,
                        release,
                        Press.bound(rerun),
                        say("Rerun what failed for {}?", code(release.version()))))
                .toList();
    }

    @Override
    Outcome typed(ReleaseState state, Arguments arguments) {
        return rerun(state, state.remedy(Remedy.Rerun.class));
    }

    @Override
    Outcome pressed(ReleaseState state, String bound) {
        return rerun(
                state,
                state.remedy(Remedy.Rerun.class)
                        .filter(safe -> Press.bound(safe).equals(bound)));
    }

    private static Outcome rerun(ReleaseState state, Optional<Remedy.Rerun> safe) {
        return safe.map(rerun -> state.record(
                        new Decision.Rerun(state.by(), rerun.run(), rerun.attempt()),
                        Reply.say(
                                "Rerunning what failed for {}: {} that did not succeed.",
                                state.version(),
                                rerun.count())))
                .orElseGet(() -> state.notNow("Nothing can be rerun now."));
    }
}
