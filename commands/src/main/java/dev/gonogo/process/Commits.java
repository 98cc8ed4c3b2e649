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
import dev.gonogo.world.Missing;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;

/** How commits that do not belong somewhere are named, and what can be done about them. */
public final class Commits {
    private static final int MOST = 5;
    private static final String PULL_REQUEST = "/pull/[0-9]+$";

    private Commits() {}

    /** Such as {@code 3 commits}. */
    public static String count(List<LineCommit> commits) {
        return commits.size() == 1 ? "1 commit" : commits.size() + " commits";
    }

    /** As a finding is about them. */
    public static String ids(List<LineCommit> commits) {
        return String.join(" ", commits.stream().map(LineCommit::id).toList());
    }

    /**
     * Each with its author, its time and a link, at most five. Author and time are what the commit says.
     *
     * @param requests those that the forge lists; what one of them brought is named by it
     */
    public static Words named(List<LineCommit> commits, List<PullRequest> requests) {
        return Words.clauses(
                commits.stream()
                        .map(one -> byRequest(one, requests).orElseGet(() -> byItself(one, requests)))
                        .toList(),
                MOST);
    }

    /** The same of commits that a branch lacks, and of each what took it back or left it out there. */
    public static Words lacking(List<Missing> missing, List<PullRequest> requests) {
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

    /** Pull requests into a branch, which tell where commits are shown; none where the forge does not say. */
    public static List<PullRequest> requests(Situation situation, String base) {
        return situation.ask(PullRequestsInto.openOrNew(base)).fold(all -> all, why -> List.of());
    }

    /** By the pull request that it is the merge of; empty where it is that of none of these. */
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

    /** Its short id; pull requests of the same repository tell where the forge shows it. */
    public static Span id(LineCommit one, List<PullRequest> requests) {
        Span shown = commit(one.id());
        return requests.stream()
                .map(PullRequest::link)
                .filter(page -> page.matches(".*" + PULL_REQUEST))
                .findFirst()
                .map(page -> link(shown.plain(), page.replaceFirst(PULL_REQUEST, "/commit/" + one.id())))
                .orElse(shown);
    }

    /** What to do about what production has already. */
    public static Words tooLate(String production) {
        return say(
                "It is on {} now: put that right by a hotfix ({}), and cut again.",
                code(production),
                code("/release hotfix"));
    }

    /** What a maintainer says to go on although a rule does not hold. */
    public static Words override(String rule) {
        return say("To go on all the same: {}.", code("/release override " + rule + " <reason>"));
    }
}
