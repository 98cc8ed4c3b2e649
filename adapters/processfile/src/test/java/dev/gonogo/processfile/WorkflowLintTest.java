package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.LintFinding;
import dev.gonogo.lint.Workflow;
import dev.gonogo.process.ReleaseProcess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules on workflow files as people write them. */
final class WorkflowLintTest {
    private static final String FOLDER = ".github/workflows/";
    private static final String CUT = """
            on:
              workflow_dispatch:
                inputs:
                  version: {required: true}
                  source_branch: {required: true, default: develop}
                  recovery_release: {type: boolean}
                  recovery_issue: {required: false}
                  recovery_reason: {required: false}
                  recovery_confirmation: {required: false}
            jobs: {}
            """;
    private static final String RELEASE = "on: {push: {tags: ['v*']}}\n";
    private static final Workflow PLEASE = workflow("release-please.yml", "on: workflow_dispatch\njobs: {}\n");
    private static final ReleaseProcess PROCESS = Linted.process("");

    private static Workflow workflow(String file, String text) {
        return new YamlWorkflowReader().read(FOLDER + file, text).orElseThrow();
    }

    private static List<String> lint(String cut, String release) {
        return said(Stream.of(workflow("create-release-branch.yml", cut), workflow("release.yml", release), PLEASE));
    }

    private static List<String> said(Stream<Workflow> workflows) {
        return Lint.of(PROCESS, workflows.toList(), CalledFiles.NONE).stream()
                .map(finding -> finding.rule() + " " + name(finding) + ":" + finding.line())
                .toList();
    }

    private static String name(LintFinding finding) {
        return finding.file().substring(FOLDER.length());
    }

    /** Findings in the jobs of the workflow that a tag starts. */
    private static List<String> jobs(String jobs) {
        return lint(CUT, RELEASE + "jobs:\n" + jobs.indent(2));
    }

    @Test
    void workflowsThatFitAreNotSpokenOf() {
        assertThat(lint(CUT, RELEASE)).isEmpty();
    }

    /** Findings in a further workflow. */
    private static List<String> lint(String other) {
        return said(Stream.of(
                workflow("create-release-branch.yml", CUT),
                workflow("release.yml", RELEASE),
                PLEASE,
                workflow("other.yml", other)));
    }

    private static String releasePlease(String version) {
        return """
                on: {workflow_dispatch: {inputs: {release_as: {required: true}}}}
                jobs:
                  release-please:
                    steps:
                      - env: {GITHUB_TOKEN: token}
                        run: |
                          set -euo pipefail
                          # the command line honors --release-as
                          npx --yes release-please release-pr \\
                            --token="${GITHUB_TOKEN}" \\
                            %s --config-file=release-please-config.json
                """.formatted(version);
    }

    @Test
    @Tag("A-13")
    void releasePleaseIsGivenTheVersionThatItsWorkflowWasStartedWith() {
        assertThat(lint(releasePlease("--release-as=\"${{ inputs.release_as }}\"")))
                .isEmpty();
        assertThat(lint(releasePlease("--release-as \"${RELEASE_AS}\""))).isEmpty();
        assertThat(lint(releasePlease(""))).containsExactly("exact-previews other.yml:9");
        assertThat(lint(releasePlease("--release-as=0.6.6"))).containsExactly("exact-previews other.yml:9");
        assertThat(lint(releasePlease("--dry-run"))).isEmpty();
    }

    private static String fixed(String environment, String run) {
        Workflow please = workflow("please.yml", """
                on: workflow_dispatch
                env: {ROOT: 0.6.6}
                jobs:
                  a:
                    env: {JOB: "${{ env.ROOT }}", GIVEN: "${{ inputs.version }}", SET: "${{ vars.VERSION }}"}
                    steps:
                      - env: {%s}
                        run: |
                          %s
                """.formatted(environment, run));
        return Lint.of(
                        PROCESS,
                        List.of(
                                workflow("create-release-branch.yml", CUT),
                                workflow("release.yml", RELEASE),
                                PLEASE,
                                please),
                        CalledFiles.NONE)
                .stream()
                .map(finding -> finding.words().plain())
                .collect(Collectors.joining("\n"));
    }

