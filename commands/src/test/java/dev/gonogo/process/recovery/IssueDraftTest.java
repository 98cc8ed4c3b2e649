package dev.gonogo.process.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Publishing;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Scene;
import dev.gonogo.world.Job;
import dev.gonogo.world.RunState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-97")
class IssueDraftTest {
    private static IssueDraft draft(Scene scene) {
        return IssueDraft.of(scene.situation(), Publishing.diagnosed(scene));
    }

    @Test
    void saysWhatCannotBeUsedWhichRerunFailedAndWhichApprovalIsWanted() {
        Job skipped = Runs.job("release-assets", RunState.SKIPPED);
        Scene scene = Publishing.publicly(
                Publishing.failed(2, Publishing.TESTED, Publishing.SDK_FAILED, skipped), Publishing.NPM);

        IssueDraft draft = draft(scene);

        assertThat(draft.title()).isEqualTo("Recovery of v0.6.6-preview");
        assertThat(draft.mark()).isEqualTo("<!-- run 7 attempt 2 -->");
        assertThat(draft.body()).isEqualTo("""
                The release of `v0.6.6-preview` did not publish everything.

                **Already public, and never to be changed:** `npm @onestepat4time/aegis 0.6.6-preview (preview)`

                **Not public:** `PyPI ag-client 0.6.6.dev0 (PyPI's spelling)`, `GitHub Release v0.6.6-preview`, `sbom.json`

                **Run:** https://github.com/OneStepAt4time/aegis/actions/runs/7 (attempt 2)

                **Failed:** `publish-sdk`

                **Rerun:** `something is public, and the process file does not call release-assets idempotent`

                **Why a repair is not enough:** to be written by whoever requests the recovery.

                A maintainer other than the one who requests the recovery approves it with a comment that has this line:

                ```
                Approved: RECOVERY 0.6.6-preview.1
                ```

                <!-- run 7 attempt 2 -->
                """);
    }

    @Test
    void whatIsNotSeenYetIsNotPublicEither() {
        Scene scene = Publishing.publicly(Publishing.failed(1, Publishing.SDK_FAILED), Publishing.NPM)
                .at(Scene.NOW);

        assertThat(draft(scene).body())
                .contains(
                        "**Not public:** `PyPI ag-client 0.6.6.dev0 (PyPI's spelling)`, `GitHub Release v0.6.6-preview`, `sbom.json`\n");
    }

    @Test
    void anEmptyListIsNothing() {
        assertThat(draft(Publishing.failed(1, Publishing.SDK_FAILED)).body())
                .contains("**Already public, and never to be changed:** nothing\n");
        assertThat(draft(Publishing.everythingPublic(Publishing.ended(Scene.preview(), RunState.SUCCEEDED, 1)))
                        .body())
                .contains("**Not public:** nothing\n", "**Failed:** nothing\n");
    }

    @Test
    void aJobsNameIsNeitherMarkupNorAMention() {
        Job evil = Runs.job("@maintainers `rm`\n**now**", RunState.FAILED);

        assertThat(draft(Publishing.failed(1, evil)).body()).contains("**Failed:** `@maintainers  rm  **now**`\n");
    }
}
