package dev.gonogo.hotfix;

import dev.gonogo.process.authorisation.Outdated;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pull request into production that promotes no release, as it stands now.
 *
 * @param authorisation the one of what it brings, null where there is none
 * @param earlier the last one of something else, null where there is none or what it brings is authorised
 * @param merging by whom and when it was merged; empty where it was not, or as it was authorised
 * @param base the commit of production that it goes on from; empty where it is not open, or where that cannot be told
 */
public record Hotfix(
        PullRequest request,
        @Nullable Authorisation authorisation,
        @Nullable Outdated earlier,
        Words merging,
        String base,
        State state) {

    public Optional<Authorisation> authorised() {
        return Optional.ofNullable(authorisation);
    }

    /** What people were shown of it: its head and where it goes on from. */
    public String shown() {
        return request.headCommit() + " " + base;
    }

    /** Whether an authorisation is about what it brings. */
    public boolean hasBeen(Authorisation given) {
        boolean same = given.base().isEmpty() || given.base().equals(base) || given.equals(authorisation);
        return same && given.of(number()).isAbout(request);
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

    /** Whether integration still lacks it although production has it. */
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
