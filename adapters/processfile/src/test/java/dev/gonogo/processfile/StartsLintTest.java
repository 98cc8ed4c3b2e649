package dev.gonogo.processfile;

import static dev.gonogo.processfile.Linted.GUARD;
import static dev.gonogo.processfile.Linted.found;
import static dev.gonogo.processfile.Linted.job;
import static dev.gonogo.processfile.Linted.process;
import static dev.gonogo.processfile.Linted.sentence;
import static dev.gonogo.processfile.Linted.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lint.Workflow;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What starts a workflow that publishes: the push of a release tag, and nothing else. */
@Tag("A-14")
@Tag("A-15")
final class StartsLintTest {
    private static void starts(String started, String... triggers) {
        for (String trigger : triggers) {
            assertThat(found("on: " + trigger + "\n" + job("- run: npm publish")))
                    .as(trigger)
                    .containsExactly(sentence("npm publish", started));
        }
    }

    @Test
    void whateverStartsAWorkflowWithoutAReleaseTagIsNamed() {
        starts("the event workflow_run", "{workflow_run: {workflows: [CI]}}");
        starts("the event schedule", "{schedule: [{cron: '0 1 * * *'}]}");
        starts("the event release", "release", "{release: {types: [published]}}");
        starts("the event repository_dispatch", "repository_dispatch");
        starts("the event workflow_dispatch", "workflow_dispatch", "{push: {tags: ['v*']}, workflow_dispatch: }");
        starts("the event issue_comment", "issue_comment");
        starts("the event merge_group", "merge_group");
        starts("a tag like nightly", "{push: {tags: ['v*', 'nightly']}}");
        starts("a tag like *", "{push: {tags: ['*']}}", "{push: {tags: ['*', '!nightly']}}");
        starts("a tag like **", "{push: {tags: ['**', 'v*']}}");
        starts("a tag like vendor-*", "{push: {tags: ['vendor-*']}}");
        starts("a push to a branch or any tag", "push");
        starts("any tag", "{push: {tags-ignore: [nightly]}}");
        starts("a push to a branch", "{push: {branches: [main], tags: ['v*']}}");
        starts(
                "a pull request, a tag like x or the event schedule",
                "{pull_request: , pull_request_target: , schedule: , push: {tags: [x]}}");
    }

    @Test
    void whatOnlyAReleaseTagStartsMayPublish() {
        for (String trigger : List.of(
                "{push: {tags: ['v*']}}",
                "{push: {tags: ['v[0-9]+.[0-9]+.[0-9]+*', '!v0.*']}}",
                "{push: {tags: 'v1.*'}}",
                "workflow_call")) {
            assertThat(found("on: " + trigger + "\n" + job("- run: npm publish")))
                    .as(trigger)
                    .isEmpty();
        }
        for (String condition : List.of(
                GUARD,
                "startsWith(github.ref, 'refs/tags/v')",
                "${{ startsWith(github.ref_name, 'v') && github.ref_type == 'tag' }}",
                "startsWith(github.event.ref, 'refs/tags/v')",
                "github['event_name'] == 'push'",
                "contains(github.ref, 'tags') && github.event_name == 'push'",
                "github.event_name == 'push' && github.ref_type == 'tag' && !contains(github.ref, 'nightly')")) {
            assertThat(found("on: {push: {tags: ['v*']}, workflow_dispatch: , schedule: , pull_request: }\n"
                            + job("- if: " + condition + "\n  run: npm publish")))
                    .as(condition)
                    .isEmpty();
        }
        assertThat(found("on: {push: {tags: ['**']}}\n"
                        + job("- if: startsWith(github.ref, 'refs/tags/v')\n  run: npm publish")))
                .isEmpty();
    }

    @Test
    void aConditionThatLetsOtherStartsThroughHidesNothing() {
        for (String condition : List.of(
                "${{ !inputs.dry_run }}",
                "github.event_name != 'pull_request'",
                "github.event_name == 'push' || github.event_name == 'workflow_dispatch'",
                "startsWith(github.ref, 'refs/tags/v') || inputs.force",
                "!startsWith(github.ref, 'refs/pull/')",
                "always()",
                "success() && github.ref != 'refs/heads/develop'")) {
            assertThat(found("on: {push: {tags: ['v*']}, workflow_dispatch: }\n"
                            + job("- if: \"" + condition + "\"\n  run: npm publish")))
                    .as(condition)
                    .containsExactly(sentence("npm publish", "the event workflow_dispatch"));
        }
        assertThat(found("on: {push: {tags: ['*']}}\n"
                        + job("- if: startsWith(github.ref, 'refs/tags/')\n  run: npm publish")))
                .containsExactly(sentence("npm publish", "a tag like *"));
    }

    @Test
    void aJobWaitsForTheJobsThatItNeeds() {
        String jobs = """
                on: {push: {tags: ['v*']}, workflow_dispatch: }
                jobs:
                  guard: {if: "github.event_name == 'push'", steps: [{run: make}]}
                  build: {needs: guard, steps: [{run: make}]}
                  a: {needs: [build], CONDITION, steps: [{run: npm publish}]}
                """;
        assertThat(found(jobs.replace("CONDITION, ", ""))).isEmpty();
        assertThat(found(jobs.replace("CONDITION", "if: '!cancelled()'")))
                .containsExactly(sentence("npm publish", "the event workflow_dispatch"));
    }

    @Test
    void whatTheProcessItselfStartsAfterItsTagMayPublish() {
        Workflow charts = workflow("charts.yml", "on: workflow_dispatch\n" + job("- run: helm push a.tgz"));
        String step = "run-workflow: {workflow: charts.yml, ref: '{production}'}";

        assertThat(found(process("stages: [{name: publish, steps: [push-tag, " + step + "]}]\n"), charts))
                .isEmpty();
        assertThat(found(process("stages: [{name: publish, steps: [" + step + ", push-tag]}]\n"), charts))
                .containsExactly(sentence("helm push", "the event workflow_dispatch"));
    }
}
