package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StageRulesTest {

    @Test
    void stagesHaveNamesOfTheirOwnAndSteps() {
        assertThat(problemsWith("stages:", "stages:\n  - name: go\n  - Nothing"))
                .containsExactly(
                        "9: “steps” of the stage names nothing, so there is nothing to do. Write for example steps: [sign-off,"
                                + " push-tag].",
                        "10: A stage is written as name, needs and steps.",
                        "11: There are two stages named “go”; rename one.");
        assertThat(problemsWith("name: go", "name: Go/1"))
                .containsExactly("9: “name” of the stage: “Go/1” is not 2 to 40 lower-case letters, digits, spaces and"
                        + " hyphens.");
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
                        "14: follow-workflow follows the run that the tag starts, so it must come after push-tag.");
    }

    @Test
    @Tag("B-11")
    @Tag("B-21")
    void aBranchIsThereBeforeItIsTicked() {
        String tick = "      - tick: {items: {manuals: Manuals read}}\n";
        String create = "      - create-branch: {branch: \"{release}\", from: \"{integration}\"}\n";
        String push = "      - push-tag\n";
        String first = "14: tick is about the release branch, and no earlier step creates that branch. Put it after the"
                + " step that does, or set “on” to the branch that people look at.";

        assertThat(problemsWith(push, tick + push)).containsExactly(first);
        assertThat(problemsWith(push, tick + create + push)).containsExactly(first);
        assertThat(problemsWith(push, "      - run-workflow: {workflow: test.yml, ref: develop}\n" + tick + push))
                .containsExactly(first.replace("14:", "15:"));
        assertThat(problemsWith(push, create + tick + push)).isEmpty();
        assertThat(problemsWith(push, create.replace("{release}", "release/{version}") + tick + push))
                .isEmpty();
        assertThat(problemsWith(push, push + tick))
                .as("the tag is looked at then")
                .isEmpty();
        assertThat(problemsWith(push, tick.replace("read}", "read}, on: \"{production}\"") + push))
                .isEmpty();
    }

    @Test
    @Tag("B-29")
    @Tag("B-31")
    void theTagIsDeployedAfterTheTag() {
        assertThat(problemsWith("- push-tag", "- deploy: soma-staging\n      - push-tag"))
                .containsExactly("14: deploy brings the tag to soma-staging, so it must come after push-tag.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - deploy: soma-staging"))
                .isEmpty();
    }

    @Test
    @Tag("B-29")
    void whatTheTagPublishesIsNotDeployedBeforeIt() {
        String chart = "- deploy: {application: soma-staging, revision: \"{version}\"}";

        assertThat(problemsWith("- push-tag", chart + "\n      - push-tag"))
                .containsExactly(
                        "14: deploy brings {version} to soma-staging, and nothing of a release is published before"
                                + " its tag. Put it after push-tag.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      " + chart)).isEmpty();
        assertThat(problemsWith("- push-tag", chart)).as("nothing pushes a tag").isEmpty();
        assertThat(problemsWith("- push-tag", chart.replace("{version}", "v{version}") + "\n      - push-tag"))
                .containsExactly("14: deploy brings the tag to soma-staging, so it must come after push-tag.");
    }

    @Test
    @Tag("B-29")
    void aBranchIsNotDeployed() {
        for (String branch : List.of("{release}", "{production}", "develop", "release/{version}")) {
            assertThat(problemsWith(
                            "- push-tag",
                            "- push-tag\n      - deploy: {application: soma, revision: \"" + branch + "\"}"))
                    .containsExactly(
                            "15: deploy brings " + branch + " to soma, and a branch moves on. Give “revision” a tag"
                                    + " or a chart's version, after push-tag.");
        }
    }

    @Test
    @Tag("B-30")
    void whatRunsOnTheTagOrIsAboutItStandsAfterIt() {
        String smoke = "- run-workflow: {workflow: smoke.yml, ref: \"{tag}\"}";
        String signOff = "- sign-off: {on: \"v{version}\"}";

        assertThat(problemsWith("- push-tag", smoke + "\n      " + signOff + "\n      - push-tag"))
                .containsExactly(
                        "14: run-workflow runs smoke.yml on the tag, so it must come after push-tag.",
                        "15: sign-off is about the tag, so it must come after push-tag.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      " + smoke + "\n      " + signOff))
                .isEmpty();
        assertThat(problemsWith("- push-tag", smoke.replace("{tag}", "{release}") + "\n      - push-tag"))
                .isEmpty();
    }

    @Test
    @Tag("A-84")
    @Tag("B-26")
    void whatTheTagPublishesIsLookedForAfterIt() {
        String verify = "- verify-published: {artifacts: [{pypi: soma}, {github-release: [a.txt]}]}";

        assertThat(problemsWith("- push-tag", verify + "\n      - push-tag"))
                .containsExactly(
                        "14: verify-published waits for what the tag publishes, so it must come after push-tag.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      " + verify)).isEmpty();
        assertThat(problemsWith("- push-tag", verify))
                .as("nothing pushes a tag")
                .isEmpty();
    }

    @Test
    @Tag("A-11")
    @Tag("B-25")
    void aReleaseHasOneTag() {
        assertThat(problemsWith("- push-tag", "- push-tag\n      - push-tag"))
                .containsExactly("15: A release has one tag, and an earlier push-tag already pushes it.");
        assertThat(problemsWith("      - push-tag\n", """
                      - push-tag
                  - name: again
                    releases: [major]
                    steps: [sign-off, push-tag]
                """))
                .containsExactly("17: A release has one tag, and an earlier push-tag already pushes it.");
        assertThat(problemsWith("      - push-tag\n", """
                  - name: patch
                    releases: [patch]
                    steps: [push-tag]
                  - name: other
                    releases: [major, minor]
                    steps: [push-tag]
                """)).isEmpty();
    }

    @Test
    void needsOfPullRequestsStandBelowPullRequests() {
        assertThat(problemsWith("- tag-absent", "- reviewed"))
                .containsExactly(
                        "11: reviewed checks a pull request, and a stage has none. Put it below a step that watches"
                                + " a pull request.");
        assertThat(problemsWith("- tag-absent", "- checks-green: [ci]"))
                .containsExactly(
                        "11: checks-green checks a pull request, and a stage has none; name its branch, or put it"
                                + " below a step that watches a pull request.");
        assertThat(problemsWith(
                        "- push-tag",
                        "- push-tag\n      - await-pull-request: {into: main, from: x, needs: [reviewed, tag-absent]}"))
                .containsExactly(
                        "15: tag-absent checks the repository, not a pull request. Put it under the stage's “needs”.");
    }

    @Test
    @Tag("A-08")
    void checksOfSomePathsAreRequiredByName() {
        assertThat(good(SMALL.replace("- tag-absent", "- checks-green: {branch: main, required: dry, paths: [src/]}"))
                        .stages()
                        .getFirst()
                        .needs())
                .contains(new ChecksGreen("main", List.of(new RequiredCheck("dry")), List.of("src/")));
        assertThat(problemsWith("- tag-absent", "- checks-green: {branch: main, paths: [src/]}"))
                .containsExactly(
                        "11: “required” is missing in checks-green. Add it, for example required: [build, test].");
        assertThat(problemsWith("- tag-absent", "- checks-green: {branch: main, required: dry, paths: [/src]}"))
                .containsExactly("11: “paths” of checks-green: “/src” is not a path inside the repository.");
    }

    @Test
    @Tag("A-38")
    void aRequiredCheckMayNameTheAccountsThatItMustComeFrom() {
        assertThat(good(SMALL.replace(
                                "- tag-absent",
                                "- checks-green: {branch: main, required: [lint, ci: acme-ci, e2e: [a, \"b[bot]\"]]}"))
                        .stages()
                        .getFirst()
                        .needs())
                .contains(new ChecksGreen(
                        "main",
                        List.of(
                                new RequiredCheck("lint"),
                                new RequiredCheck("ci", List.of("acme-ci")),
                                new RequiredCheck("e2e", List.of("a", "b[bot]"))),
                        List.of()));
        assertThat(problemsWith("- tag-absent", "- checks-green: {branch: main, required: [ci: \"@acme\"]}"))
                .containsExactly(
                        "11: “required.ci” of checks-green: “@acme” is not a GitHub login (write it without @).");
    }

    @Test
    void productionAndIntegrationAreNeverDeleted() {
        for (String branch : new String[] {"{production}", "{integration}", "main", "develop"}) {
            assertThat(problemsWith("- push-tag", "- push-tag\n      - delete-branch: \"" + branch + "\""))
                    .containsExactly("15: delete-branch never deletes " + branch + ".");
        }
    }

    @Test
    @Tag("B-09")
    @Tag("B-36")
    void aBranchIsCreatedAtAnotherOrAtTheLatestTag() {
        assertThat(good(SMALL.replace("- push-tag", """
                - push-tag
                      - create-branch: {branch: "{release}", from: "{integration}"}
                      - create-branch: {branch: "hotfix/v{version}", from: latest-tag}""")).steps(CreateBranch.class))
                .containsExactly(
                        new CreateBranch("{release}", "{integration}"),
                        new CreateBranch("hotfix/v{version}", CreateBranch.LATEST_TAG));
        for (String branch : new String[] {"{production}", "{integration}", "main", "develop"}) {
            assertThat(problemsWith(
                            "- push-tag",
                            "- push-tag\n      - create-branch: {branch: \"" + branch + "\", from: other}"))
                    .containsExactly("15: create-branch never creates " + branch + ", which outlives every release.");
        }
    }

    @Test
    @Tag("A-11")
    @Tag("B-25")
    @Tag("B-38")
    void everyVersionHasItsOwnTag() {
        for (String name :
                List.of("v{major}.{minor}", "v{major}.{minor}.{patch}", "{version}-{major}", "{version}{version}")) {
            assertThat(problemsWith("name: \"v{version}\"", "name: \"" + name + "\""))
                    .containsExactly("4: “name” of tag: “" + name
                            + "” must contain {version} and nothing else in braces, so that every version"
                            + " has its own tag.");
        }
        assertThat(problemsWith("name: \"v{version}\"", "name: \"rel/{version}/all\""))
                .isEmpty();
    }

    @Test
    @Tag("B-09")
    @Tag("B-36")
    void everyVersionHasItsOwnBranches() {
        String create = "- push-tag\n      - create-branch: {branch: BRANCH, from: main}";
        assertThat(problemsWith("- push-tag", create.replace("BRANCH", "\"release/{major}.{minor}\"")))
                .containsExactly(
                        "15: 1.2.1 and 1.2.2 would share the branch release/1.2, which is made for each release. Put {version}"
                                + " into its name.");
        assertThat(problemsWith("- push-tag", create.replace("BRANCH", "\"release/{major}.{minor}.{patch}\"")))
                .containsExactly(
                        "15: 2.0.0 and 2.0.0-rc would share the branch release/2.0.0, which is made for each release. Put"
                                + " {version} into its name.");
        String stable = SMALL.replace("[X.Y.Z, X.Y.Z-rc], recovery: [X.Y.Z-rc.N]", "[X.Y.Z]");
        assertThat(problems(stable.replace("release/{version}", "release/v{major}.{minor}.0")
                        .replace("- push-tag", create.replace("BRANCH", "\"{release}\""))))
                .containsExactly(
                        "15: 1.2.1 and 1.2.2 would share the branch release/v1.2.0, which is made for each release."
                                + " Put {version} into its name.");
        assertThat(problems(stable.replace("\"release/{version}\"", "\"release/v{major}.{minor}.0\"")
                        .replace("main}\ntag", "main, hotfix: \"hotfix/{version}\"}\ntag")
                        .replace("- push-tag", create.replace("BRANCH", "\"{release}\""))))
                .isEmpty();
        assertThat(problemsWith("- push-tag", create.replace("BRANCH", "\"{release}\"")))
                .isEmpty();
    }

    @Test
    @Tag("B-35")
    void whatIsLeftOfAnEarlierReleaseIsNeverTakenForThisOnes() {
        for (String step : List.of(
                "archive: {path: docs, into: main, branch: docs/record}",
                "bump-versions: {into: main, branch: docs/record, message: m, files: [{file: a, pointer: /v}]}",
                "open-pull-request: {from: \"{release}\", into: main, clean-branch: docs/record, title: t}",
                "run-workflow: {workflow: a.yml, ref: main, creates: docs/record}")) {
            assertThat(problemsWith("- push-tag", "- push-tag\n      - " + step))
                    .as(step)
                    .containsExactly(
                            "15: 2.0.0 and 3.0.0 would share the branch docs/record, which is made for each release. Put"
                                    + " {version} into its name.");
            assertThat(problemsWith(
                            "- push-tag", "- push-tag\n      - " + step.replace("docs/record", "\"docs/{version}\"")))
                    .as(step)
                    .isEmpty();
        }
        assertThat(problemsWith("- push-tag", "- push-tag\n      - run-workflow: {workflow: a.yml, ref: main}"))
                .isEmpty();
    }

    @Test
    @Tag("B-23")
    @Tag("B-24")
    void versionsAreBumpedByAPullRequestOfItsOwn() {
        String bump = """
                - push-tag
                      - bump-versions:
                          into: "{release}"
                          branch: "chore/release-{version}"
                          message: "chore(release): {tag}"
                          files:
                            - {file: package.json, pointer: /version}
                            - {file: package-lock.json, pointer: /packages//version}
                          needs: [reviewed]""";

        assertThat(good(SMALL.replace("- push-tag", bump)).steps(BumpVersions.class))
                .containsExactly(new BumpVersions(
                        "{release}",
                        "chore/release-{version}",
                        "chore(release): {tag}",
                        List.of(
                                new ValuePlace("package.json", "/version"),
                                new ValuePlace("package-lock.json", "/packages//version")),
                        List.of(new Reviewed(1))));
        assertThat(problemsWith("- push-tag", bump.replace("chore/release-{version}", "{release}")))
                .containsExactly(
                        "15: bump-versions makes a branch of its own, and {release} is none. Give “branch” another name.");
        assertThat(problemsWith("- push-tag", bump.replace("chore/release-{version}", "main")))
                .containsExactly(
                        "15: bump-versions makes a branch of its own, and main is none. Give “branch” another name.");
        assertThat(problemsWith("- push-tag", bump.replace("[reviewed]", "[tag-absent]")))
                .containsExactly(
                        "22: tag-absent checks the repository, not a pull request. Put it under the stage's “needs”.");
        assertThat(problemsWith("- push-tag", bump.replace("{tag}\"", "{tag}\\nmore\"")))
                .containsExactly(
                        "18: “message” of bump-versions: “chore(release): {tag}\nmore” is more than one line.");
    }

    @Test
    @Tag("B-23")
    void theFilesToBumpAreWrittenAsFileAndPointer() {
        String bump =
                "- push-tag\n      - bump-versions: {into: main, branch: \"b/{version}\", message: m, files: FILES}";

        assertThat(problemsWith("- push-tag", bump.replace("FILES", "[]")))
                .containsExactly("15: “files” of bump-versions names nothing, so there is nothing to do."
                        + " Write for example files: [{file: package.json, pointer: /version}].");
        assertThat(problemsWith(
                        "- push-tag",
                        bump.replace("FILES", "[package.json, {file: ../a, pointr: /version}, {file: b, pointer: v}]")))
                .containsExactly(
                        "15: A file is written as file and pointer.",
                        "15: “file” of “files” of bump-versions: “../a” is not a path inside the repository.",
                        "15: “pointer” is missing in “files” of bump-versions. Add it, for example pointer: /version.",
                        "15: There is no “pointr” in “files” of bump-versions. Did you mean “pointer”?",
                        "15: “pointer” of “files” of bump-versions: “v” is not a JSON pointer such as /version.");
    }

    @Test
    @Tag("B-10")
    void unfinishedWorkIsDeferredToAnotherMilestone() {
        assertThat(problemsWith("- push-tag", "- push-tag\n      - no-open: {milestone: next, defer-to: next}"))
                .containsExactly("15: no-open defers to the milestone that it empties. Name another one, or leave out"
                        + " “defer-to”.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - no-open: \"v{version}\""))
                .isEmpty();
        assertThat(problemsWith("- push-tag", "- push-tag\n      - no-open: {finished: done}"))
                .containsExactly(
                        "15: “milestone” is missing in no-open. Add it, for example milestone: \"v{version}\".");
    }

    @Test
    @Tag("B-10")
    void theAuditOfOpenWorkIsReadWithItsSettings() {
        String step = "- no-open: {milestone: \"v{version}\", finished: \"status: done\", defer-to: next}";

        assertThat(good(SMALL.replace("- push-tag", step)).step(NoOpen.class))
                .contains(new NoOpen("v{version}", "status: done", "next"));
        assertThat(good(SMALL.replace("- push-tag", "- no-open: v1")).step(NoOpen.class))
                .contains(new NoOpen("v1", "", ""));
        assertThat(good(SMALL.replace("- push-tag", "- no-open: {milestone: v1, in: milestone}"))
                        .step(NoOpen.class))
                .contains(new NoOpen("v1", "", ""));
        assertThat(good(SMALL.replace("- push-tag", "- no-open: {milestone: v1, in: repository}"))
                        .step(NoOpen.class))
                .contains(new NoOpen("v1", "", "", true));
        assertThat(good(SMALL.replace("- push-tag", "- no-open: {in: repository}"))
                        .step(NoOpen.class))
                .contains(new NoOpen("", "", "", true));
        assertThat(problemsWith("- push-tag", "- no-open: {in: issues, milestone: v1}"))
                .containsExactly("14: “in” of no-open: “issues” is not milestone or repository.");
    }

    @Test
    void somebodyMustBeMaintainer() {
        assertThat(problemsWith("roles: {maintainer: [ann, bob]}", "roles: {maintainer: []}"))
                .contains("7: “roles” names no maintainer, so nobody could cut. Write maintainer: [login, login].");
        assertThat(problemsWith("roles: {maintainer: [ann, bob]}", "roles: {}"))
                .containsExactly(
                        "7: “roles” names no maintainer, so nobody could cut. Write maintainer: [login, login].");
    }

    @Test
    void aSignOffAsksARoleThatExists() {
        assertThat(problemsWith("role: maintainer", "role: maintainers"))
                .containsExactly("13: sign-off asks “maintainers”, which “roles” does not define. Did you mean"
                        + " “maintainer”?");
    }

    @Test
    void aQuorumCanBeReachedWithoutTheOneWhoCut() {
        assertThat(problemsWith("{role: maintainer}", "{role: maintainer, quorum: 2}"))
                .containsExactly(
                        "13: sign-off wants 2 to say go, but only 1 of “maintainer” can, because the person who cut"
                                + " may not. Add people, or write cutter-may-go: true.");
        assertThat(problemsWith("{role: maintainer}", "{quorum: 2, cutter-may-go: true}"))
                .isEmpty();
        assertThat(problemsWith("{role: maintainer}", "{quorum: 3, cutter-may-go: true}"))
                .containsExactly("13: sign-off wants 3 to say go, but only 2 of “maintainer” can.");
    }

    @Test
    @Tag("A-10")
    void whatAccountsForProductionNeedsAPromotion() {
        assertThat(problemsWith("- tag-absent", "- accounted-for"))
                .containsExactly("11: accounted-for needs a step open-pull-request that promotes to production.");
        assertThat(problemsWith(
                        "- tag-absent\n    steps:",
                        "- accounted-for\n    steps:\n      - open-pull-request: {from: \"{release}\", into:"
                                + " \"{production}\", clean-branch: \"chore/{version}\", title: \"{version}\"}"))
                .isEmpty();
    }
}
