package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "HTTP://example.com/a?b#c", "http://[::1]:80/"})
    void addressesOnTheWebAreAccepted(String url) {
        assertThat(HttpAddress.accepts(url, 100)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "ftp://example.com", "https://", "https:///a", "http://a b"})
    void othersAreNot(String url) {
        assertThat(HttpAddress.accepts(url, 100)).isFalse();
    }

    @Test
    void anAddressThatThePlatformDoesNotTakeIsNotAccepted() {
        assertThat(HttpAddress.accepts("http://a", 8)).isTrue();
        assertThat(HttpAddress.accepts("http://ab", 8)).isFalse();
    }
}
