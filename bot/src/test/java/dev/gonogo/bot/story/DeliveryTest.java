package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.port.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored about a delivery, so that one that comes twice counts once. */
class DeliveryTest {
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @ParameterizedTest
    @ValueSource(strings = {"help", "status", "explain", "plan 0.6.6-preview", "cut 0.6.6-preview.1"})
    void whatDecidesNothingWritesNothing(String text) {
        room.delivered("ann", "delivery", text);

        assertThat(room.store.isCounted(new Occasion.Delivery("delivery", room.clock.instant())))
                .isFalse();
    }

    @Test
    void whatDecidesIsWrittenDown() {
        room.delivered("ann", "delivery", "cut 0.6.6-preview");

        assertThat(room.store.isCounted(new Occasion.Delivery("delivery", room.clock.instant())))
                .isTrue();
    }
}
