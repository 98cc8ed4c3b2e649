package dev.gonogo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {
    private static InputStream ten(int bytes) {
        return new BoundedStream(new ByteArrayInputStream(new byte[bytes]), 10);
    }

    @Test
    void aStreamEndsWhereItsLimitIs() throws IOException {
        try (InputStream exact = ten(10);
                InputStream more = ten(11)) {
            assertThat(exact.readAllBytes()).hasSize(10);
            assertThatThrownBy(more::readAllBytes).isInstanceOf(LimitExceeded.class);
        }
    }

    @Test
    void singleBytesAndSkippedOnesCount() throws IOException {
        try (InputStream single = ten(11);
                InputStream skipped = ten(11)) {
            for (int i = 0; i < 10; i++) {
                assertThat(single.read()).isZero();
            }
            assertThatThrownBy(single::read).isInstanceOf(LimitExceeded.class);
            assertThat(skipped.skip(10)).isEqualTo(10);
            assertThatThrownBy(() -> skipped.skip(1)).isInstanceOf(LimitExceeded.class);
        }
    }

    @Test
    void theEndIsNoByte() throws IOException {
        try (InputStream exact = ten(10)) {
            exact.skipNBytes(10);

            assertThat(exact.read()).isEqualTo(-1);
            assertThat(exact.read(new byte[5], 0, 5)).isEqualTo(-1);
        }
    }
}
