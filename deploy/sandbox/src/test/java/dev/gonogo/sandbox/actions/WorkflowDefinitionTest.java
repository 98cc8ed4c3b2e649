package dev.gonogo.sandbox.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkflowDefinitionTest {
    private static WorkflowDefinition parse(String yaml) {
        return WorkflowDefinition.parse(".github/workflows/one.yml", yaml).orElseThrow();
    }

    @Test
    void branchFiltersFollowGitHubsGlobs() {
        var workflow = parse("on: {push: {branches: [develop, 'release/**', 'fix-*']}}\njobs: {}\n");
        assertThat(workflow.onPushToBranch("develop")).isTrue();
        assertThat(workflow.onPushToBranch("release/0.6.6-preview")).isTrue();
        assertThat(workflow.onPushToBranch("fix-one")).isTrue();
        assertThat(workflow.onPushToBranch("fix-one/two")).isFalse();
        assertThat(workflow.onPushToBranch("main")).isFalse();
        assertThat(workflow.onPushOfTag("v1.0.0")).isFalse();
    }

    @Test
    void aTagFilterKeepsBranchesOut() {
        var workflow = parse("on: {push: {tags: ['v*']}}\njobs: {}\n");
        assertThat(workflow.onPushOfTag("v0.6.6-preview")).isTrue();
        assertThat(workflow.onPushOfTag("nightly")).isFalse();
        assertThat(workflow.onPushToBranch("main")).isFalse();
    }

    @Test
    void theShortFormsMeanEverything() {
        assertThat(parse("on: push\njobs: {}\n").onPushToBranch("anything")).isTrue();
        assertThat(parse("on: [pull_request]\njobs: {}\n").onPullRequestInto("main"))
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
