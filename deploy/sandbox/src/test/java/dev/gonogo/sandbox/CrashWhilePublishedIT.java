package dev.gonogo.sandbox;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A class of its own, so that it runs beside the other. */
@Order(2)
class CrashWhilePublishedIT {
    @Test
    @Tag("A-71")
    @Tag("A-114")
    void aReleaseEndsTheSameHoweverOftenTheBotIsKilledWhileItIsPublished() throws Exception {
        new KilledBot().play("crash-published", 0, 10);
    }
}
