package dev.gonogo.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleOutputTest {
    private final ConsoleOutput output = new ConsoleOutput();

    @BeforeEach
    void annSitsDown() {
        output.handTo("ann");
        printed("Type help for the commands, a number to press a button, exit or Ctrl-D to leave.");
    }

    private void printed(String lines) {
        lines.lines().forEach(output::print);
    }

    private void printedBoard() {
        printed("""
                1.2.3 · owner/name   publish: stopped
                ✘ publish   Release #1 failed
                [1] Rerun 3 jobs  [2] Open run (http://127.0.0.1/run)   as of 2026-11-21 16:41
                """);
    }

    @Test
    void aNoticeHasItsExcerpts() {
        printedBoard();
        printed("""
                » publish stopped: Release #1 failed (for ann)
                  publish-typescript-sdk:
                    error: npm ERR! code E403
                release> status
                No release is open.
                """);
        assertThat(output.view().messages().getFirst().replies())
                .extracting(RoomView.Message::text)
                .containsExactly(
                        "publish stopped: Release #1 failed (for ann)\n  publish-typescript-sdk:\n    error: npm ERR! code E403");
        assertThat(output.view().notes()).extracting(RoomView.Note::text).containsExactly("No release is open.");
        assertThat(output.field()).isEmpty();
    }

    @Test
    void aDialogSaysWhatItIsAboutBeforeItAsks() {
        printed("""
                Recover a release   (Ctrl-C cancels)
                Recover 1.2.3 as 1.2.3.1.
                The issue must carry a maintainer's approval.
                Approving issue (its number):
                """);
        assertThat(output.view().dialogs()).hasSize(1);
        assertThat(output.view().notes()).isEmpty();
        assertThat(output.field()).contains(new ConsoleOutput.Field("Approving issue", false));
    }

    @Test
    void aBoardThatIsPrintedMeanwhileLeavesTheDialogOpen() {
        printed("""
                Recover a release   (Ctrl-C cancels)
                Recover 1.2.3 as 1.2.3.1.
                Why (in a sentence), an empty line ends it:
                """);
        printedBoard();
        assertThat(output.view().messages()).hasSize(1);
        assertThat(output.view().dialogs()).hasSize(1);
        assertThat(output.field()).contains(new ConsoleOutput.Field("Why", true));
    }
}
