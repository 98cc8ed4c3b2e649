package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What explain later says about the workflow files that run now. */
class LintTest {
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void workflow(String file, String text) {
        room.repository().commit(SeedA.MAIN, "dave", "ci: workflows", Map.of(".github/workflows/" + file, text));
    }

    private void workflowsThatFit() {
        workflow(
                SeedA.CREATE_RELEASE_BRANCH,
                "on: {workflow_dispatch: {inputs: {version: {}, source_branch: {}, recovery_release: {}, recovery_issue: {},"
                        + " recovery_reason: {}, recovery_confirmation: {}}}}\njobs: {}\n");
    }

    @Test
    void explainSaysLaterAndPrivatelyWhatDoesNotFit() {
        workflowsThatFit();
        workflow(SeedA.RELEASE, "on: {push: {branches: [main]}}\njobs: {}\n");

        assertThat(room.answer("erin", "explain")).startsWith("OneStepAt4time/aegis: develop");
        assertThat(room.later.getLast().plain())
                .startsWith("The workflow files at main do not match this process:\n"
                        + ".github/workflows/release.yml:1: The process pushes tags like v1.4.0");
        assertThat(room.transcript()).isEmpty();
    }

    @Test
    @Tag("A-13")
    void aVersionThatWasLeftInTheConfigurationIsFound() {
        workflowsThatFit();
        room.repository()
                .commit(
                        SeedA.MAIN,
                        "dave",
                        "chore: 0.6.5",
                        Map.of("release-please-config.json", "{\n  \"release-as\": \"0.6.5\"\n}\n"));

        room.says("erin", "explain");
        assertThat(room.later.getLast().plain())
                .contains("release-please-config.json:2: release-as is 0.6.5 here, so Release Please makes every"
                        + " release that version unless told otherwise.");
    }

    @Test
    void nothingMoreIsSaidWhereEverythingFitsOrNothingCanBeRead() {
        workflowsThatFit();
        room.says("erin", "explain");
        assertThat(room.later).isEmpty();

        room.git.lose("github.com did not answer in time");
        room.says("erin", "explain");
        assertThat(room.later).isEmpty();
    }
}
