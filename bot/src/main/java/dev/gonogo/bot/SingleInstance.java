package dev.gonogo.bot;

import dev.gonogo.port.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process from using the same database. The lock is released when the process ends, however it ends. */
final class SingleInstance implements AutoCloseable {
    private final FileChannel channel;

    private SingleInstance(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws AlreadyRunning if another process holds the database */
    static SingleInstance of(Path store) {
        Path file = store.toAbsolutePath().resolveSibling(store.getFileName() + ".lock");
        try {
            Files.createDirectories(file.resolveSibling(""));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new AlreadyRunning("another gonogo already works on " + store + "; stop it first");
            }
            return new SingleInstance(channel);
        } catch (IOException e) {
            throw new StoreUnavailable("Cannot lock " + file + ". Make its folder writable.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock could not be given back", e);
        }
    }

    /** Another process holds the database. */
    static final class AlreadyRunning extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyRunning(String message) {
            super(message);
        }
    }
}
