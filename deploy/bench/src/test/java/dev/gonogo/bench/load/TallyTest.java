package dev.gonogo.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class TallyTest {
    private static final Percentage HISTOGRAM = Percentage.withPercentage(0.2);

    @Test
    void percentilesAreThoseOfAllTalliesTogether() {
        Tally sum = new Tally("ok");
        Tally fast = new Tally("ok");
        Tally slow = new Tally("ok");
        for (int count = 1; count <= 500; count++) {
            fast.count(answer(200, "ok"), TimeUnit.MILLISECONDS.toNanos(count));
            slow.count(answer(200, "ok"), TimeUnit.MILLISECONDS.toNanos(500 + count));
        }
        sum.add(fast);
        sum.add(slow);

        sum.lasted(TimeUnit.SECONDS.toNanos(2));

        Measure measure = sum.measure();

        assertThat(measure.perSecond()).isEqualTo(500, within(1e-6));
        assertThat(measure.median()).isCloseTo(500, HISTOGRAM);
        assertThat(measure.p99()).isCloseTo(990, HISTOGRAM);
        assertThat(measure.p999()).isCloseTo(999, HISTOGRAM);
        assertThat(measure.wrong()).isZero();
    }

    @Test
    void refusalsAndUnexpectedTextsAreCounted() {
        Tally tally = new Tally("ok");
        tally.count(answer(200, "no"), 1);
        tally.count(answer(401, "ok"), 1);

        assertThat(tally.measure().wrong()).isEqualTo(2);
    }

    private static AnswerReader answer(int status, String body) {
        AnswerReader reader = new AnswerReader(100);
        String text = "HTTP/1.1 " + status + " -\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        reader.room().put(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.complete()).isTrue();
        return reader;
    }
}
