package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A recovery's issue is open and has an approval from a maintainer other than the one who asks for the recovery: a
 * comment with the line {@code Approved: RECOVERY 1.2.3-preview.1}. The line names the version, so that an approval
 * never counts for another recovery. An edited comment does not count, because others may edit it as well and GitHub
 * does not say who did.
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
        return "Approved: " + Decision.Recover.phrase(version);
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .release()
                .recovery()
                .map(asked -> situation
                        .ask(new IssueWithNumber(asked.issue()))
                        .fold(issue -> judge(situation, asked, issue), why -> Finding.cannotTell(rule(), why)))
                .orElseGet(() -> Finding.notHeld(rule(), "Nobody said which issue approves this recovery."));
    }

    private Finding judge(Situation situation, Decision.Recover asked, Optional<Issue> found) {
        if (found.isEmpty()) {
            return Finding.notHeld(
                    rule(),
                    "{} has no issue #{}. Open one that says what is unusable and why a rerun or repair is not enough.",
                    situation.process().repository(),
                    asked.issue());
        }
        Issue issue = found.get();
        if (!issue.open()) {
            return Finding.notHeld(
                    rule(),
                    "{} is closed, so nothing in it approves a recovery. Reopen it, or name another one.",
                    name(issue));
        }
        String asker = asked.by().login();
        List<Issue.Comment> approvals = approvals(issue, situation);
        return approvals.stream()
                .filter(comment -> !comment.edited() && !comment.author().named(asker))
                .findFirst()
                .map(comment -> Finding.held(
                        rule(),
                        "{} approved {} in {}.",
                        person(comment.author().login()),
                        code(situation.version()),
                        name(issue)))
                .orElseGet(() -> lacking(situation, issue, asker, approvals));
    }

    private static List<Issue.Comment> approvals(Issue issue, Situation situation) {
        Pattern approval = Pattern.compile("(?i)" + Pattern.quote(line(situation.version())) + "\\.?");
        return issue.comments().stream()
                .filter(comment -> comment.text()
                        .lines()
                        .anyMatch(line -> approval.matcher(line.strip()).matches()))
                .filter(comment -> situation
                        .process()
                        .has(ReleaseProcess.MAINTAINER, comment.author().login()))
                .toList();
    }

    private Finding lacking(Situation situation, Issue issue, String asker, List<Issue.Comment> ignored) {
        List<Words> others = situation.process().people(ReleaseProcess.MAINTAINER).stream()
                .filter(login -> !login.equalsIgnoreCase(asker))
                .map(login -> say("{}", person(login)))
                .toList();
        Words line = say("{}", code(line(situation.version())));
        return Finding.notHeld(
                rule(),
                "{} has no maintainer's approval{}. {}",
                name(issue),
                ignored.isEmpty() ? say(" yet") : say(" that counts: {}", why(ignored, asker)),
                others.isEmpty()
                        ? say("There is no maintainer other than {}, who requested it.", person(asker))
                        : say(
                                "{} can give it by a {} with the line {}",
                                Words.join(" or ", others),
                                ignored.isEmpty() ? "comment" : "new comment",
                                line));
    }

    /** One reason for each person. */
    private static Words why(List<Issue.Comment> ignored, String asker) {
        List<Words> reasons = new ArrayList<>();
        ignored.stream().map(Issue.Comment::author).distinct().forEach(author -> {
            String reason = author.named(asker)
                    ? "requested this recovery, so somebody else must approve it"
                    : "approved it in a comment that was edited later";
            reasons.add(say("{} {}", person(author.login()), reason));
        });
        return Words.join("; ", reasons);
    }

    private static Words name(Issue issue) {
        return say("{}", link("#" + issue.number(), issue.link()));
    }

    @Override
    public Words explain() {
        return say("a maintainer other than the requester approved it in its issue, which is open");
    }
}
