package dev.gonogo.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    @Test
    void aRoomIsWrittenAndReadTheSame() {
        Room room = Room.parse("slack:C0RELEASES");

        assertThat(room).isEqualTo(new Room("slack", "C0RELEASES")).hasToString("slack:C0RELEASES");
        assertThat(Room.parse("console:a:b")).isEqualTo(new Room("console", "a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slack", ":C0", "slack:"})
    void whatIsNoRoomIsNamed(String text) {
        assertThatThrownBy(() -> Room.parse(text)).hasMessage("a room is written platform:channel, not " + text);
    }
}
