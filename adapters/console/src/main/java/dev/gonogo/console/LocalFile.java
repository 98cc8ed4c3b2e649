package dev.gonogo.console;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Upload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** A file on the machine where the terminal runs. */
record LocalFile(String path) implements Upload {
    private File file() {
        return new File(path.strip());
    }

    boolean exists() {
        return file().isFile();
    }

    @Override
    public String name() {
        return file().getName();
    }

    @Override
    public long size() {
        return file().length();
    }

    @Override
    public byte[] content() {
        try {
            return Files.readAllBytes(file().toPath());
        } catch (IOException e) {
            throw new Refused(name() + " cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
