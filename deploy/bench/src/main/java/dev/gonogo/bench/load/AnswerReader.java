package dev.gonogo.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the end of an HTTP/1.1 response in what has arrived so far. It supports {@code Content-Length} and responses
 * without a body; anything else is an error, because nothing else is expected.
 */
public final class AnswerReader {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private static final int UNKNOWN = -1;

    private final ByteBuffer arrived;
    private int searched;
    private int end = UNKNOWN;
    private int bodyStart;
    private int status;

    /** @param most bytes of a response, head and body together */
    public AnswerReader(int most) {
        arrived = ByteBuffer.allocate(most);
    }

    /** Where the next bytes go. */
    public ByteBuffer room() {
        return arrived;
    }

    /** Begins with the next answer. */
    public void reset() {
        arrived.clear();
        searched = 0;
        end = UNKNOWN;
    }

    /** Whether the whole answer is here. */
    public boolean complete() {
        if (end == UNKNOWN) {
            readHead();
        }
        boolean full = end == UNKNOWN && !arrived.hasRemaining();
        if (full || end > arrived.capacity()) {
            throw new IllegalStateException("the answer is larger than " + arrived.capacity() + " bytes");
        }
        return end != UNKNOWN && arrived.position() >= end;
    }

    private void readHead() {
        for (int place = Math.max(searched, 3); place < arrived.position(); place++) {
            if (isBlankLine(place)) {
                bodyStart = place + 1;
                judgeHead(new String(arrived.array(), 0, bodyStart, StandardCharsets.ISO_8859_1));
                return;
            }
        }
        searched = arrived.position();
    }

    private boolean isBlankLine(int end) {
        return arrived.get(end) == '\n'
                && arrived.get(end - 1) == '\r'
                && arrived.get(end - 2) == '\n'
                && arrived.get(end - 3) == '\r';
    }

    private void judgeHead(String head) {
        Matcher first = STATUS.matcher(head);
        if (!first.lookingAt()) {
            throw new IllegalStateException(
                    "not an HTTP/1.1 answer: " + head.lines().findFirst().orElse(""));
        }
        status = Integer.parseInt(first.group(1));
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IllegalStateException("an answer without Content-Length");
        }
        end = bodyStart + Integer.parseInt(length.group(1));
    }

    public int status() {
        return status;
    }

    /** The body of a complete answer. */
    public String body() {
        return new String(arrived.array(), bodyStart, end - bodyStart, StandardCharsets.UTF_8);
    }
}
