package dev.gonogo.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private final List<Integer> done = new ArrayList<>();

    private void divide(int number) {
        done.add(12 / number);
    }

    @Test
    void allHaveTheirTurnAndNoFailureIsLost() {
        assertThatThrownBy(() -> OneByOne.each(List.of(6, 0, 4, 0), this::divide))
                .isInstanceOf(ArithmeticException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

        assertThat(done).containsExactly(2, 3);
    }

    @Test
    void theSameExceptionTwiceIsThrownOnce() {
        IllegalStateException shared = new IllegalStateException("out of order");

        assertThatThrownBy(() -> OneByOne.each(List.of(1, 2), number -> {
                    throw shared;
                }))
                .isSameAs(shared)
                .hasNoSuppressedExceptions();
    }

    @Test
    void whereNothingFailsNothingIsThrown() {
        OneByOne.each(List.of(6, 4), this::divide);

        assertThat(done).containsExactly(2, 3);
    }
}
