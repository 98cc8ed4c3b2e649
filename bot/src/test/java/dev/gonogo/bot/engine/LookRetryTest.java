package dev.gonogo.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookRetryTest {
    @Test
    void eachFailureDoublesThePauseUpToAFewMinutes() {
        assertThat(IntStream.of(0, 1, 2, 7, 8, 9, 1000)
                        .mapToObj(LookRetry::pauseAfter)
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 128L, 256L, 256L, 256L);
    }
}
