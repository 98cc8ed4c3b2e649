package dev.gonogo.console;

import dev.gonogo.port.Chat;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal as a chat: {@link #chat} shows boards, {@link #run} reads what is typed until the person leaves. */
public final class Console implements AutoCloseable {
    private static final String PROMPT = "release> ";
    private static final String EXIT = "exit";

    private final ConsoleUser consoleUser;
    private final Screen screen;
    private final ConsoleChat chat;
    private final DialogPrompt interview;

    Console(ConsoleUser consoleUser, Screen screen) {
        this.consoleUser = consoleUser;
        this.screen = screen;
        this.chat = new ConsoleChat(screen, consoleUser.ids());
        this.interview = new DialogPrompt(screen);
    }

    /**
     * The terminal of this process. If its input is not a terminal, lines are read as they come and the output is plain
     * text.
     *
     * @param environment of the process; {@code NO_COLOR} is honoured, see no-color.org
     */
    public static Console open(ConsoleUser consoleUser, Map<String, String> environment) {
        return new Console(consoleUser, TerminalScreen.ofThisProcess(environment));
    }

    /** Plain text over streams, for scripts. */
    public static Console over(InputStream in, OutputStream out, ConsoleUser consoleUser, ZoneId zone) {
        return new Console(consoleUser, new StreamScreen(in, out, ConsoleStyle.plain(zone)));
    }

    public Chat chat() {
        return chat;
    }

    /** Returns the exit code when the person leaves: 0. */
    public int run(Conversation conversation) {
        screen.print("Type help for the commands, a number to press a button, exit or Ctrl-D to leave.");
        Completion completion =
                new Completion(() -> conversation.complete(consoleUser.room(), "status", "version", ""));
        while (true) {
            switch (screen.readCommand(PROMPT, completion)) {
                case InputLine.End end -> {
                    return 0;
                }
                case InputLine.Cancelled cancelled -> screen.print("exit or Ctrl-D ends this.");
                case InputLine.Line line
                when line.text().strip().equals(EXIT) -> {
                    return 0;
                }
                case InputLine.Line line -> take(line, conversation);
            }
        }
    }

    private void take(InputLine.Line line, Conversation conversation) {
        String text = line.text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (text.matches("[0-9]{1,3}")) {
            press(Integer.parseInt(text), line.overtaken(), conversation);
            return;
        }
        String command = text.replaceFirst("^/release(\\s+|$)", "");
        answer(
                conversation.said(
                        consoleUser.speaker(),
                        consoleUser.room(),
                        consoleUser.ids().get(),
                        command,
                        this::print),
                consoleUser.room(),
                conversation);
    }

    private void press(int number, boolean overtaken, Conversation conversation) {
        ConsoleChat.Shown shown = chat.last();
        List<Button> buttons = shown.buttons();
        if (number < 1 || number > buttons.size()) {
            screen.print("The last board has no button " + number + ".");
        } else if (overtaken) {
            screen.print("Something was printed while you typed, so nothing was pressed. Look, and press again.");
        } else {
            switch (buttons.get(number - 1)) {
                case Button.OpenLink(String label, String url) ->
                    screen.print(screen.style().link(label, url));
                case Button.Choice choice -> press(choice, shown.room(), conversation);
            }
        }
    }

    private void press(Button.Choice choice, Room room, Conversation conversation) {
        if (!choice.confirm().isEmpty() && !interview.confirms(choice.confirm())) {
            screen.print("Not pressed.");
            return;
        }
        answer(
                conversation.pressed(
                        consoleUser.speaker(), room, consoleUser.ids().get(), choice.value()),
                room,
                conversation);
    }

    private void answer(Response response, Room room, Conversation conversation) {
        switch (response) {
            case Reply reply -> print(reply);
            case Dialog dialog -> fill(dialog, interview.fill(dialog), room, conversation);
        }
    }

    private void fill(Dialog dialog, Optional<DialogEntries> entries, Room room, Conversation conversation) {
        if (entries.isEmpty()) {
            print(Reply.say("Cancelled. Nothing was sent."));
            return;
        }
        switch (conversation.submitted(consoleUser.speaker(), room, dialog.id(), entries.get(), this::print)) {
            case Reply reply -> print(reply);
            case Correction(String field, Words words) -> {
                print(Reply.of(words));
                fill(dialog, interview.correct(dialog, field, entries.get()), room, conversation);
            }
        }
    }

    private void print(Reply reply) {
        reply.lines().forEach(words -> screen.print(screen.style().words(words)));
    }

    @Override
    public void close() {
        screen.close();
    }
}
