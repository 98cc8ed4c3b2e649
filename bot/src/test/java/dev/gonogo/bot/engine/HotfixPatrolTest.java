package dev.gonogo.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotfixPatrolTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> looks = new ArrayList<>();

    private void run() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    @Test
    void manyWishesOfOneMomentAreOneLook() {
        HotfixPatrol patrol = new HotfixPatrol(waiting::add, looks::add);
        patrol.soon("o/r");
        patrol.soon("o/r");
        patrol.soon("o/other");
        run();

        assertThat(looks).containsExactly("o/r", "o/other");
    }

    @Test
    void aWishDuringALookIsOneMoreLook() {
        List<HotfixPatrol> patrols = new ArrayList<>();
        HotfixPatrol patrol = new HotfixPatrol(waiting::add, repository -> {
            looks.add(repository);
            if (looks.size() == 1) {
                patrols.getFirst().soon(repository);
            }
        });
        patrols.add(patrol);
        patrol.soon("o/r");
        run();

        assertThat(looks).containsExactly("o/r", "o/r");
    }

    @Test
    void aLookThatFailsKeepsNoLaterOneFromHappening() {
        HotfixPatrol patrol = new HotfixPatrol(waiting::add, repository -> {
            looks.add(repository);
            throw new IllegalStateException("the store is unavailable");
        });
        patrol.soon("o/r");
        run();
        patrol.soon("o/r");
        run();

        assertThat(looks).hasSize(2);
    }
}
