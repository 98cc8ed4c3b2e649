package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.hotfix.PullRequestReference;
import dev.gonogo.world.PullRequestId;
import java.util.Optional;
import java.util.function.Function;

/** A pull request of the repository, as typed. */
final class PullRequestArgument {
    private static final int MOST_SHOWN = 60;

    private PullRequestArgument() {}

    static Outcome in(RepositoryState repository, String typed, Function<PullRequestId, Outcome> then) {
        Optional<PullRequestReference> name = PullRequestReference.parse(typed);
        if (name.isEmpty()) {
            return Outcome.refused(
                    "{} is not a pull request. Write its number or address: {}",
                    code(typed.length() <= MOST_SHOWN ? typed : typed.substring(0, MOST_SHOWN - 1) + "…"),
                    code("/release hotfix 2440 <reason>"));
        }
        return name.get().isOfAnother(repository.name())
                ? Outcome.refused(
                        "That pull request is in {}, not in {}.",
                        code(name.get().repository()),
                        repository.name())
                : then.apply(new PullRequestId(repository.name(), name.get().number()));
    }
}
