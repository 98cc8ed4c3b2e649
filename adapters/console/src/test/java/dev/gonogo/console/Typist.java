package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Somebody at a terminal who presses keys after reading what they wait for. */
final class Typist {
    private static final long PATIENCE_MILLIS = 20_000;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final Deque<Step> steps = new ArrayDeque<>();
    private int read;

    private record Step(String shown, String keys) {}

    /** Presses the keys once the words were shown, after everything shown before. */
    Typist after(String shown, String keys) {
        steps.add(new Step(shown, keys));
        return this;
    }

    String seen() {
        return seen.toString(UTF_8);
    }

    private synchronized void show(byte[] bytes, int from, int length) {
        seen.write(bytes, from, length);
        notifyAll();
    }

    /** The next keys, or none if there are no more or the words do not come. */
    private synchronized byte[] next() throws InterruptedException {
        Step step = steps.poll();
        if (step == null) {
            return new byte[0];
        }
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (seen().indexOf(step.shown(), read) < 0) {
            if (System.nanoTime() > end) {
                return new byte[0];
            }
            wait(PATIENCE_MILLIS);
        }
        read = seen().indexOf(step.shown(), read) + step.shown().length();
        return step.keys().getBytes(UTF_8);
    }

    OutputStream screen() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                show(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                show(bytes, from, length);
            }
        };
    }

    InputStream keyboard() {
        return new InputStream() {
            private byte[] keys = new byte[0];

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (keys.length == 0) {
                    keys = pressed();
                }
                int count = Math.min(length, keys.length);
                System.arraycopy(keys, 0, bytes, from, count);
                keys = Arrays.copyOfRange(keys, count, keys.length);
                return count == 0 ? -1 : count;
            }
        };
    }

    private byte[] pressed() {
        try {
            return next();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }
}
