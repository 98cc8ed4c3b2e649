package dev.gonogo.registries;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a failure when more comes than is allowed. */
final class Bounded extends FilterInputStream {
    private final RegistryFailure beyond;
    private long left;

    Bounded(InputStream source, long most, RegistryFailure beyond) {
        super(source);
        this.left = most;
        this.beyond = beyond;
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

    private void count(int bytes) throws RegistryFailure {
        left -= bytes;
        if (left < 0) {
            throw beyond;
        }
    }
}
