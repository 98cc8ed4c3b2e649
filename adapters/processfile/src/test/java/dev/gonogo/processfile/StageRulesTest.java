package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StageRulesTest {

    @Test
    void stagesHaveNamesOfTheirOwnAndSteps() {
        assertThat(problemsWith("stages:", "stages:\n  - name: go\n  - Nothing"))
                .containsExactly(
                        "9: “steps” of the stage names nothing, so there is nothing to do.",
                        "10: A stage is written as name, needs and steps.",
                        "11: There are two stages “go”; give one another name.");
        assertThat(problemsWith("name: go", "name: Go/1"))
                .containsExactly(
                        "9: “name” of the stage: “Go/1” is not 2 to 40 small letters, digits, spaces and hyphens.");
    }

    @Test
    @Tag("A-70")
    @Tag("A-113")
    void noTagIsPushedBeforeASignOff() {
        assertThat(problemsWith(
                        "      - sign-off: {role: maintainer}\n      - push-tag", "      - push-tag\n      - sign-off"))
                .containsExactly("13: push-tag publishes, so a sign-off must come before it.");
    }

    @Test
    void aTagsRunIsFollowedAfterTheTag() {
        assertThat(problemsWith("- push-tag", "- follow-workflow: release.yml\n      - push-tag"))
                .containsExactly(
                        "14: follow-workflow follows the run that the tag starts, so it stands after push-tag.");
    }

    @Test
    @Tag("B-29")
    @Tag("B-31")
    void theTagIsDeployedAfterTheTag() {
        assertThat(problemsWith("- push-tag", "- deploy: soma-staging\n      - push-tag"))
                .containsExactly("14: deploy brings the tag to soma-staging, so it stands after push-tag.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - deploy: soma-staging"))
                .isEmpty();
        assertThat(problemsWith(
                        "- push-tag",
                        "- deploy: {application: soma-staging, revision: \"{version}\"}\n      - push-tag"))
                .isEmpty();
    }

    @Test
    void needsOfPullRequestsStandBelowPullRequests() {
        assertThat(problemsWith("- tag-absent", "- reviewed"))
                .containsExactly(
                        "11: reviewed judges a pull request, and a stage has none. Put it below a step that watches a"
                                + " pull request.");
        assertThat(problemsWith("- tag-absent", "- checks-green: [ci]"))
                .containsExactly(
                        "11: checks-green judges a pull request, and a stage has none; name its branch, or put it"
                                + " below a step that watches a pull request.");
        assertThat(problemsWith(
                        "- push-tag",
                        "- push-tag\n      - await-pull-request: {into: main, from: x, needs: [reviewed, tag-absent]}"))
                .containsExactly("15: tag-absent judges the repository, not a pull request. Put it below “needs” of the"
                        + " stage.");
    }

    @Test
    void productionAndIntegrationAreNeverDeleted() {
        for (String branch : new String[] {"{production}", "{integration}", "main", "develop"}) {
            assertThat(problemsWith("- push-tag", "- push-tag\n      - delete-branch: \"" + branch + "\""))
                    .containsExactly("15: delete-branch never deletes " + branch + ".");
        }
    }

    @Test
    void somebodyMustBeMaintainer() {
        assertThat(problemsWith("roles: {maintainer: [ann, bob]}", "roles: {maintainer: []}"))
                .contains(
                        "7: “roles” names nobody as maintainer, so nobody could cut. Write maintainer: [login, login].");
        assertThat(problemsWith("roles: {maintainer: [ann, bob]}", "roles: {}"))
                .containsExactly(
                        "7: “roles” names nobody as maintainer, so nobody could cut. Write maintainer: [login, login].");
    }

    @Test
    void aSignOffAsksARoleThatExists() {
        assertThat(problemsWith("role: maintainer", "role: maintainers"))
                .containsExactly("13: sign-off asks “maintainers”, and “roles” does not name that role. Did you mean"
                        + " “maintainer”?");
    }

    @Test
    void aQuorumCanBeReachedWithoutTheOneWhoCut() {
        assertThat(problemsWith("{role: maintainer}", "{role: maintainer, quorum: 2}"))
                .containsExactly(
                        "13: sign-off wants 2 to say go, but only 1 of “maintainer” can, for the one who cut may not."
                                + " Add people, or write cutter-may-go: true.");
        assertThat(problemsWith("{role: maintainer}", "{quorum: 2, cutter-may-go: true}"))
                .isEmpty();
        assertThat(problemsWith("{role: maintainer}", "{quorum: 3, cutter-may-go: true}"))
                .containsExactly("13: sign-off wants 3 to say go, but only 2 of “maintainer” can.");
    }
}
