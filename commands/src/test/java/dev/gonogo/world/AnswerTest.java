package dev.gonogo.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Answer<Integer> KNOWN = new Answer.Known<>(2);
    private static final Answer<Integer> UNKNOWN = new Answer.CannotTell<>("GitHub did not answer in time");

    @Test
    void aKnownValueIsJudged() {
        assertThat(KNOWN.<String>fold(value -> "value " + value, why -> why)).isEqualTo("value 2");
        assertThat(KNOWN.map(value -> value + 1)).isEqualTo(new Answer.Known<>(3));
        assertThat(KNOWN.flatMap(value -> UNKNOWN)).isEqualTo(UNKNOWN);
    }

    @Test
    void doubtStaysDoubtAndKeepsItsReason() {
        assertThat(UNKNOWN.<String>fold(value -> "value", why -> why)).isEqualTo("GitHub did not answer in time");
        assertThat(UNKNOWN.map(value -> value + 1)).isEqualTo(UNKNOWN);
        assertThat(UNKNOWN.flatMap(value -> KNOWN)).isEqualTo(UNKNOWN);
    }
}
