package dev.gonogo.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.slack.Settings;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomPatienceTest {
    private final SlackLookAlike slack =
            SlackLookAlike.start(Settings.example(InstantSource.system(), "xoxb-000000-test", "xapp-000000-test"));
    private final RoomPatience patience =
            new RoomPatience(new SlackRoom(slack, "C0RELEASES", InstantSource.system()), InstantSource.system());

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void itWakesWhenSomethingChangesInTheRoom() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> patience.until(
                () -> {
                    looked.countDown();
                    return !slack.view().notes().isEmpty();
                },
                Duration.ofSeconds(30)));
        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        slack.slashCommand("ann", "releases", "/release status");

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itGivesUpWhenTheTimeIsOver() {
        assertThat(patience.until(() -> false, Duration.ofMillis(300))).isFalse();
    }
}
