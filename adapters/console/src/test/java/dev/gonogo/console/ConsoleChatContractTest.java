package dev.gonogo.console;

import dev.gonogo.port.Chat;
import dev.gonogo.port.ChatContract;
import dev.gonogo.talk.Room;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The contract at a terminal: what is read there is what was printed last, and a message is gone when the program ends.
 */
class ConsoleChatContractTest extends ChatContract {
    private final AtomicInteger ids = new AtomicInteger();
    private final LastPrinted screen = new LastPrinted();
    private ConsoleChat chat = begun();

    private ConsoleChat begun() {
        return new ConsoleChat(screen, () -> "id" + ids.incrementAndGet());
    }

    @Override
    protected Chat chat() {
        return chat;
    }

    @Override
    protected Room room() {
        return ConsoleTest.ROOM;
    }

    @Override
    protected void delete(String message) {
        chat = begun();
    }

    @Override
    protected String seen() {
        return screen.lines;
    }

    private static final class LastPrinted implements Screen {
        private String lines = "";

        @Override
        public InputLine readCommand(String prompt, Completion completion) {
            return new InputLine.End();
        }

        @Override
        public InputLine readAnswer(String prompt) {
            return new InputLine.End();
        }

        @Override
        public void print(String printed) {
            lines = printed;
        }

        @Override
        public ConsoleStyle style() {
            return ConsoleStyle.plain(ZoneOffset.UTC);
        }

        @Override
        public void close() {}
    }
}
