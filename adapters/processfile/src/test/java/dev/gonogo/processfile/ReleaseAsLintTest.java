package dev.gonogo.processfile;

import static dev.gonogo.processfile.Linted.process;
import static dev.gonogo.processfile.Linted.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.Workflow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Release Please gets exactly the version with which its workflow was started. */
@Tag("A-13")
final class ReleaseAsLintTest {
    private static Stream<String> please(String inputs, String environment, String value) {
        Workflow please = workflow("please.yml", """
                on: {workflow_dispatch: {inputs: {%s}}}
                jobs:
                  a:
                    env: {%s}
                    steps:
                      - run: |
                          npx --yes release-please release-pr --release-as=%s --target-branch=x
                """.formatted(inputs, environment, value));
        return Lint.of(process(""), List.of(please), CalledFiles.NONE).stream()
                .filter(finding -> finding.rule().equals("exact-previews"))
                .map(finding -> finding.line() + ": " + finding.words().plain());
    }

    private static final String GIVEN = "RELEASE_AS: '${{ inputs.release_as }}'";
    private static final String INPUTS = "release_as: , target_branch: ";

    @Test
    void releasePleaseIsGivenExactlyTheVersionAndNothingMadeOfIt() {
        for (String value : List.of(
                "\"${RELEASE_AS}.1\"",
                "\"v${RELEASE_AS}\"",
                "\"${RELEASE_AS%%-*}\"",
                "\"${RELEASE_AS#v}\"",
                "\"${RELEASE_AS:-0.6.6}\"",
                "\"$(echo ${RELEASE_AS} | cut -d- -f1)\"",
                "${{ github.run_number }}",
                "\"${{ inputs.release_as }}-${{ github.run_number }}\"",
                "${{ inputs.target_branch }}",
                "${{ github.event.inputs.target_branch }}",
                "${{ inputs.release_as || '1.0.0' }}",
                "${{ github.ref_name }}",
                "\"$GITHUB_RUN_NUMBER\"",
                "0.6.6")) {
            assertThat(please(INPUTS, GIVEN, value)).as(value).hasSize(1);
        }
        assertThat(please(INPUTS, GIVEN + ", X: '${{ env.RELEASE_AS }}.1'", "\"$X\""))
                .containsExactly(
                        "7: release-please is given ${{ env.RELEASE_AS }}.1, and not exactly the version that this workflow"
                                + " was started with. Give it --release-as with that input.");
    }

    @Test
    void aVersionThatIsTheInputOrComesFromElsewhereIsNotSpokenOf() {
        for (String value : List.of(
                "\"${RELEASE_AS}\"",
                "$RELEASE_AS",
                "\"${RELEASE_AS:?no version}\"",
                "${{ inputs.release_as }}",
                "\"${{ github.event.inputs.release_as }}\"",
                "${{ inputs['release_as'] }}",
                "${{env.RELEASE_AS}}",
                "\"${{ steps.version.outputs.exact }}\"",
                "${{ needs.check.outputs.version }}",
                "\"$ELSEWHERE\"")) {
            assertThat(please(INPUTS, GIVEN, value)).as(value).isEmpty();
        }
        assertThat(please("version: ", GIVEN, "${{ inputs.version }}")).isEmpty();
    }
}
