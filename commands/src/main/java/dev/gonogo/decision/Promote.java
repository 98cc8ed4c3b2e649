package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Reply;
import java.util.List;

/** {@code promote}: opens the pull request to production, or continues to an environment. */
public final class Promote extends OfRelease {
    private static final String TO = "to";

    public Promote() {
        super(
                "PROMOTE",
                new Form(
                        "promote",
                        "Promotes to the production branch or to an environment; this pushes no tag",
                        Form.Speakers.MAINTAINERS,
                        List.of(
                                Parameter.version(false, "the release, if several are open"),
                                new Parameter(TO, Parameter.Kind.TEXT, false, false, "the branch or environment"),
                                Parameter.REPO),
                        "promote 0.8.0 to staging"));
    }

    /** With or without the word {@code to}; without a target, what is asked now. */
    @Override
    Outcome typed(Present present, Arguments arguments) {
        String to = arguments.text(TO).strip().replaceFirst("^to\\s+", "");
        if (!(present.ask() instanceof Ask.Promote ask)) {
            return to.isEmpty()
                            && present.release().last(Decision.Promote.class).isPresent()
                    ? present.asItStands()
                    : present.notNow("There is nothing to promote yet.");
        }
        if (!to.isEmpty() && !to.equals(ask.to())) {
            return promoted(present, to)
                    ? present.asItStands()
                    : present.notNow("The next promotion is to {}.", ask.to());
        }
        return promote(present, ask);
    }

    @Override
    Outcome pressed(Present present, String bound) {
        return present.ask() instanceof Ask.Promote ask && Press.bound(ask).equals(bound)
                ? promote(present, ask)
                : present.asItStands();
    }

    private static Outcome promote(Present present, Ask.Promote ask) {
        return promoted(present, ask.to())
                ? present.asItStands()
                : present.record(
                        new Decision.Promote(present.by(), ask.to()),
                        Reply.say("Promoting {} to {}. This pushes no tag.", present.version(), code(ask.to())));
    }

    private static boolean promoted(Present present, String to) {
        return present.release()
                .decided(Decision.Promote.class)
                .anyMatch(promote -> promote.to().equals(to));
    }
}
