package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.port.Following;
import dev.gonogo.talk.Reply;
import java.util.List;

/** {@code follow}: a room starts to show a repository's releases, even during a release. */
public final class Follow extends RepositoryChoice {
    static final Parameter REPO =
            new Parameter("repo", Parameter.Kind.REPOSITORY, false, true, "owner/name, if the bot serves several");

    public Follow() {
        super(
                "FOLLOW",
                new Form(
                        "follow",
                        "Shows a repository's releases in this room too, and takes commands for it",
                        Form.Speakers.PRESENT_MAINTAINERS,
                        List.of(REPO),
                        "follow --repo owner/name"));
    }

    @Override
    public boolean inAnyRoom() {
        return true;
    }

    @Override
    Outcome typed(RepositoryState repository, Arguments arguments) {
        return new Outcome.Follow(
                new Following(
                        repository.name(),
                        repository.by().room(),
                        repository.login(),
                        repository.by().at()),
                Reply.say("This room now shows releases of {}, and takes commands for it.", code(repository.name())),
                Reply.say("This room already shows releases of {}.", code(repository.name())));
    }
}
