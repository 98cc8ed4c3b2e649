package dev.gonogo.talk;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruncationTest {
    private static final Truncation.Markup BRACKETS = new Truncation.Markup() {
        @Override
        public String whole(Span span) {
            return "[" + span.plain() + "]";
        }

        @Override
        public String start(Span span, int room) {
            return "[" + Truncation.start(span.plain(), room - 2, (text, place, next) -> next - place) + "]";
        }
    };

    @Test
    void whatFitsStaysWhole() {
        assertThat(Truncation.text("twelve signs", 12)).isEqualTo("twelve signs");
        assertThat(Truncation.words(say("a {}", code("bc")), 8, BRACKETS)).isEqualTo("[a ][bc]");
    }

    @Test
    void whatIsCutShowsIt() {
        assertThat(Truncation.text("twelve signs", 11)).isEqualTo("twelve sig…");
        assertThat(Truncation.words(say("abc {}", code("defghi")), 12, BRACKETS))
                .isEqualTo("[abc ][def]…");
        assertThat(Truncation.words(say("abc"), 4, BRACKETS)).isEqualTo("[a]…");
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverHalved() {
        assertThat(Truncation.text("ab🚀cd", 4)).isEqualTo("ab…");
        assertThat(Truncation.start("ab🚀cd", 3, (text, place, next) -> next - place))
                .isEqualTo("ab");
    }
}
