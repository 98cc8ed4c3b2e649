package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Room;
import java.util.List;

/** {@code unfollow}: a room stops showing a repository's releases. */
public final class Unfollow extends RepositoryChoice {
    public Unfollow() {
        super(
                "UNFOLLOW",
                new Form(
                        "unfollow",
                        "Stops showing a repository's releases in this room",
                        Form.Speakers.PRESENT_MAINTAINERS,
                        List.of(Follow.REPO),
                        "unfollow --repo owner/name"));
    }

    @Override
    Outcome typed(RepositoryState repository, Arguments arguments) {
        Room room = repository.by().room();
        return repository.records().isConfiguredFor(room)
                ? Outcome.refused(
                        "{} is bound to this room in the bot's configuration; an operator can remove it there.",
                        code(repository.name()))
                : new Outcome.Unfollow(
                        repository.name(),
                        room,
                        Reply.say(
                                "This room no longer shows releases of {}. Existing boards stay as they are.",
                                code(repository.name())));
    }
}
