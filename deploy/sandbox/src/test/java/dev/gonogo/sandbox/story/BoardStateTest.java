package dev.gonogo.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardStateTest {
    private static final BoardState BEFORE = BoardState.of("""
            0.6.6-preview   publishing · 3 of 7 stages left
            ✔ cut  ann, 10:02
            ▶ publish  Release #412 ▰▰▱▱ 9 of 15 jobs · about 6 min left
            looked 12 s ago
            """);

    @Test
    void progressAndTheTimeSinceALookAreNoNews() {
        BoardState after = BoardState.of("""
                0.6.6-preview   publishing · 3 of 7 stages left
                ✔ cut  ann, 10:02
                ▶ publish  Release #412 ▰▰▰▱ 11 of 15 jobs · about 4 min left
                looked 3 s ago
                """);

        assertThat(after.newsSince(BEFORE)).isEmpty();
    }

    @Test
    void aStageThatEndsAndAButtonThatAppearsAreNews() {
        BoardState after = BoardState.of("""
                0.6.6-preview   publishing · 2 of 7 stages left
                ✔ cut  ann, 10:02
                ✔ publish  Release #412
                [Hold]
                """);

        assertThat(after.newsSince(BEFORE)).containsExactly("✔ publish  Release #412", "[Hold]");
    }
}
