package dev.gonogo.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class AnswerReaderTest {
    private final AnswerReader reader = new AnswerReader(200);

    @Test
    void anAnswerIsCompleteWithItsLastByteHoweverItArrives() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nNo\u00e9e.";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < bytes.length; place++) {
            assertThat(reader.complete()).isFalse();
            reader.room().put(bytes[place]);
        }

        assertThat(reader.complete()).isTrue();
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.body()).isEqualTo("No\u00e9e.");
    }

    @Test
    void theNextAnswerIsReadAfresh() {
        arrive("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(reader.complete()).isTrue();

        reader.reset();

        assertThat(reader.complete()).isFalse();
        arrive("HTTP/1.1 401 Unauthorized\r\ncontent-length:0\r\n\r\n");
        assertThat(reader.complete()).isTrue();
        assertThat(reader.status()).isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsAnErrorAndNotAnEndlessWait() {
        arrive("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertThatIllegalStateException().isThrownBy(reader::complete).withMessageContaining("Content-Length");

        reader.reset();
        arrive("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n");
        assertThatIllegalStateException().isThrownBy(reader::complete).withMessageContaining("larger than 200");
    }

    private void arrive(String text) {
        reader.room().put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
