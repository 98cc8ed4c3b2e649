package dev.gonogo.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * An open load: commands are due at fixed times, whether or not earlier ones were answered, and response times count
 * from when a command was due. So a pause of the program counts for everybody who waits in the meantime.
 */
public final class FixedRate {
    private static final int LINES = 32;

    private final Load load;
    private final long gap;
    private final long all;
    private final AtomicLong next = new AtomicLong();

    private FixedRate(Load load, int perSecond, Duration time) {
        this.load = load;
        this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.all = time.toNanos() / gap;
    }

    public static Tally run(Load load, int perSecond, Duration time) throws InterruptedException {
        return new FixedRate(load, perSecond, time).run();
    }

    private Tally run() throws InterruptedException {
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        Tally sum = new Tally(load.expected());
        try (ExecutorService threads = Executors.newFixedThreadPool(LINES)) {
            List<Future<Tally>> tallies = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                tallies.add(threads.submit(() -> work(start)));
            }
            for (Future<Tally> tally : tallies) {
                sum.add(tally.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load broke off", e.getCause());
        }
        sum.lasted(all * gap);
        return sum;
    }

    private Tally work(long start) throws IOException {
        Tally tally = new Tally(load.expected());
        List<SlashCommand> commands = load.commands();
        try (Line line = Line.to(load.address().host())) {
            for (long turn = next.getAndIncrement(); turn < all; turn = next.getAndIncrement()) {
                long due = start + turn * gap;
                byte[] request = commands.get((int) (turn % commands.size())).next(Load.now());
                waitUntil(due);
                line.ask(request, due);
                tally.count(line.answer(), System.nanoTime() - line.since());
            }
        }
        return tally;
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
