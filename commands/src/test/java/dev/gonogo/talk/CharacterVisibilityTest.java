package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterVisibilityTest {
    @Test
    void whatEndsALineIsABreak() {
        assertThat(List.of(0x000D, 0x000A, 0x0009, 0, 0x2028, 0x2029, 0xD800))
                .allSatisfy(codePoint ->
                        assertThat(CharacterVisibility.of(codePoint)).isEqualTo(CharacterVisibility.BREAK));
    }

    @Test
    void whatTurnsTextAroundOrHidesIsInvisible() {
        assertThat(List.of(0x202E, 0x2066, 0x200B, 0xFEFF, 0xE0041))
                .allSatisfy(codePoint ->
                        assertThat(CharacterVisibility.of(codePoint)).isEqualTo(CharacterVisibility.INVISIBLE));
    }

    @Test
    void lettersEmojiAndWhatJoinsThemAreVisible() {
        assertThat(List.of(0x0061, 0x0020, 0x00E9, 0x1F680, 0x200C, 0x200D))
                .allSatisfy(codePoint ->
                        assertThat(CharacterVisibility.of(codePoint)).isEqualTo(CharacterVisibility.VISIBLE));
    }
}
