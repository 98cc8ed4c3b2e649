package dev.gonogo.hotfix;

import dev.gonogo.process.authorisation.OutdatedAuthorisation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pull request into production that promotes no release, in its present state.
 *
 * @param authorisation of its present content, null if there is none
 * @param earlier the last authorisation of other content, null if there is none or the present content is authorised
 * @param merging who merged it and when; empty if it is not merged, or was merged as authorised
 * @param base production's commit from which it starts; empty if it is not open, or if this cannot be told
 */
public record Hotfix(
        PullRequest request,
        @Nullable Authorisation authorisation,
        @Nullable OutdatedAuthorisation earlier,
        Words merging,
        String base,
        State state) {

    public Optional<Authorisation> authorised() {
        return Optional.ofNullable(authorisation);
    }

    /** What was shown to people: its head and the commit it starts from. */
    public String shown() {
        return request.headCommit() + " " + base;
    }

    /** Whether an authorisation covers its present content. */
    public boolean hasBeen(Authorisation given) {
        boolean same = given.base().isEmpty() || given.base().equals(base) || given.equals(authorisation);
        return same && given.of(number()).isAbout(request);
    }

    /** What was authorised, if it differs from the present content. */
    public Optional<OutdatedAuthorisation> outdated() {
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

    /** Whether it is finished. */
    public boolean over() {
        return switch (state) {
            case State.Backported backported -> true;
            case State.TakenBack back -> true;
            case State.CameAgain again -> true;
            case State.Closed closed -> true;
            case State.Unauthorised unauthorised -> false;
            case State.Authorised authorised -> false;
            case State.Owed owed -> false;
            case State.BackportOpen open -> false;
            case State.Lost lost -> false;
            case State.Unsure unsure -> false;
        };
    }

    /** Whether production has it and integration does not. */
    public boolean owed() {
        return switch (state) {
            case State.Owed owed -> true;
            case State.BackportOpen open -> true;
            case State.Unsure unsure -> request.merged();
            case State.Unauthorised unauthorised -> false;
            case State.Authorised authorised -> false;
            case State.Backported backported -> false;
            case State.TakenBack back -> false;
            case State.Lost lost -> false;
            case State.CameAgain again -> false;
            case State.Closed closed -> false;
        };
    }
}
