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
    private final Ink ink;

    StreamScreen(InputStream in, OutputStream out, Ink ink) {
        this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
        this.out = new PrintStream(out, true, UTF_8);
        this.ink = ink;
    }

    @Override
    public Typed readCommand(String prompt, Completion completion) {
        return readAnswer(prompt);
    }

    @Override
    public Typed readAnswer(String prompt) {
        try {
            String line = in.readLine();
            if (line == null) {
                return new Typed.End();
            }
            print(prompt + Harmless.text(line));
            return new Typed.Line(line, false);
        } catch (IOException gone) {
            return new Typed.End();
        }
    }

    @Override
    public void print(String lines) {
        out.println(lines);
    }

    @Override
    public Ink ink() {
        return ink;
    }

    /** The streams belong to whoever opened them. */
    @Override
    public void close() {
        out.flush();
    }
}
