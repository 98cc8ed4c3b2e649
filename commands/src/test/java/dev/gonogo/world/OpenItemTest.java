package dev.gonogo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenItemTest {
    private static String shortened(String title) {
        return new OpenItem(12, title, false, List.of(), "erin", "").shortTitle();
    }

    @Test
    void aTitleIsCutWhereALineEnds() {
        assertThat(shortened("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(shortened("x".repeat(81))).isEqualTo("x".repeat(79) + "…");
    }
}
