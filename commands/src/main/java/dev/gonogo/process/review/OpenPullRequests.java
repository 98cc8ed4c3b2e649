package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import java.util.List;

/**
 * {@code open-pull-requests}: names the open pull requests into a branch, so that somebody sees what is about to be
 * left out or may be in the way. They block nothing.
 *
 * @param into branch with placeholders
 */
public record OpenPullRequests(String into) implements Need {
    private static final int MOST_NAMED = 5;

    @Override
    public String rule() {
        return "open-pull-requests";
    }

    @Override
    public Finding judge(Situation situation) {
        String branch = situation.fill(into);
        return situation
                .ask(PullRequestsInto.openOrNew(branch))
                .map(all -> all.stream().filter(PullRequest::open).toList())
                .fold(open -> judge(open, branch), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<PullRequest> open, String branch) {
        if (open.isEmpty()) {
            return Finding.held(rule(), "No pull request into {} is open.", code(branch));
        }
        List<Words> named = open.stream()
                .limit(MOST_NAMED)
                .map(request -> say("{} {}", PullRequests.name(request), request.title()))
                .toList();
        int unnamed = open.size() - named.size();
        return Finding.noted(
                rule(),
                "Open into {}: {}{}.",
                code(branch),
                Words.join("; ", named),
                unnamed > 0 ? "; and " + unnamed + " more" : "");
    }

    @Override
    public Words explain() {
        return say("open pull requests into {} are named (they block nothing)", code(into));
    }
}
