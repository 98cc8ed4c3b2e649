package dev.gonogo.lookalike.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the texts of the built-in repositories. */
final class Resources {
    private Resources() {}

    /** The files by path; a leading dot is written out below the folder. */
    static Map<String, String> files(String folder, List<String> paths) {
        var files = new LinkedHashMap<String, String>();
        paths.forEach(path -> files.put(path, text(folder + path.replaceFirst("^\\.", "dot."))));
        return files;
    }

    static String text(String name) {
        try (var stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The look-alike lacks its resource " + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("The resource " + name + " could not be read.", problem);
        }
    }
}
