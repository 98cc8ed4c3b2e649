package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.NullCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal with line editing, completion on tab, and a history that is not kept. */
final class TerminalScreen implements Screen {
    private final Terminal terminal;
    private final LineReader reader;
    private final ConsoleStyle style;
    /** Completes what may be typed at the present prompt. */
    private Completer completer = NullCompleter.INSTANCE;

    private volatile boolean overtaken;

    TerminalScreen(Terminal terminal, ConsoleStyle style) {
        this.terminal = terminal;
        this.style = style;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .completer((reading, line, candidates) -> completer.complete(reading, line, candidates))
                .parser(new DefaultParser().escapeChars(new char[0]))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.BELL_STYLE, "none")
                .build();
    }

    /** The system's terminal; if there is none, the process's plain streams. */
    static Screen ofThisProcess(Map<String, String> environment) {
        ZoneId zone = ZoneId.systemDefault();
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .encoding(UTF_8)
                    .build();
            return new TerminalScreen(terminal, style(terminal, environment, zone));
        } catch (IOException | IllegalStateException noTerminal) {
            return new StreamScreen(System.in, System.out, ConsoleStyle.plain(zone));
        }
    }

    static ConsoleStyle style(Terminal terminal, Map<String, String> environment, ZoneId zone) {
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean able = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return wanted && able ? ConsoleStyle.ansi(zone) : ConsoleStyle.plain(zone);
    }

    @Override
    public InputLine readCommand(String prompt, Completion completion) {
        completer = completion;
        return read(prompt, false);
    }

    @Override
    public InputLine readAnswer(String prompt) {
        return read(prompt, true);
    }

    private InputLine read(String prompt, boolean aside) {
        reader.setVariable(LineReader.DISABLE_COMPLETION, aside);
        reader.setVariable(LineReader.DISABLE_HISTORY, aside);
        overtaken = false;
        try {
            String text = reader.readLine(prompt);
            return new InputLine.Line(text, overtaken);
        } catch (UserInterruptException interrupted) {
            return new InputLine.Cancelled();
        } catch (EndOfFileException end) {
            return new InputLine.End();
        }
    }

    @Override
    public void print(String lines) {
        if (reader.isReading() && reader.getBuffer().length() > 0) {
            overtaken = true;
        }
        reader.printAbove(lines);
    }

    @Override
    public ConsoleStyle style() {
        return style;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the terminal could not be put back", failure);
        }
    }
}
