package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.Issue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A recovery's issue exists and carries a maintainer's approval: a comment with the line {@code Approved: RECOVERY 1.2.3-preview.1}
 * (A-23, A-25, A-97). The line names the version, so that an approval never counts for another recovery.
 */
public record IssueApproved() implements Need {
    @Override
    public String rule() {
        return "issue-approved";
    }

    @Override
    public boolean mayBeOverridden() {
        return false;
    }

    /** What a maintainer writes in the issue, on a line of its own. */
    public static String line(Version version) {
        return "Approved: " + Recovery.phrase(version);
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .release()
                .recovery()
                .map(Decision.Recover::issue)
                .map(number -> situation
                        .ask(new IssueWithNumber(number))
                        .fold(issue -> judge(situation, number, issue), why -> Finding.cannotTell(rule(), why)))
                .orElseGet(() -> Finding.notHeld(rule(), "Nobody said which issue approves this recovery."));
    }

    private Finding judge(Situation situation, int number, Optional<Issue> found) {
        if (found.isEmpty()) {
            return Finding.notHeld(
                    rule(),
                    "{} has no issue #{}. Open one that says what cannot be used and why a rerun or repair is not enough.",
                    situation.process().repository(),
                    number);
        }
        Issue issue = found.get();
        Set<String> maintainers = situation.process().people(ReleaseProcess.MAINTAINER);
        return approvals(issue, situation.version()).stream()
                .filter(maintainers::contains)
                .findFirst()
                .map(login -> Finding.held(
                        rule(), "{} approved {} in {}.", person(login), code(situation.version()), name(issue)))
                .orElseGet(() -> Finding.notHeld(
                        rule(),
                        "{} carries no maintainer's approval yet. {} can give it by a comment with the line {}",
                        name(issue),
                        Words.join(
                                " or ",
                                maintainers.stream()
                                        .sorted()
                                        .map(login -> say("{}", person(login)))
                                        .toList()),
                        code(line(situation.version()))));
    }

    private static List<String> approvals(Issue issue, Version version) {
        Pattern approval = Pattern.compile("(?i)" + Pattern.quote(line(version)) + "\\.?");
        return issue.comments().stream()
                .filter(comment -> comment.text()
                        .lines()
                        .anyMatch(line -> approval.matcher(line.strip()).matches()))
                .map(Issue.Comment::author)
                .toList();
    }

    private static Words name(Issue issue) {
        return say("{}", link("#" + issue.number(), issue.link()));
    }

    @Override
    public Words explain() {
        return say("a maintainer approved it in its issue");
    }
}
