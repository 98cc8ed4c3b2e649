package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static List<String> lines(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(line -> "line " + line).toList();
    }

    @Test
    void theLastTenLinesAreKept() {
        assertThat(new Excerpt("test", lines(12)).lines())
                .hasSize(10)
                .startsWith("line 3")
                .endsWith("line 12");
        assertThat(new Excerpt("test", lines(10)).lines()).hasSize(10);
        assertThat(new Excerpt("test", List.of()).lines()).isEmpty();
    }

    @Test
    void aLongLineIsCut() {
        String fits = "x".repeat(120);

        assertThat(new Excerpt("test", List.of(fits, fits + "y")).lines()).containsExactly(fits, "x".repeat(119) + "…");
    }

    @Test
    void everyLineIsMadeHarmless() {
        Excerpt excerpt = new Excerpt("test", List.of("<b>", "a & b"));

        assertThat(excerpt.text(line -> line.replace("<", "&lt;"), 100)).isEqualTo("&lt;b>\na & b");
    }

    @Test
    void whereThereIsNoRoomTheFirstLinesAreLeftOut() {
        Excerpt excerpt = new Excerpt("test", List.of("a", "bb", "ccc"));

        assertThat(excerpt.text(UnaryOperator.identity(), 9)).isEqualTo("a\nbb\nccc");
        assertThat(excerpt.text(UnaryOperator.identity(), 8)).isEqualTo("bb\nccc");
        assertThat(excerpt.text(UnaryOperator.identity(), 6)).isEqualTo("ccc");
        assertThat(excerpt.text(UnaryOperator.identity(), 3)).isEmpty();
    }

    @Test
    void roomIsCountedInHarmlessCharacters() {
        Excerpt excerpt = new Excerpt("test", List.of("a", "<"));

        assertThat(excerpt.text(line -> line.replace("<", "&lt;"), 6)).isEqualTo("&lt;");
    }
}
