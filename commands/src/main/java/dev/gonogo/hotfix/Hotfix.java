package dev.gonogo.hotfix;

import dev.gonogo.process.Outdated;
import dev.gonogo.world.PullRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pull request into production that promotes no release, as it stands now.
 *
 * @param authorisation the one of its present head, null where there is none
 * @param earlier the last one of another head, null where there is none or the present head is authorised
 */
public record Hotfix(
        PullRequest request,
        @Nullable Authorisation authorisation,
        @Nullable Outdated earlier,
        State state) {

    public Optional<Authorisation> authorised() {
        return Optional.ofNullable(authorisation);
    }

    /** What was authorised, where that is not what it holds now. */
    public Optional<Outdated> outdated() {
        return Optional.ofNullable(earlier);
    }

    /** Whether it was authorised only after its merge. */
    public boolean late() {
        return request.merged()
                && authorised()
                        .filter(given -> request.mergedBefore(given.by().at()))
                        .isPresent();
    }

    public int number() {
        return request.number();
    }

    /** Whether nothing more is to come. */
    public boolean over() {
        return switch (state) {
            case State.Backported backported -> true;
            case State.Closed closed -> true;
            case State.Unauthorised unauthorised -> false;
            case State.Authorised authorised -> false;
            case State.Owed owed -> false;
            case State.BackportOpen open -> false;
            case State.Unsure unsure -> false;
        };
    }

    /** Whether integration still lacks it although production has it. */
    public boolean owed() {
        return switch (state) {
            case State.Owed owed -> true;
            case State.BackportOpen open -> true;
            case State.Unsure unsure -> request.merged();
            case State.Unauthorised unauthorised -> false;
            case State.Authorised authorised -> false;
            case State.Backported backported -> false;
            case State.Closed closed -> false;
        };
    }
}
