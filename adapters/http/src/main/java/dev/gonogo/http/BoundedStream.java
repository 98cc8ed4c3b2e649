package dev.gonogo.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails if more comes than is allowed, which gives the outcome {@link HttpOutcome.TooLarge}. */
public final class BoundedStream extends FilterInputStream {
    private long left;

    /** @param most bytes */
    public BoundedStream(InputStream source, long most) {
        super(source);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int many = super.read(target, offset, length);
        count(Math.max(many, 0));
        return many;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long many = super.skip(bytes);
        count(many);
        return many;
    }

    private void count(long bytes) throws LimitExceeded {
        left -= bytes;
        if (left < 0) {
            throw new LimitExceeded();
        }
    }
}
