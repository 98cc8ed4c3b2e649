package dev.gonogo.process.merge;

import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.List;

/** What a merged pull request brought, compared with what a branch lacks. */
public record PullRequestContent(World world, PullRequest request) {

    /** Whether it brought any of what is missing, including resolved conflicts in its merge. */
    public Answer<Boolean> broughtAny(List<MissingCommit> missing) {
        return missing.isEmpty()
                ? new Answer.Known<>(false)
                : world.ask(new BroughtBy(request.mergeCommit(), List.of()))
                        .flatMap(brought -> broughtAny(missing, brought));
    }

    private Answer<Boolean> broughtAny(List<MissingCommit> missing, MergedCommits brought) {
        Answer<Boolean> any =
                new Answer.Known<>(missing.stream().map(MissingCommit::commit).anyMatch(brought.commits()::contains));
        for (MissingCommit one : missing) {
            if (one.made().merge()) {
                any = any.flatMap(found -> found ? new Answer.Known<>(true) : came(one, brought));
            }
        }
        return any;
    }

    private Answer<Boolean> came(MissingCommit merge, MergedCommits brought) {
        String id = merge.commit().id();
        return world.ask(new Reachable(id, request.mergeCommit()))
                .flatMap(has -> has
                        ? world.ask(new Reachable(id, brought.before())).map(had -> !had)
                        : new Answer.Known<>(false));
    }
}
