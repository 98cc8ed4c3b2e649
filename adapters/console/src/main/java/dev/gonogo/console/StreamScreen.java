package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;

/** Plain streams. Each line that was read is echoed after its prompt, so that the output reads like a session. */
final class StreamScreen implements Screen {
    private final BufferedReader in;
    private final PrintStream out;
    private final ConsoleStyle style;

    StreamScreen(InputStream in, OutputStream out, ConsoleStyle style) {
        this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
        this.out = new PrintStream(out, true, UTF_8);
        this.style = style;
    }

    @Override
    public InputLine readCommand(String prompt, Completion completion) {
        return readAnswer(prompt);
    }

    @Override
    public InputLine readAnswer(String prompt) {
        try {
            String line = in.readLine();
            if (line == null) {
                return new InputLine.End();
            }
            print(prompt + TerminalEscaping.text(line));
            return new InputLine.Line(line, false);
        } catch (IOException gone) {
            return new InputLine.End();
        }
    }

    @Override
    public void print(String lines) {
        out.println(lines);
    }

    @Override
    public ConsoleStyle style() {
        return style;
    }

    /** The streams belong to whoever opened them. */
    @Override
    public void close() {
        out.flush();
    }
}
