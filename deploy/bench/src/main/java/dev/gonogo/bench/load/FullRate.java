package dev.gonogo.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As many commands as a program can answer: a number of keep-alive connections, each with one command in flight at any
 * time, served by one thread, which leaves as much of the machine as possible to the program.
 */
public final class FullRate {
    private static final int LINES = 32;
    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toMillis(30);

    private final Load load;
    private final List<SlashCommand> commands;
    private int turn;

    private FullRate(Load load) {
        this.load = load;
        this.commands = load.commands();
    }

    public static Tally run(Load load, Duration time) {
        try {
            return new FullRate(load).run(time);
        } catch (IOException e) {
            throw new UncheckedIOException("the load broke off", e);
        }
    }

    private Tally run(Duration time) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int line = 0; line < LINES; line++) {
                lines.add(Line.to(load.address().host()));
                lines.getLast().channel().configureBlocking(false);
                lines.getLast().channel().register(selector, SelectionKey.OP_READ, lines.getLast());
            }
            for (Line line : lines) {
                send(line);
            }
            return answers(selector, time.toNanos());
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    private Tally answers(Selector selector, long duration) throws IOException {
        Tally tally = new Tally(load.expected());
        long start = System.nanoTime();
        while (System.nanoTime() - start < duration) {
            if (selector.select(LONGEST_SILENCE) == 0) {
                throw new IOException("no answer for " + LONGEST_SILENCE + " ms");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                receive((Line) key.attachment(), tally);
            }
            selector.selectedKeys().clear();
        }
        tally.lasted(System.nanoTime() - start);
        return tally;
    }

    private void receive(Line line, Tally tally) throws IOException {
        if (line.receive()) {
            tally.count(line.answer(), System.nanoTime() - line.since());
            send(line);
        }
    }

    private void send(Line line) throws IOException {
        turn = (turn + 1) % commands.size();
        byte[] request = commands.get(turn).next(Load.now());
        line.send(request, System.nanoTime());
    }
}
