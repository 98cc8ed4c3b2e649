package dev.gonogo.processfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What workflows call in their repository is followed one level deep; what is not followed is named. */
final class CalledFilesTest {
    private static final String RELEASE = ".github/workflows/release.yml";
    private static final String MORE = ".github/workflows/dry-run.yml";
    private static final YamlWorkflowReader READER = new YamlWorkflowReader();

    private final Map<String, String> files = new TreeMap<>();
    private final List<Workflow> workflows = new ArrayList<>();

    private void workflow(String file, String text) {
        workflows.add(READER.read(file, text).orElseThrow());
    }

    /** A branch starts a job with these steps. */
    private void dryRun(String steps) {
        workflow(RELEASE, "on: {push: {tags: ['v*']}}\n");
        workflow(MORE, "on: pull_request\njobs:\n  look:\n    steps:\n" + steps.indent(6));
    }

    private CalledFiles sources() {
        Map<String, String> texts = new TreeMap<>(files);
        texts.keySet().retainAll(CalledFiles.wanted(workflows));
        return READER.sources(workflows, texts);
    }

    private List<String> found() {
        return Lint.of(Linted.process(""), workflows, sources()).stream()
                .filter(finding -> !finding.rule().equals("workflow-file"))
                .map(finding -> finding.file() + ":" + finding.line() + ": "
                        + finding.words().plain())
                .toList();
    }

    private List<String> unseen() {
        return sources().unseen(workflows);
    }

    private void publishes(String what, String file) {
        assertThat(found())
                .containsExactly(MORE + ":5: The job look publishes (" + what + " in " + file
                        + "), and a pull request starts it. Only the push of a release tag may publish:"
                        + " remove it, make it a dry run, or give it if: github.event_name == 'push' &&"
                        + " startsWith(github.ref, 'refs/tags/v').");
        assertThat(unseen()).isEmpty();
    }

    @Test
    @Tag("A-14")
    void aScriptOfTheRepositoryIsLookedInto() {
        files.put("scripts/publish.sh", "#!/bin/bash\nset -e\nnpm publish\n");
        for (String call : List.of(
                "./scripts/publish.sh --all",
                "bash -e scripts/publish.sh",
                ". scripts/publish.sh",
                "true && scripts/publish.sh",
                "\"$GITHUB_WORKSPACE/scripts/publish.sh\"",
                "${{ github.workspace }}/scripts/publish.sh")) {
            workflows.clear();
            dryRun("- run: '" + call + "'");

            publishes("npm publish", "scripts/publish.sh");
        }
    }

    @Test
    @Tag("A-14")
    void aScriptWithoutAnEndingIsKnownByItsFirstLine() {
        files.put("ci/go", "#!/usr/bin/env bash\ntwine upload dist/*\n");
        dryRun("- {run: ./go, working-directory: ci}");

        publishes("twine upload", "ci/go");
    }

    @Test
    @Tag("A-14")
    void aScriptOfPackageJsonIsLookedInto() {
        files.put("package.json", """
                {
                \t"name": "x",
                \t"scripts": {"build": "tsc", "publish-all": "npm run build && npm publish", "posttest": "npm publish"}
                }
                """);
        for (String call : List.of("npm run publish-all", "yarn publish-all", "npm test")) {
            workflows.clear();
            dryRun("- run: " + call);

            assertThat(found()).as(call).hasSize(1);
            assertThat(found().getFirst()).as(call).contains("publishes (npm publish in package.json)");
        }
        workflows.clear();
        dryRun("- run: npm run build\n- run: yarn install");
        assertThat(found()).isEmpty();
        assertThat(unseen()).isEmpty();
    }

    @Test
    @Tag("A-14")
    void aCompositeActionOfTheRepositoryIsLookedInto() {
        files.put(".github/actions/out/action.yaml", """
                runs:
                  using: composite
                  steps:
                    - run: npm ci
                    - run: npm publish
                      shell: bash
                """);
        dryRun("- uses: ./.github/actions/out");

        publishes("npm publish", ".github/actions/out/action.yaml");
    }

    @Test
    @Tag("A-14")
    void aWorkflowOfTheRepositoryThatAJobCallsIsLookedInto() {
        workflow(RELEASE, "on: {push: {tags: ['v*']}}\n");
        workflow(MORE, "on: pull_request\njobs:\n  a: {}\n  look:\n    uses: ./.github/workflows/called.yml\n");
        workflow(".github/workflows/called.yml", """
                on: workflow_call
                jobs:
                  b: {steps: [{run: npm publish}]}
                  c: {if: "startsWith(github.ref, 'refs/tags/')", steps: [{run: cargo publish}]}
                """);

        publishes("npm publish", ".github/workflows/called.yml");
    }

    @Test
    @Tag("A-99")
    void aLookInTheCalledScriptIsEnough() {
        files.put("scripts/publish.sh", "npm view pkg version && exit 0\nnpm publish\n");
        files.put("scripts/careless.sh", "npm publish\n");
        workflow(RELEASE, """
                on: {push: {tags: ['v*']}}
                jobs:
                  a: {steps: [{run: ./scripts/publish.sh}]}
                  b: {steps: [{run: ./scripts/careless.sh}]}
                """);

        assertThat(found())
                .containsExactly(RELEASE
                        + ":4: The job b publishes (npm publish in scripts/careless.sh), and no existence"
                        + " check was found in it or in the jobs it needs. Check first whether the version"
                        + " is public, so that the job can be rerun.");
    }

    @Test
    @Tag("A-14")
    void whatIsNotLookedIntoIsNamed() {
        files.put("scripts/outer.sh", "./scripts/inner.sh\n");
        files.put("scripts/release.mjs", "publish()\n");
        files.put("docker/action.yml", "runs: {using: docker, image: Dockerfile}\n");
        dryRun("""
                - run: node scripts/release.mjs
                - run: ./scripts/outer.sh
                - run: make publish
                - run: cd client && npm run out
                - run: npm run out --workspace client
                - run: ./scripts/missing.sh
                - run: $TOOLS/publish.sh
                - uses: ./docker
                - uses: actions/checkout@v4
                """);

        assertThat(found()).isEmpty();
        assertThat(unseen())
                .containsExactly(
                        "$TOOLS/publish.sh",
                        "./docker",
                        "make publish",
                        "npm run out",
                        "npm run out --workspace client",
                        "scripts/inner.sh",
                        "scripts/release.mjs");
        assertThat(sources().missing(workflows)).containsExactly("scripts/missing.sh");
    }

    @Test
    @Tag("A-14")
    void aWorkflowOfAnotherRepositoryIsNamed() {
        workflow(RELEASE, "on: {push: {tags: ['v*']}}\n");
        workflow(MORE, "on: pull_request\njobs: {a: {uses: other/one/.github/workflows/x.yml@v1}}\n");

        assertThat(unseen()).containsExactly("other/one/.github/workflows/x.yml@v1");
    }
}
