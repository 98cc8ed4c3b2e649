package dev.gonogo.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A load of slash commands.
 *
 * @param texts what follows {@code /release}, in turns
 * @param expected a text that every response must contain
 */
public record Load(SlashCommand.Address address, List<String> texts, String expected) {
    public Load {
        texts = List.copyOf(texts);
    }

    List<SlashCommand> commands() {
        return texts.stream().map(text -> SlashCommand.of(address, text)).toList();
    }

    /** Sends one command on a connection of its own; returns milliseconds from connecting to the complete response. */
    public double once() {
        byte[] request = commands().getFirst().next(now());
        long start = System.nanoTime();
        try (Line line = Line.to(address.host())) {
            line.ask(request, start);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (line.answer().status() != 200 || !line.answer().body().contains(expected)) {
                throw new IllegalStateException("/release " + texts.getFirst() + " was answered with "
                        + line.answer().status() + ": " + line.answer().body());
            }
            return milliseconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
