package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import java.util.List;

/** {@code by-author}: the pull request and each of its commits come from one login; hand edits are foreign. */
public record ByAuthor(String login) implements Need {
    @Override
    public String rule() {
        return "by-author";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        PullRequest request = situation.subject();
        if (!request.author().equals(login)) {
            return Finding.notHeld(rule(), "It was opened by {}, not by {}.", code(request.author()), code(login));
        }
        return situation
                .ask(new CommitsOf(request.number(), request.headCommit()))
                .fold(this::judge, why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<PullRequestCommit> commits) {
        List<Words> foreign = commits.stream()
                .filter(one -> !one.author().equals(login))
                .limit(5)
                .map(one -> say("{} by {}", commit(one.id()), code(one.author())))
                .toList();
        return foreign.isEmpty()
                ? Finding.held(rule(), "All its commits are by {}.", code(login))
                : Finding.notHeld(
                        rule(),
                        "It holds commits by others: {}. Generated files are never edited by hand.",
                        Words.join(", ", foreign));
    }

    @Override
    public Words explain() {
        return say("the pull request and all its commits are by {}", code(login));
    }
}
