package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.SMALL;
import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Metadata;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.world.ValuePlace;
import dev.gonogo.yaml.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void theSmallFileIsRight() {
        assertThat(problems(SMALL)).isEmpty();
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() {
        String text = SMALL.replace("org/app", "app")
                .replace("metadata", "metdata")
                .replace("role: maintainer", "role: maintainer, quorum: many")
                .replace("- tag-absent", "- tag-absnt");

        assertThat(problems(text))
                .containsExactly(
                        "2: “repository” of the file: “app” is not owner/name.",
                        "6: There is no “metdata” in the file. Did you mean “metadata”?",
                        "11: There is no need “tag-absnt”. Did you mean “tag-absent”?",
                        "13: “quorum” of sign-off is a whole number from 1 to 999, not “many”.");
    }

    @Test
    @Tag("A-32")
    void aMetadataFileStandsAloneOrWithThePlacesOfTheVersion() {
        String places = "metadata:\n  - CHANGELOG.md\n  - package.json: /version\n"
                + "  - package-lock.json: [/version, /packages//version]";

        assertThat(good(SMALL.replace("metadata: [package.json]", places))
                        .metadata()
                        .places())
                .containsExactly(
                        new ValuePlace("package.json", "/version"),
                        new ValuePlace("package-lock.json", "/version"),
                        new ValuePlace("package-lock.json", "/packages//version"));
        assertThat(good(SMALL.replace("[package.json]", "package.json")).metadata())
                .isEqualTo(Metadata.of(List.of("package.json")));
        assertThat(good(SMALL.replace("[package.json]", "{package.json: /version, CHANGELOG.md: }"))
                        .metadata())
                .isEqualTo(new Metadata(Map.of("package.json", List.of("/version"), "CHANGELOG.md", List.of())));
        assertThat(good(SMALL.replace("[package.json]", "")).metadata().files()).isEmpty();
    }

    @Test
    void aPlaceThatNobodyCouldReadIsTold() {
        assertThat(problemsWith("[package.json]", "[package.json: version]"))
                .containsExactly(
                        "6: “metadata.package.json” of the file: “version” is not a JSON pointer such as /version.");
        assertThat(problemsWith("[package.json]", "[CHANGELOG.md: /version]"))
                .containsExactly(
                        "6: “metadata” of the file: CHANGELOG.md is not JSON, YAML or TOML, so no place in it can be"
                                + " read. List just the file, without a pointer.");
        assertThat(problemsWith("[package.json]", "[../package.json: /version]"))
                .containsExactly("6: “metadata” of the file: “../package.json” is not a path inside the repository.");
        assertThat(problemsWith("[package.json]", "[package.json: {version: yes}]"))
                .containsExactly("6: “metadata.package.json” of the file is a list of texts."
                        + " Write for example metadata: [{package.json: /version}].");
        assertThat(problemsWith("[package.json]", "[[package.json]]"))
                .containsExactly(
                        "6: “metadata” of the file is a text. Write for example metadata: [{package.json: /version}].");
    }

    @Test
    void whatIsMissingIsToldWithHowItIsWritten() {
        assertThat(problemsWith("release: \"release/{version}\", ", ""))
                .containsExactly(
                        "3: “release” is missing in branches. Add it, for example release: \"release/{version}\".");
        assertThat(problemsWith("- push-tag", "- deploy"))
                .contains("14: “application” is missing in deploy. Add it, for example deploy: app-staging.");
    }

    @Test
    void whereNothingIsKnownYetThatIsSaid() {
        assertThat(Problems.hint("product", List.of())).isEqualTo("There are none yet: add it.");
    }

    @Test
    void anUnknownKeyIsToldWithWhatIsKnown() {
        assertThat(problemsWith("{role: maintainer}", "{who: maintainer}"))
                .containsExactly("13: There is no “who” in sign-off. Known: cutter-may-go, kept, on, quorum, role.");
        assertThat(problemsWith("- push-tag", "- push-tag: {force: true}"))
                .containsExactly("14: “force” does not belong here: push-tag has no settings.");
        assertThat(problemsWith("- tag-absent", "- tag-absent: yes"))
                .containsExactly("11: The settings of tag-absent have names; write them as name: value.");
    }

    @Test
    void aWrongTypeIsToldWithTheRightOne() {
        assertThat(problemsWith("{integration: develop, release: \"release/{version}\", production: main}", "main"))
                .startsWith(
                        "3: “branches” of the file is a mapping, not “main”. Write for example branches: {integration:"
                                + " develop, release: \"release/{version}\", production: main}.");
        assertThat(problemsWith("{role: maintainer}", "{cutter-may-go: maybe}"))
                .containsExactly("13: “cutter-may-go” of sign-off is true or false, not “maybe”.");
        assertThat(problemsWith("org/app", "[org, app]"))
                .contains("2: “repository” of the file is a text. Write for example repository: owner/name.");
        assertThat(problemsWith("repository: org/app", "repository:"))
                .containsExactly(
                        "2: “repository” of the file is text, and there is none here. Write for example repository:"
                                + " owner/name.");
        assertThat(problems(SMALL.replaceFirst("(?s)stages:.*", "stages: none")))
                .contains("8: “stages” of the file is a list, not “none”. Write for example stages: [{name: go, needs:"
                        + " [tag-absent], steps: [sign-off, push-tag]}].");
        assertThat(problemsWith("process: 1", "process: 2"))
                .containsExactly("1: “process” says which version of the format the file uses; write process: 1.");
    }

    @Test
    void aForgottenIndentIsExplained() {
        assertThat(problemsWith("- sign-off: {role: maintainer}", "- sign-off:\n        role: maintainer"))
                .containsExactly(
                        "14: “role” is next to “sign-off”. Indent it further if it is a setting, or give it its own"
                                + " dash.");
    }

    @Test
    void aPlaceholderThatNothingFillsIsTold() {
        assertThat(problemsWith("Release v{version}", "Release v{versoin}"))
                .containsExactly("4: Nothing fills {versoin} in “message” of tag. Did you mean “version”?");
        assertThat(problemsWith(
                        "- push-tag",
                        "- push-tag\n      - run-workflow: {workflow: a.yml, ref: main, inputs: {v: \"{x}\"}}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(
                        "15: Nothing fills {x} in “inputs.v” of run-workflow. Known: confirmation, integration, issue,");
    }

    @Test
    @Tag("A-109")
    void unsafeBranchAndTagNamesAreTold() {
        assertThat(problemsWith("production: main", "production: --force"))
                .containsExactly("3: “production” of branches: “--force” is not a safe name for a branch or tag.");
        assertThat(problemsWith("integration: develop", "integration: \"dev{version}\""))
                .containsExactly(
                        "3: “integration” of branches: “dev{version}” has a placeholder, but this branch is the same"
                                + " for every release.");
        assertThat(problemsWith("release/{version}", "release/next"))
                .containsExactly(
                        "3: “release” of branches: “release/next” is the same for every version; put {version} into"
                                + " it.");
        assertThat(problemsWith("name: \"v{version}\"", "name: \"{tag}-{version}\""))
                .containsExactly("4: “name” of tag: “{tag}-{version}” may only contain {version}, {major}, {minor} and"
                        + " {patch}.");
        for (String name :
                new String[] {"a..b", "a b", "a.lock", "/a", "a/", "a//b", ".a", "a~1", "a\\\\b", "$(x)", "@"}) {
            assertThat(problemsWith("production: main", "production: \"" + name + "\""))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    @Tag("A-22")
    void versionPatternsAreCheckedAndPlannedPreviewsHaveNoNumber() {
        assertThat(problemsWith("planned: [X.Y.Z,", "planned: [X.Y,"))
                .containsExactly(
                        "5: “planned” of versions: “X.Y” is not a version pattern such as X.Y.Z, X.Y.Z-preview or"
                                + " X.Y.Z-preview.N.");
        assertThat(problemsWith("planned: [X.Y.Z,", "planned: [X.Y.Z-preview.N,"))
                .containsExactly(
                        "5: “planned” of versions: “X.Y.Z-preview.N” is for recovery only; a planned preview has no"
                                + " number.");
    }

    @Test
    void pathsWorkflowsLoginsAndPointersAreChecked() {
        assertThat(problemsWith("[package.json]", "[../package.json]"))
                .containsExactly("6: “metadata” of the file: “../package.json” is not a path inside the repository.");
        assertThat(problemsWith("[ann, bob]", "[\"@ann\", bob]"))
                .containsExactly(
                        "7: “roles.maintainer” of the file: “@ann” is not a GitHub login (write it without @).");
        assertThat(problemsWith("- tag-absent", "- file-says: {file: package.json, pointer: version}"))
                .containsExactly("11: “pointer” of file-says: “version” is not a JSON pointer such as /version.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - follow-workflow: .github/workflows/release.yml"))
                .containsExactly(
                        "15: “workflow” of follow-workflow: “.github/workflows/release.yml” is not the file name of a"
                                + " workflow, which ends in .yml and has no folder.");
    }

    @Test
    @Tag("B-29")
    void aDeploymentNamesAnApplicationAndARevision() {
        assertThat(good(SMALL.replace("- push-tag", "- push-tag\n      - deploy: soma-staging"))
                        .stages()
                        .getFirst()
                        .steps()
                        .getLast())
                .isEqualTo(new Deploy("soma-staging", "{tag}"));
        assertThat(good(SMALL.replace(
                                "- push-tag",
                                "- push-tag\n      - deploy: {application: soma, revision: \"{version}\"}"))
                        .stages()
                        .getFirst()
                        .steps()
                        .getLast())
                .isEqualTo(new Deploy("soma", "{version}"));
        assertThat(problemsWith("- push-tag", "- push-tag\n      - deploy: {application: Soma/staging, revision: a b}"))
                .containsExactly(
                        "15: “application” of deploy: “Soma/staging” is not an application name such as app-staging:"
                                + " lower-case letters, digits, hyphens and dots.",
                        "15: “revision” of deploy: “a b” is not a safe name for a branch or tag.");
    }

    @Test
    void durationsHaveAUnit() {
        String verify = "- push-tag\n      - verify-published: {window: WINDOW, artifacts: [npm: app]}";
        assertThat(problemsWith("- push-tag", verify.replace("WINDOW", "15")))
                .containsExactly(
                        "15: “window” of verify-published is a duration such as 90s, 15m, 2h or 1d, not “15”.");
        for (String text : new String[] {"PT5400S 90m", "PT2H 2h", "PT90S 90s", "PT24H 1d"}) {
            String[] words = text.split(" ", 2);
            String file = SMALL.replace("- push-tag", verify.replace("WINDOW", words[1]));
            assertThat(good(file).stages().getFirst().steps().getLast())
                    .isInstanceOfSatisfying(
                            VerifyPublished.class,
                            step -> assertThat(step.window()).isEqualTo(Duration.parse(words[0])));
        }
    }

    @Test
    @Tag("B-27")
    void anImageIsOnDockerHubUnlessItsRegistryIsNamed() {
        assertThat(good(SMALL.replace("- push-tag", """
                                - push-tag
                                      - verify-published:
                                          - oci: agent0ai/agent-zero
                                          - oci: {image: org/sub_dir/app.x, registry: "https://ghcr.io"}""".stripIndent()))
                        .stages()
                        .getFirst()
                        .steps()
                        .getLast())
                .isInstanceOfSatisfying(
                        VerifyPublished.class,
                        step -> assertThat(step.artifacts())
                                .containsExactly(
                                        new OciImage("https://registry-1.docker.io", "agent0ai/agent-zero"),
                                        new OciImage("https://ghcr.io", "org/sub_dir/app.x")));
        for (String name : new String[] {"Org/app", "org/app:1.0", "org//app", "/app", "org/app/", "-app"}) {
            assertThat(problemsWith("- push-tag", "- push-tag\n      - verify-published: [oci: \"" + name + "\"]"))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    void artifactsAreToldApart() {
        assertThat(problemsWith("- push-tag", "- push-tag\n      - verify-published: []"))
                .containsExactly("15: “artifacts” of verify-published names nothing, so there is nothing to do."
                        + " Write for example verify-published: [{npm: \"@scope/package\"}].");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - verify-published: [oci: ghcr.io/org/app]"))
                .containsExactly("15: “image” of oci: “ghcr.io/org/app” is not an image such as owner/app; write the"
                        + " registry's address as registry, and leave out the tag.");
        assertThat(problemsWith("- push-tag", "- push-tag\n      - verify-published: [pipy: app]"))
                .containsExactly("15: There is no artifact “pipy”. Did you mean “pypi”?");
        assertThat(problems(SMALL.replace("X.Y.Z-rc]", "X.Y.Z-nightly]")
                        .replace("- push-tag", "- push-tag\n      - verify-published: [pypi: app]")))
                .containsExactly(
                        "15: PyPI has no spelling for versions of the pattern X.Y.Z-nightly; leave the pattern or the"
                                + " package out.");
    }
}
