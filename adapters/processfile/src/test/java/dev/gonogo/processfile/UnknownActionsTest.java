package dev.gonogo.processfile;

import static dev.gonogo.processfile.Linted.job;
import static dev.gonogo.processfile.Linted.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lint.LintReply;
import dev.gonogo.lint.Workflow;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An unknown action that may publish is named. */
@Tag("A-14")
final class UnknownActionsTest {
    private static final String TAGGED = "on: {push: {tags: ['v*']}}\n";

    private static List<String> unseen(String text) {
        List<Workflow> workflows = List.of(workflow("other.yml", text));
        return LintReply.unseen(new YamlWorkflowReader().sources(workflows, Map.of()), workflows).stream()
                .map(Words::plain)
                .toList();
    }

    @Test
    void anUnknownActionThatMayWriteIsNamed() {
        String steps = job("- uses: actions/checkout@v6\n- uses: pnpm/action-setup@v4\n- uses: some/thing@v1");

        assertThat(unseen("on: push\npermissions: {contents: write}\n" + steps))
                .containsExactly("Not inspected, so these may publish as well: some/thing@v1.");
        assertThat(unseen("on: push\npermissions: write-all\n" + steps)).hasSize(1);
        assertThat(unseen("on: push\n" + steps.replace("    steps", "    permissions: {id-token: write}\n    steps")))
                .hasSize(1);
        assertThat(unseen("on: push\n" + steps + "        with: {token: '${{ secrets.NPM_TOKEN }}'}\n"))
                .hasSize(1);
        for (String harmless : List.of(
                "on: push\npermissions: {contents: read}\n" + steps,
                "on: push\n" + steps,
                "on: push\npermissions: {contents: write}\n"
                        + steps.replace("    steps", "    permissions: {contents: read}\n    steps"),
                TAGGED + "permissions: {contents: write}\n" + steps)) {
            assertThat(unseen(harmless)).as(harmless).isEmpty();
        }
    }

    @Test
    void aProgramOfTheWorkflowsOwnIsNamedWhateverItMay() {
        assertThat(unseen("on: push\n" + job("- uses: actions/github-script@v8")))
                .containsExactly("Not inspected, so these may publish as well: actions/github-script@v8.");
    }
}
