package dev.gonogo.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.bench.load.Measure;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Figures MINIMAL = figures(20_000, 20_000, 1);

    @Test
    void everyAimIsMetAtItsBoundAndNotBeyond() {
        assertThat(Aim.of(figures(16_000, 8_000, 9.99), MINIMAL)).hasSize(6).allMatch(Aim::met);
        assertThat(Aim.of(figures(15_999, 7_999, 10), MINIMAL))
                .filteredOn(aim -> !aim.met())
                .extracting(Aim::words)
                .containsExactly(
                        "p99 at the fixed rate, GitHub hanging",
                        "help at full rate, of the minimal app",
                        "status of 100 releases, of the minimal app");
    }

    @Test
    void anAimSaysWhatWasWantedAndWhatWasMeasured() {
        assertThat(Aim.of(figures(10_000, 8_000, 3), MINIMAL).get(1).line())
                .startsWith("NOT MET")
                .contains("at least 0.8")
                .endsWith("measured 0.50");
        assertThat(Aim.of(figures(10_000, 8_000, 3), MINIMAL).getFirst().line())
                .startsWith("met")
                .contains("under 10.0 ms")
                .endsWith("measured 3.00 ms");
    }

    @Test
    void theTableShowsBothAndTheirRatio() {
        assertThat(Table.lines(figures(10_000, 8_000, 3), MINIMAL))
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .containsExactly("help, full rate: per second", "10,000", "20,000", "0.50"))
                .noneMatch(line -> line.contains("wrong"));
    }

    @Test
    void wrongAnswersAreShown() {
        Measure wrong = new Measure(10, 1, 1, 1, 7);
        Figures figures = new Figures(1, 10, 100, 150, wrong, wrong, wrong);

        assertThat(Table.lines(figures, MINIMAL)).anyMatch(line -> line.contains("wrong answers"));
    }

    private static Figures figures(double help, double status, double p99) {
        return new Figures(
                1,
                10,
                100,
                150,
                new Measure(500, 1, p99, p99, 0),
                new Measure(help, 1, 2, 3, 0),
                new Measure(status, 1, 2, 3, 0));
    }
}
