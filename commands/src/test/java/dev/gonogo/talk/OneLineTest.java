package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    private static String plain(String text) {
        return OneLine.of(text, (line, place, codePoint) -> line.appendCodePoint(codePoint));
    }

    @Test
    void breaksBecomeOneSpace() {
        assertThat(plain("one\r\n\ttwo \n three")).isEqualTo("one two  three");
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(plain("good\u202Etext\uFEFF")).isEqualTo("goodtext");
    }

    @Test
    void aPlatformWritesCharactersByTheirPlace() {
        assertThat(OneLine.of(
                        "a\n🚀b", (line, place, codePoint) -> line.append(place).appendCodePoint(codePoint)))
                .isEqualTo("0a 2🚀4b");
    }
}
