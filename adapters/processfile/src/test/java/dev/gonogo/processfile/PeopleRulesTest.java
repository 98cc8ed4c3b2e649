package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.Reviewed;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose approvals and whose commits a process requires. */
class PeopleRulesTest {
    private static final String QA = SMALL.replace("[ann, bob]}", "[ann, bob], qa: [Ann, carol]}");

    private static String with(String need) {
        return awaiting("await-pull-request: {into: main, from: x, needs: [" + need + "]}");
    }

    private static String awaiting(String step) {
        return QA.replace("- push-tag", "- push-tag\n      - " + step);
    }

    private static List<Need> needs(String need) {
        return good(with(need)).step(AwaitPullRequest.class).orElseThrow().needs();
    }

    @Test
    @Tag("A-63")
    void approvalsAreOfWhoMayWriteOrOfPeopleOfRoles() {
        assertThat(needs("reviewed")).containsExactly(new Reviewed(1));
        assertThat(needs("{reviewed: 2}")).containsExactly(new Reviewed(2, List.of()));
        assertThat(needs("{reviewed: {approvals: 1, by: maintainer}}"))
                .containsExactly(new Reviewed(1, List.of("maintainer")));
        assertThat(needs("{reviewed: {approvals: 2, by: [maintainer, qa]}}"))
                .containsExactly(new Reviewed(2, List.of("maintainer", "qa")));
    }

    @Test
    @Tag("A-63")
    void thereMustBeEnoughPeopleBesideTheOneWhoMadeTheChange() {
        assertThat(problems(with("{reviewed: {approvals: 2, by: [maintainer]}}")))
                .containsExactly(
                        "15: reviewed wants 2 of “maintainer” to approve, who are only 2, and the author of the"
                                + " change may not. Add people, or name more roles.");
        assertThat(problems(with("{reviewed: {approvals: 3, by: [maintainer, qa]}}")))
                .as("ann has both roles, in other letters")
                .containsExactly(
                        "15: reviewed wants 3 of “maintainer” and “qa” to approve, who are only 3, and the author of"
                                + " the change may not. Add people, or name more roles.");
    }

    @Test
    @Tag("A-63")
    void aRoleThatApprovesExists() {
        assertThat(problems(with("{reviewed: {by: [maintainr, qa]}}")))
                .containsExactly("15: reviewed asks “maintainr”, which “roles” does not define. Did you mean"
                        + " “maintainer”?");
    }

    @Test
    void thePresetsRolesThatAreMissingAreNamedTogether() {
        assertThat(problems("""
                process: 1
                extends: ticketed-train
                repository: owner/name
                roles: {maintainer: [ann, bob], qa: [carol]}
                """))
                .containsExactly("2: “roles” does not name everybody who is asked. Also name: “product” (sign-off),"
                        + " “platform” (sign-off), “docs” (sign-off, tick), “stakeholder” (announce).");
    }

    @Test
    void itIsLookedAtBelowEveryStepWithAPullRequest() {
        List<String> steps = List.of(
                "archive: {path: docs, into: main, branch: records, needs: [{reviewed: {by: qas}}]}",
                "bump-versions: {into: main, branch: bump, message: m, files: [{file: a.json, pointer: /v}],"
                        + " needs: [{reviewed: {by: qas}}]}",
                "open-pull-request: {from: a, into: main, clean-branch: c, title: t, needs: [{reviewed: {by: qas}}]}");

        assertThat(steps)
                .allSatisfy(step -> assertThat(problems(awaiting(step)))
                        .anyMatch(problem -> problem.contains("reviewed asks “qas”")));
    }

    @Test
    @Tag("A-56")
    void commitsAreSignedUnlessTheProcessGoesWithout() {
        assertThat(needs("{by-author: \"github-actions[bot]\"}"))
                .containsExactly(new ByAuthor("github-actions[bot]", true));
        assertThat(needs("{by-author: {login: release-bot, verified: false}}"))
                .containsExactly(new ByAuthor("release-bot", false));
    }
}
