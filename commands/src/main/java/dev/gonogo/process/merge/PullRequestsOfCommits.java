package dev.gonogo.process.merge;

import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsWith;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which merged pull requests brought commits to a branch, according to the forge. Each commit is a request of its own,
 * so only the {@link #MOST_ASKED} newest are asked about.
 *
 * @param by commit to the pull requests into the branch that brought it; none for a pushed commit
 * @param unasked commits about which the forge was not asked, newest first
 */
public record PullRequestsOfCommits(Map<LineCommit, List<PullRequest>> by, List<LineCommit> unasked) {
    static final int MOST_ASKED = 100;

    /** @param commits newest first */
    public static Answer<PullRequestsOfCommits> of(World world, String branch, List<LineCommit> commits) {
        int asked = Math.min(MOST_ASKED, commits.size());
        Map<LineCommit, List<PullRequest>> by = new LinkedHashMap<>();
        Answer<PullRequestsOfCommits> all =
                new Answer.Known<>(new PullRequestsOfCommits(by, commits.subList(asked, commits.size())));
        for (LineCommit commit : commits.subList(0, asked)) {
            switch (world.ask(new PullRequestsWith(commit.id()))) {
                case Answer.Known<List<PullRequest>>(List<PullRequest> requests) ->
                    by.put(
                            commit,
                            requests.stream()
                                    .filter(request ->
                                            request.merged() && request.base().equals(branch))
                                    .toList());
                case Answer.CannotTell<List<PullRequest>>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    /**
     * What was not checked.
     *
     * @param where on which branch
     * @param commits newest first
     */
    public static Words unasked(Words where, List<LineCommit> commits) {
        return say(
                "GitHub was asked about {} commits on {}, which is the limit. {} older {} not looked at: {} to {}.",
                MOST_ASKED,
                where,
                commits.size(),
                commits.size() == 1 ? "one was" : "ones were",
                commit(commits.getLast().id()),
                commit(commits.getFirst().id()));
    }
}
