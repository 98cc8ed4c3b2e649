package dev.gonogo.discord;

import dev.gonogo.port.Unreachable;
import dev.gonogo.port.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.Message;

/**
 * A file uploaded in a modal. Discord delivers it to anybody who knows its URL, for about a day.
 *
 * @param attachment <a href="https://discord.com/developers/docs/resources/message#attachment-object">Attachment
 * object</a>
 */
record DiscordUpload(Message.Attachment attachment) implements Upload {
    private static final int PATIENCE_SECONDS = 30;

    @Override
    public String name() {
        return attachment.getFileName();
    }

    @Override
    public long size() {
        return attachment.getSize();
    }

    @Override
    public byte[] content() {
        try (InputStream content = attachment.getProxy().download().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            byte[] bytes = content.readNBytes(attachment.getSize() + 1);
            if (bytes.length != attachment.getSize()) {
                throw later("it is incomplete");
            }
            return bytes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw later("gonogo stops");
        } catch (TimeoutException slow) {
            throw later("it takes too long");
        } catch (IOException | ExecutionException e) {
            throw later(e.getClass().getSimpleName());
        }
    }

    private Unreachable later(String why) {
        return new Unreachable(
                "Discord cannot deliver " + name() + " now (" + why + "). Attach it again.", Duration.ZERO);
    }
}
