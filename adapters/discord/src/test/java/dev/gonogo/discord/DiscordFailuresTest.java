package dev.gonogo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "10003, Check the channel's id",
        "50001, give it the permission View Channel",
        "50013, gonogo lacks a permission in the channel 7",
        "50024, Bind the repository to an ordinary text channel",
        "160005, The thread is locked",
        "160006, Archive some of them",
        "40001, Discord does not accept the token",
        "31337, 'Discord refused it (31337, Some Meaning)'"
    })
    void aRefusalSaysWhatToChange(int code, String words) {
        assertThat(DiscordFailures.refusal(code, "Some\nMeaning", "7")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4013, 4014, 4012, 1000})
    void theEndOfAConnectionIsSaidInWords(int closeCode) {
        assertThat(DiscordSession.ended(closeCode)).startsWith("Discord ").endsWith(".");
    }

    @Test
    void aTokenThatWasRejectedOnTheGatewayIsSaidSo() {
        assertThat(DiscordSession.ended(4004)).contains("does not accept the token");
    }

    @Test
    void settingsHideTheirToken() {
        DiscordSettings settings =
                new DiscordSettings(URI.create("http://127.0.0.1:1/api"), URI.create("ws://127.0.0.1:1/"), "a-secret");

        assertThat(settings.toString()).doesNotContain("a-secret");
        assertThat(settings.prefix()).isEqualTo("http://127.0.0.1:1/api/");
        assertThat(settings.loopback()).isTrue();
    }

    @Test
    void aSubjectHasItsOwnPlacesInEachMessage() {
        Subject board = Subject.of("7", "board/o/r@1.0.0#1/1");

        assertThat(board).isEqualTo(Subject.of("7", "board/o/r@1.0.0#1/1"));
        assertThat(board.component()).isGreaterThanOrEqualTo(1000);
        assertThat(board.nonce()).hasSizeLessThanOrEqualTo(25);
        assertThat(Subject.of("8", "board/o/r@1.0.0#1/1").nonce()).isNotEqualTo(board.nonce());
        assertThat(Subject.of("7", "board/o/r@1.0.0#1/2").component()).isNotEqualTo(board.component());
    }
}
