package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import java.util.List;
import java.util.Optional;

/**
 * {@code by-author}: the pull request and each of its commits come from one account, without edits by hand.
 *
 * @param verified whether each commit must have a signature that GitHub has verified. Without it, the author named in
 * the commit is believed, although anybody can write another name and e-mail address into a commit
 */
public record ByAuthor(String login, boolean verified) implements Need {
    private static final int MOST_SHOWN = 5;
    /** The account as which GitHub commits and signs what an app does through its API, or a person on its pages. */
    private static final String GITHUB = "web-flow";

    public ByAuthor(String login) {
        this(login, true);
    }

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
        PullRequest request = situation.judgedPullRequest();
        if (!request.author().named(login)) {
            return generated(
                    situation,
                    say("It was opened by {}, not by {}.", code(request.author().login()), code(login)));
        }
        return situation
                .ask(new CommitsOf(request.number(), request.headCommit()))
                .fold(commits -> judge(situation, commits), why -> Finding.cannotTell(rule(), why));
    }

    /** Somebody whose edit is not allowed cannot accept it either. */
    private Finding generated(Situation situation, Words what) {
        return PullRequests.generated(rule(), situation, what).about("");
    }

    private Finding judge(Situation situation, List<PullRequestCommit> commits) {
        List<Words> foreign =
                commits.stream().flatMap(one -> foreign(one).stream()).toList();
        if (!foreign.isEmpty()) {
            return generated(
                    situation,
                    say("It has commits by others: {}. Generated files are never edited by hand.", shown(foreign)));
        }
        List<Words> unsigned = commits.stream()
                .filter(one -> verified && !one.verified())
                .map(one -> say("{}", commit(one.id())))
                .toList();
        return unsigned.isEmpty()
                ? Finding.held(rule(), "All its commits are by {}.", code(login))
                : Finding.notHeld(
                        rule(),
                        "Nothing proves that {} made {}: no signature that GitHub has verified. A workflow that"
                                + " commits through GitHub's API gets one. If yours pushes with git, write {} for {}"
                                + " in the process file.",
                        code(login),
                        shown(unsigned),
                        code("verified: false"),
                        code(rule()));
    }

    /** Who else made a commit; empty if it names nobody else. */
    private Optional<Words> foreign(PullRequestCommit one) {
        PullRequestCommit.Named author = one.author();
        PullRequestCommit.Named committer = one.committer();
        if (!author.account().named(login)) {
            return Optional.of(say("{} by {}", commit(one.id()), name(author)));
        }
        return committer.account().named(login) || committer.account().named(GITHUB)
                ? Optional.empty()
                : Optional.of(say("{} committed by {}", commit(one.id()), name(committer)));
    }

    private static Words name(PullRequestCommit.Named named) {
        return named.account().known()
                ? say("{}", code(named.account().login()))
                : say("{}, a name that belongs to no account known to GitHub", code(named.name()));
    }

    private static Words shown(List<Words> all) {
        Words first = Words.join(", ", all.stream().limit(MOST_SHOWN).toList());
        int rest = all.size() - MOST_SHOWN;
        return rest > 0 ? say("{} and {} more", first, rest) : first;
    }

    @Override
    public Words explain() {
        return say(
                "the pull request and all its commits are by {}{}",
                code(login),
                verified ? ", with signatures that GitHub has verified" : "");
    }
}