    @Test
    @Tag("A-13")
    void aVersionThatIsAlwaysTheSameIsNotTheOneThatWasAskedFor() {
        String other =
                "release-please is given 0.6.6, whatever version this workflow was started with. Give it --release-as with"
                        + " that input.";
        assertThat(fixed("X: 0.6.6", "release-please release-pr --release-as \"$X\""))
                .isEqualTo(other);
        assertThat(fixed("X: \"${{ env.JOB }}\"", "release-please release-pr --release-as=${X}"))
                .isEqualTo(other);
        assertThat(fixed("Y: 1", "X=0.6.6; release-please release-pr --release-as=\"$X\""))
                .isEqualTo(other);
        assertThat(fixed("Y: 1", "release-please release-pr --release-as=0.6.6"))
                .isEqualTo(other);
        assertThat(fixed("Y: 1", "release-please release-pr --release-as=\"$SET\""))
                .isEqualTo(other.replace("0.6.6", "vars.VERSION"));
        assertThat(fixed("X: \"$GIVEN\"", "release-please release-pr --release-as \"$X\""))
                .isEmpty();
        assertThat(fixed("X: 1", "X=$1; release-please release-pr --release-as \"$X\""))
                .isEmpty();
        assertThat(fixed("Y: 1", "release-please release-pr --release-as \"$FROM_ELSEWHERE\""))
                .isEmpty();
    }

    private static List<String> dryRun(String run) {
        return lint("""
                on:
                  push: {branches: [develop, 'release/**']}
                  pull_request: {branches: [develop]}
                jobs:
                  release-dry-run:
                    steps:
                """ + run.indent(6));
    }

    @Test
    @Tag("A-14")
    @Tag("A-15")
    void whatABranchOrAPullRequestStartsPublishesNothing() {
        assertThat(dryRun("- run: npm publish")).containsExactly("tag-only-publishing other.yml:7");
        assertThat(dryRun("- run: |\n    npm pack\n    twine \\\n      upload dist/*"))
                .containsExactly("tag-only-publishing other.yml:9");
        assertThat(dryRun("- run: npm publish --dry-run=false")).containsExactly("tag-only-publishing other.yml:7");
        assertThat(dryRun("- uses: pypa/gh-action-pypi-publish@release/v1"))
                .containsExactly("tag-only-publishing other.yml:7");
        assertThat(dryRun("- uses: softprops/action-gh-release@v2")).containsExactly("tag-only-publishing other.yml:7");
        assertThat(dryRun("- uses: docker/build-push-action@v6\n  with: {push: true}"))
                .containsExactly("tag-only-publishing other.yml:7");
        assertThat(lint("on: push\njobs: {a: {steps: [{run: helm push a.tgz}]}}\n"))
                .containsExactly("tag-only-publishing other.yml:2");
    }

    @Test
    @Tag("A-14")
    @Tag("A-15")
    void whatStandsBetweenTheWordsOfACommandHidesNothing() {
        for (String command : List.of(
                "npm --workspace packages/client publish",
                "npm pub",
                "pnpm -r publish --no-git-checks",
                "npm -w packages/client --access public publish",
                "yarn workspace client npm publish",
                "python -m twine --verbose upload dist/*",
                "npm publish --dry-run && npm publish",
                "docker image push org/app:1.0.0",
                "docker buildx build --push -t org/app:1.0.0 .")) {
            assertThat(dryRun("- run: " + command)).as(command).containsExactly("tag-only-publishing other.yml:7");
        }
    }

    @Test
    @Tag("A-14")
    @Tag("A-15")
    void whatStandsBeforeACommandHidesNothing() {
        for (String command : List.of(
                "echo x && npm publish",
                "echo x; npm publish",
                "printf x || npm publish",
                "echo $(npm publish)",
                "echo \"`npm publish`\"",
                "echo yes | npm publish",
                "if true; then npm publish; fi",
                "(cd client && npm publish)",
                "NODE_ENV=production npm publish",
                "bash -c 'npm publish'",
                "./gradlew publish",
                "mvn -B deploy")) {
            assertThat(dryRun("- run: |\n    " + command))
                    .as(command)
                    .containsExactly("tag-only-publishing other.yml:8");
        }
        assertThat(dryRun("- run: |\n    echo \"it\n    goes on\" && npm \\\n      publish"))
                .containsExactly("tag-only-publishing other.yml:9");
    }

