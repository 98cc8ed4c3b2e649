package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.talk.Reply;
import java.util.Optional;

/** A decision about a repository, which may affect more than one of its releases. */
public abstract non-sealed class RepositoryChoice extends Choice {
    RepositoryChoice(String key, Form form) {
        super(key, form);
    }

    /** Whether it is allowed in a room that does not release the repository. */
    public boolean inAnyRoom() {
        return false;
    }

    /** The answer for requests that need no role because they change nothing; empty for a decision. */
    public Optional<Outcome> forAnybody(ReleaseProcess process, Input input) {
        return Optional.empty();
    }

    /** Refuses anybody who may not decide this, whichever way they try. */
    public final Outcome answer(RepositoryState repository, Input input) {
        return switch (speakers()) {
            case PRESENT_MAINTAINERS -> answer(present(repository), repository, input);
            case MAINTAINERS -> answer(present(repository).or(() -> ofWhatIsUnderWay(repository)), repository, input);
            case EVERYBODY, REMAINING_MAINTAINERS, ASKED, OF_THE_SIGN_OFF ->
                throw new IllegalStateException(key() + " is not about one release");
        };
    }

    private static Optional<Reply> present(RepositoryState repository) {
        return MaintainersOnly.refusal(repository.process(), repository.login());
    }

    private static Optional<Reply> ofWhatIsUnderWay(RepositoryState repository) {
        return repository.records().underWay().stream()
                .flatMap(release ->
                        MaintainersOnly.refusal(RoleHolders.of(repository.process(), release), repository.login())
                                .stream())
                .findFirst();
    }

    private Outcome answer(Optional<Reply> refusal, RepositoryState repository, Input input) {
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(() -> switch (input) {
            case Input.Typed(var arguments) -> typed(repository, arguments);
            case Input.Pressed(var subject, var bound) -> pressed(repository, subject);
            case Input.Submitted(var subject, var bound, var entries) -> submitted(repository, subject, bound, entries);
            case Input.Fetched fetched -> new Outcome.NotOffered();
        });
    }

    Outcome typed(RepositoryState repository, Arguments arguments) {
        return new Outcome.NotOffered();
    }

    /** @param subject what the board was about */
    Outcome pressed(RepositoryState repository, String subject) {
        return new Outcome.NotOffered();
    }

    /**
     * @param subject what the dialog is about
     * @param bound what was shown when it opened
     */
    Outcome submitted(RepositoryState repository, String subject, String bound, DialogEntries entries) {
        return new Outcome.NotOffered();
    }
}
