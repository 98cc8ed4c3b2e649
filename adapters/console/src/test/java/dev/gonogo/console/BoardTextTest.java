package dev.gonogo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Examples;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class BoardTextTest {
    private static final ConsoleStyle PLAIN = ConsoleStyle.plain(ZoneOffset.UTC);
    private static final ConsoleStyle ANSI = ConsoleStyle.ansi(ZoneId.of("Europe/Berlin"));

    @Test
    void aPublishingBoardInPlainText() throws IOException {
        Golden.matches("publishing.plain.txt", BoardText.of(Examples.publishing(), PLAIN) + "\n");
    }

    @Test
    void aPublishingBoardInColours() throws IOException {
        Golden.matches("publishing.ansi.txt", BoardText.of(Examples.publishing(), ANSI) + "\n");
    }

    @Test
    void aGoNoGoBoardInPlainText() throws IOException {
        Golden.matches("go-no-go.plain.txt", BoardText.of(Examples.goOrNoGo(), PLAIN) + "\n");
    }

    @Test
    void aGoNoGoBoardInColours() throws IOException {
        Golden.matches("go-no-go.ansi.txt", BoardText.of(Examples.goOrNoGo(), ANSI) + "\n");
    }

    @Test
    void plainTextHoldsNoEscapeSequence() {
        assertThat(BoardText.of(Examples.goOrNoGo(), PLAIN)).doesNotContain("\u001b");
    }
}