    @Test
    @Tag("A-14")
    void whatIsOnlyWrittenIsNotSpokenOf() {
        for (String command : List.of(
                "echo 'x; npm publish'",
                "echo \"x && npm publish\"",
                "git commit -m \"npm publish\"",
                "true # ; npm publish",
                "cat > notes.md <<EOF\n    npm publish\n    EOF")) {
            assertThat(dryRun("- run: |\n    " + command)).as(command).isEmpty();
        }
    }

    @Test
    @Tag("A-14")
    void whatOnlyLooksLikePublishingIsNotSpokenOf() {
        for (String command : List.of(
                "npm run publish-docs",
                "npm run build && npm pack",
                "npm run check -- publish",
                "npm publish --dry-run; npm -w client publish --dry-run",
                "docker buildx build --load -t org/app:1.0.0 .",
                "docker image ls")) {
            assertThat(dryRun("- run: " + command)).as(command).isEmpty();
        }
    }

    @Test
    @Tag("A-14")
    void whatPublishesNothingIsNotSpokenOf() {
        assertThat(
                        dryRun(
                                "- run: |\n    # npm publish comes later\n    echo npm publish\n    npm publish \\\n      --dry-run"))
                .isEmpty();
        assertThat(dryRun("- run: npm pack --dry-run\n- run: python -m twine check dist/*"))
                .isEmpty();
        assertThat(dryRun("- uses: docker/build-push-action@v6\n  with: {push: false}"))
                .isEmpty();
        assertThat(dryRun("- if: startsWith(github.ref, 'refs/tags/')\n  run: npm publish"))
                .isEmpty();
    }

    @Test
    @Tag("A-14")
    @Tag("A-15")
    void aConditionThatLetsABranchThroughHidesNothing() {
        for (String condition : List.of(
                "github.event_name == 'push'",
                "github.event_name != 'pull_request'",
                "github.event_name == 'pull_request' && github.base_ref == 'develop'",
                // The ref of a pull request is refs/pull/7/merge.
                "${{ !startsWith(github.ref, 'refs/heads/') }}",
                "github.ref != 'refs/heads/develop'",
                "github.ref == 'refs/heads/develop'")) {
            assertThat(dryRun("- if: " + condition + "\n  run: npm publish"))
                    .as(condition)
                    .containsExactly("tag-only-publishing other.yml:8");
        }
        for (String condition : List.of(
                "github.event_name == 'push' && startsWith(github.ref, 'refs/tags/')",
                "github.event_name == 'workflow_dispatch'",
                "github.event_name == 'workflow_dispatch' && github.ref == 'refs/heads/develop'",
                "github.event_name == 'push' && startsWith(github.ref_name, 'v')",
                "github.ref_type == 'tag'")) {
            assertThat(dryRun("- if: " + condition + "\n  run: npm publish"))
                    .as(condition)
                    .isEmpty();
        }
        assertThat(lint("""
                on: {push: {tags: ['v*']}, pull_request: }
                jobs: {a: {if: "github.event_name == 'push'", steps: [{run: npm publish}]}}
                """)).as("only a tag is pushed").doesNotContain("tag-only-publishing other.yml:2");
    }

    @Test
    void aWorkflowThatTheProcessNamesAndNobodyHasIsFound() {
        assertThat(said(Stream.of(workflow("create-release-branch.yml", CUT))))
                .containsExactly("workflow-file release-please.yml:1", "workflow-file release.yml:1");
        assertThat(Lint.of(PROCESS, List.of(workflow("release.yml", RELEASE)), CalledFiles.NONE))
                .extracting(finding -> finding.words().plain())
                .containsExactly(
                        "The step run-workflow of the stage cut names create-release-branch.yml, and no such workflow can be"
                                + " read. Add or fix it, or correct the process.",
                        "The step await-pull-request of the stage prepare names release-please.yml, and no such workflow can"
                                + " be read. Add or fix it, or correct the process.");
    }

