package dev.gonogo.sandbox;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class of its own, so that it runs beside the other. */
@Order(1)
class CrashWhilePreparedIT {
    @Test
    @Tag("A-71")
    void aReleaseEndsTheSameHoweverOftenTheBotIsKilledWhileItIsPrepared() throws Exception {
        new KilledBot().play("crash-prepared", 5, 0);
    }
}
