package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;

/** Lists misplaced commits, and says what to do about them. */
public final class Commits {
    private static final int MOST = 5;
    private static final String PULL_REQUEST = "/pull/[0-9]+$";

    private Commits() {}

    /** Such as {@code 3 commits}. */
    public static String count(List<LineCommit> commits) {
        return commits.size() == 1 ? "1 commit" : commits.size() + " commits";
    }

    /** As the subject of a finding. */
    public static String ids(List<LineCommit> commits) {
        return String.join(" ", commits.stream().map(LineCommit::id).toList());
    }

    /**
     * Up to five, each with its author, time and link. Author and time are those written in the commit.
     *
     * @param requests that the forge lists; a commit that one of them brought is shown as that pull request
     */
    public static Words named(List<LineCommit> commits, List<PullRequest> requests) {
        return Words.clauses(
                commits.stream()
                        .map(one -> byRequest(one, requests).orElseGet(() -> byItself(one, requests)))
                        .toList(),
                MOST);
    }

    /** The same for commits that a branch lacks, each with what reverted it or left it out there. */
    public static Words lacking(List<MissingCommit> missing, List<PullRequest> requests) {
        return Words.clauses(
                missing.stream()
                        .map(one -> say(
                                "{}{}",
                                byRequest(one.made(), requests).orElseGet(() -> byItself(one.made(), requests)),
                                one.takenBack()
                                        .map(step ->
                                                say(" (dropped there by {} {})", commit(step.id()), step.subject()))
                                        .orElse(Words.NONE)))
                        .toList(),
                MOST);
    }

    /** Pull requests into a branch, from which commit links are derived; none if the forge does not answer. */
    public static List<PullRequest> requests(Situation situation, String base) {
        return situation.ask(PullRequestsInto.openOrNew(base)).fold(all -> all, why -> List.of());
    }

    /** The pull request whose merge it is; empty if it is not the merge of one of these. */
    public static Optional<Words> byRequest(LineCommit one, List<PullRequest> requests) {
        return requests.stream()
                .filter(request -> request.mergeCommit().equals(one.id()))
                .findFirst()
                .map(request -> say(
                        "{} {} by {}, {}",
                        link("#" + request.number(), request.link()),
                        request.title(),
                        person(request.author().login()),
                        new Span.Moment(one.committed())));
    }

    private static Words byItself(LineCommit one, List<PullRequest> requests) {
        return say(
                "{} {}, author {}, {}",
                id(one, requests),
                one.subject(),
                one.author(),
                new Span.Moment(one.committed()));
    }

    /** Its short id. The pull requests tell the address at which the forge shows it. */
    public static Span id(LineCommit one, List<PullRequest> requests) {
        Span shown = commit(one.id());
        return requests.stream()
                .map(PullRequest::link)
                .filter(page -> page.matches(".*" + PULL_REQUEST))
                .findFirst()
                .map(page -> link(shown.plain(), page.replaceFirst(PULL_REQUEST, "/commit/" + one.id())))
                .orElse(shown);
    }

    /** What to do about commits that are already on production. */
    public static Words tooLate(String production) {
        return say(
                "It is on {} now: fix that with a hotfix ({}), and cut again.",
                code(production),
                code("/release hotfix"));
    }
}