    @Test
    @Tag("A-42")
    @Tag("A-45")
    void anInputThatIsSentButNotDeclaredIsFound() {
        assertThat(lint(CUT.replace("source_branch", "branch_of_source"), RELEASE))
                .containsExactly("declared-inputs create-release-branch.yml:2");
    }

    @Test
    void anInputThatIsRequiredButNotSentIsFoundAtItsOwnLine() {
        String more = CUT.replace("jobs:", "      ticket: {required: true}\njobs:");

        assertThat(lint(more, RELEASE)).containsExactly("declared-inputs create-release-branch.yml:10");
        assertThat(lint(more.replace("true}\njobs", "true, default: none}\njobs"), RELEASE))
                .isEmpty();
    }

    @Test
    @Tag("A-12")
    void aWorkflowThatCannotBeDispatchedIsFound() {
        assertThat(lint("name: x\non: [push]\n", RELEASE))
                .containsExactly("dispatch-trigger create-release-branch.yml:2");
        assertThat(lint("on: workflow_dispatch\n", RELEASE)).hasSize(6);
    }

    @Test
    @Tag("A-15")
    void aWorkflowThatNoReleaseTagStartsIsFound() {
        for (String on : List.of("on: push", "on: {push: {tags: ['v[0-9]*']}}", "on: {push: {tags: ['**']}}")) {
            assertThat(lint(CUT, on + "\n")).isEmpty();
        }
        for (String on : List.of(
                "on: {push: {branches: [main]}}", "on: {push: {tags: ['release-*']}}", "on: pull_request", "on: {}")) {
            assertThat(lint(CUT, on + "\n")).containsExactly("tag-trigger release.yml:1");
        }
    }

    @Test
    @Tag("A-99")
    void aJobThatPublishesWithoutLookingFirstIsFoundAtItsLine() {
        for (String command : List.of(
                "npm publish --access public",
                "python -m twine upload dist/*",
                "helm push chart.tgz oci://example.com",
                "git push origin gh-pages",
                "gh release create \"$TAG\"",
                "docker push example/app:$TAG",
                "cargo publish",
                "npm publish || true")) {
            assertThat(jobs("""
                    publish:
                      steps:
                        - run: npm ci
                        - run: |
                            # then
                            %s
                    """.formatted(command))).as(command).containsExactly("existence-check release.yml:8");
        }
        assertThat(jobs("""
                publish:
                  steps:
                    - uses: pypa/gh-action-pypi-publish@release/v1
                """)).containsExactly("existence-check release.yml:5");
    }

    @Test
    @Tag("A-96")
    @Tag("A-99")
    void aSignOfALookInTheJobOrBeforeItIsEnough() {
        assertThat(jobs("""
                publish:
                  steps:
                    - run: npm view "pkg@$VERSION" version && exit 0 || npm publish
                """)).isEmpty();
        assertThat(jobs("""
                publish:
                  steps:
                    - uses: pypa/gh-action-pypi-publish@release/v1
                      with: {skip-existing: true}
                """)).isEmpty();
        assertThat(jobs("""
                look: {steps: [{run: gh release view "$TAG"}]}
                build: {needs: look}
                publish:
                  needs: [build]
                  steps:
                    - run: gh release create "$TAG"
                """)).isEmpty();
        assertThat(jobs("""
                publish:
                  steps:
                    - if: steps.npm.outputs.exists != 'true'
                      run: npm publish
                """)).isEmpty();
        assertThat(jobs("""
                publish: {steps: [{run: npm publish --dry-run}, {run: echo "npm publish"}]}
                """)).isEmpty();
    }

