package dev.gonogo.lookalike.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkflowDefinitionTest {
    private static WorkflowDefinition parse(String yaml) {
        return WorkflowDefinition.parse(".github/workflows/one.yml", yaml).orElseThrow();
    }

    @Test
    void branchFiltersFollowGitHubsGlobs() {
        var workflow = parse("on: {push: {branches: [develop, 'release/**', 'fix-*']}}\njobs: {}\n");
        assertThat(workflow.onPushToBranch("develop", List.of())).isTrue();
        assertThat(workflow.onPushToBranch("release/0.6.6-preview", List.of())).isTrue();
        assertThat(workflow.onPushToBranch("fix-one", List.of())).isTrue();
        assertThat(workflow.onPushToBranch("fix-one/two", List.of())).isFalse();
        assertThat(workflow.onPushToBranch("main", List.of())).isFalse();
        assertThat(workflow.onPushOfTag("v1.0.0")).isFalse();
    }

    @Test
    void aTagFilterKeepsBranchesOut() {
        var workflow = parse("on: {push: {tags: ['v*']}}\njobs: {}\n");
        assertThat(workflow.onPushOfTag("v0.6.6-preview")).isTrue();
        assertThat(workflow.onPushOfTag("nightly")).isFalse();
        assertThat(workflow.onPushToBranch("main", List.of())).isFalse();
    }

    @Test
    @Tag("A-14")
    void pathFiltersHoldBackWhatTouchesNothingUnderThem() {
        var workflow = parse("""
                on:
                  push:
                    branches: [develop]
                    paths: ['src/**', '!src/**/*.md', 'src/important.md', '*.json', package/]
                  pull_request: {paths: [src/*]}
                jobs: {}
                """);
        assertThat(workflow.onPushToBranch("develop", List.of("docs/a.md", "src/deep/a.ts")))
                .isTrue();
        assertThat(workflow.onPushToBranch("develop", List.of("src/deep/a.md"))).isFalse();
        assertThat(workflow.onPushToBranch("develop", List.of("src/important.md")))
                .isTrue();
        assertThat(workflow.onPushToBranch("develop", List.of("package.json"))).isTrue();
        assertThat(workflow.onPushToBranch("develop", List.of("deep/package.json")))
                .isFalse();
        assertThat(workflow.onPushToBranch("main", List.of("src/a.ts"))).isFalse();
        assertThat(workflow.onPushToBranch("develop", List.of())).isFalse();
        assertThat(workflow.onPullRequestInto("main", List.of("src/a.ts"))).isTrue();
        assertThat(workflow.onPullRequestInto("main", List.of("src/deep/a.ts"))).isFalse();
    }

    @Test
    void ignoredPathsHoldBackWhatTouchesNothingElse() {
        var workflow = parse("on: {push: {paths-ignore: ['docs/**', '*.md']}}\njobs: {}\n");
        assertThat(workflow.onPushToBranch("develop", List.of("docs/a.txt", "README.md")))
                .isFalse();
        assertThat(workflow.onPushToBranch("develop", List.of("docs/a.txt", "src/a.ts")))
                .isTrue();
    }

    @Test
    void theRunsOfAMatrixHaveNamesOfTheirOwn() {
        assertThat(parse("""
                on: push
                jobs:
                  lint: {}
                  test:
                    strategy: {matrix: {os: [ubuntu, windows], node: [20, 22], exclude: [{os: windows, node: 20}]}}
                  harness:
                    name: Fault harness (${{ matrix.label }})
                    strategy: {matrix: {include: [{id: kill, label: tmux kill}, {id: drop, label: SSE drop}]}}
                  build:
                    name: Build it
                    strategy: {matrix: {node: [22], include: [{node: 22, cache: true}, {node: 24}]}}
                  late:
                    name: Late ${{ needs.test.result }}
                    strategy: {matrix: "${{ fromJSON(needs.test.outputs.matrix) }}"}
                """).jobs())
                .containsExactly(
                        "lint",
                        "test (ubuntu, 20)",
                        "test (ubuntu, 22)",
                        "test (windows, 22)",
                        "Fault harness (tmux kill)",
                        "Fault harness (SSE drop)",
                        "Build it (22)",
                        "Build it (24)",
                        "late");
    }

    @Test
    void theShortFormsMeanEverything() {
        assertThat(parse("on: push\njobs: {}\n").onPushToBranch("anything", List.of()))
                .isTrue();
        assertThat(parse("on: [pull_request]\njobs: {}\n").onPullRequestInto("main", List.of()))
                .isTrue();
        assertThat(parse("on: [workflow_dispatch]\njobs: {}\n").dispatchable()).isTrue();
    }

    @Test
    void inputsKeepTheirDefaults() {
        var workflow = parse("""
                run-name: Release ${{ inputs.version }}
                on:
                  workflow_dispatch:
                    inputs:
                      version: {required: true}
                      dry: {type: boolean, default: true}
                jobs: {}
                """);
        assertThat(workflow.inputs().get("version")).isNotNull().matches(WorkflowDefinition.Input::required);
        assertThat(workflow.inputs())
                .extractingByKey("dry")
                .matches(input -> input.fallback().equals("true"));
        var trigger = Trigger.dispatch("main", "0".repeat(40), "ann", Map.of("version", "1.2.3"));
        assertThat(workflow.titleOf(trigger, "otherwise")).isEqualTo("Release 1.2.3");
    }

    @Test
    void aFileThatIsNoWorkflowIsPassedOver() {
        assertThat(WorkflowDefinition.parse("x.yml", "just: yaml\n")).isEmpty();
        assertThat(WorkflowDefinition.parse("x.yml", "on: [push\n")).isEmpty();
        assertThat(WorkflowDefinition.parse("x.yml", "")).isEmpty();
    }
}
