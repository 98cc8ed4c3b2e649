package dev.gonogo.bot.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import java.time.Duration;

/**
 * An uploaded file.
 *
 * @param trouble why the platform does not deliver it, empty if it does
 */
record Handed(String name, long size, String text, String trouble) implements Upload {
    static Handed file(String name, String text) {
        return new Handed(name, text.length(), text, "");
    }

    @Override
    public byte[] content() {
        if (!trouble.isEmpty()) {
            throw new Unreachable(trouble, Duration.ZERO);
        }
        return text.getBytes(UTF_8);
    }
}
