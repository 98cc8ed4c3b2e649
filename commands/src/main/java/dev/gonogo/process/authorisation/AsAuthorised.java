package dev.gonogo.process.authorisation;

import dev.gonogo.world.Answer;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether a pull request brings to production what was authorised. The head alone is not enough: if production was
 * moved back since, the same head brings more. So the pull request must start from the commit it started from at the
 * time, or from a later one; what came in between is production's own.
 */
public record AsAuthorised(World world, List<AuthorisedPullRequest> all) {
    public AsAuthorised {
        all = List.copyOf(all);
    }

    /**
     * The first authorisation of what a pull request brings.
     *
     * @param before production's commit before the merge, or its present head
     */
    public Answer<Optional<AuthorisedPullRequest>> of(PullRequest request, Supplier<Answer<String>> before) {
        Answer<Optional<AuthorisedPullRequest>> found = new Answer.Known<>(Optional.empty());
        for (AuthorisedPullRequest one : all) {
            if (one.isAbout(request)) {
                found = found.flatMap(earlier -> earlier.isPresent()
                        ? new Answer.Known<>(earlier)
                        : brings(one, request, before).map(same -> same ? Optional.of(one) : Optional.empty()));
            }
        }
        return found;
    }

    private Answer<Boolean> brings(AuthorisedPullRequest one, PullRequest request, Supplier<Answer<String>> before) {
        return one.base().isEmpty()
                ? new Answer.Known<>(true)
                : before.get()
                        .flatMap(commit -> base(world, request, commit))
                        .flatMap(base -> base.<Answer<Boolean>>map(
                                        commit -> world.ask(new Reachable(one.base(), commit)))
                                .orElseGet(() -> new Answer.Known<>(false)));
    }

    /** The commit of production from which a pull request starts; empty if they have no common history. */
    public static Answer<Optional<String>> base(World world, PullRequest request, String production) {
        return world.ask(new MergeBase(production, request.headCommit()));
    }
}