    @Test
    @Tag("A-11")
    @Tag("A-113")
    void aStepThatRefusesTheTagThatStartedItIsFoundAtItsLine() {
        assertThat(jobs("""
                fresh:
                  steps:
                    - name: No such tag yet
                      run: |
                        NAME="${GITHUB_REF_NAME}"
                        if is_recovery "$NAME"; then
                          echo fine
                        elif git ls-remote --exit-code --tags origin "refs/tags/${NAME}"; then
                          echo "exists already"
                          exit 1
                        fi
                """)).containsExactly("tag-freshness release.yml:10");
        assertThat(jobs("""
                fresh:
                  steps:
                    - env: {TAG: "${{ github.ref_name }}"}
                      run: git ls-remote --exit-code --tags origin "$TAG" && exit 1
                """)).containsExactly("tag-freshness release.yml:6");
        assertThat(jobs("""
                fresh:
                  steps:
                    - run: |
                        found=$(git ls-remote --tags origin "$GITHUB_REF")
                        if [ -n "$found" ]; then
                          exit 1
                        fi
                """)).containsExactly("tag-freshness release.yml:7");
    }

    @Test
    void whatMayPassOnTheTagsPushIsNotFound() {
        String look = "git ls-remote --exit-code --tags origin \"$GITHUB_REF_NAME\"";
        List<String> harmless = List.of(
                "if ! " + look + "; then\n  exit 1\nfi",
                "if " + look + "; then\n  echo there\nelse\n  exit 1\nfi",
                "if [ -z \"$(" + look + ")\" ]; then\n  exit 1\nfi",
                "if git ls-remote --tags origin \"v$NEXT\"; then\n  exit 1\nfi",
                "# if " + look + "; then exit 1; fi");
        for (String script : harmless) {
            assertThat(jobs("fresh:\n  steps:\n    - run: |\n" + script.indent(8)))
                    .as(script)
                    .isEmpty();
        }
        assertThat(jobs("""
                fresh:
                  if: github.event_name == 'workflow_dispatch'
                  steps:
                    - run: git ls-remote --tags origin "$GITHUB_REF_NAME" && exit 1
                """)).isEmpty();
    }

    @Test
    @Tag("A-13")
    @Tag("A-111")
    void theActionThatNumbersPreviewsIsFoundWhereverItIs() {
        Stream<Workflow> all = Stream.of(
                workflow("create-release-branch.yml", CUT),
                workflow("release.yml", RELEASE),
                PLEASE,
                workflow("please.yml", """
                        on: workflow_dispatch
                        jobs:
                          a: {steps: [{uses: googleapis/release-please-action@v4}]}
                          b:
                            steps:
                              - uses: google-github-actions/release-please-action@v3
                              - run: npx release-please release-pr --release-as=${{ inputs.version }}
                        """));

        assertThat(said(all))
                .containsExactly(
                        "exact-previews please.yml:3",
                        "tag-only-publishing please.yml:3",
                        "exact-previews please.yml:6",
                        "tag-only-publishing please.yml:6");
    }

    @Test
    void aFileThatIsNoWorkflowIsNotRead() {
        assertThat(new YamlWorkflowReader().read("x.yml", "- [")).isEqualTo(Optional.empty());
        assertThat(new YamlWorkflowReader().read("x.yml", "text")).isEmpty();
        assertThat(new YamlWorkflowReader().read("x.yml", "on:\njobs: {a: , b: {steps: {}}, c: {steps: [x, ]}}"))
                .isPresent();
    }

    @Test
    void sentencesSayWhatWhyAndWhatNext() {
        String release = RELEASE + """
                jobs:
                  fresh:
                    steps:
                      - name: No such tag yet
                        run: git ls-remote --tags origin "$GITHUB_REF_NAME" && exit 1
                """;
        assertThat(Lint.of(
                        PROCESS,
                        List.of(workflow("create-release-branch.yml", CUT), workflow("release.yml", release), PLEASE),
                        CalledFiles.NONE))
                .extracting(finding -> finding.words().plain())
                .containsExactly(
                        "The step No such tag yet of the job fresh refuses a tag that exists, but this workflow is"
                                + " started by the push of that tag, so it can never pass. Remove it, or check"
                                + " instead whether the version"
                                + " is published.");
    }
}
