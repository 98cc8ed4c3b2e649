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
        HotfixState state) {

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
            case HotfixState.Backported backported -> true;
            case HotfixState.TakenBack back -> true;
            case HotfixState.CameAgain again -> true;
            case HotfixState.Closed closed -> true;
            case HotfixState.Unauthorised unauthorised -> false;
            case HotfixState.Authorised authorised -> false;
            case HotfixState.Owed owed -> false;
            case HotfixState.BackportOpen open -> false;
            case HotfixState.Lost lost -> false;
            case HotfixState.Unsure unsure -> false;
        };
    }

    /** Whether production has it and integration does not. */
    public boolean owed() {
        return switch (state) {
            case HotfixState.Owed owed -> true;
            case HotfixState.BackportOpen open -> true;
            case HotfixState.Unsure unsure -> request.merged();
            case HotfixState.Unauthorised unauthorised -> false;
            case HotfixState.Authorised authorised -> false;
            case HotfixState.Backported backported -> false;
            case HotfixState.TakenBack back -> false;
            case HotfixState.Lost lost -> false;
            case HotfixState.CameAgain again -> false;
            case HotfixState.Closed closed -> false;
        };
    }
}
