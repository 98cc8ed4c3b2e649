package dev.gonogo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"serve", "chat", "check", "audit", "lint", "rehearse"})
    void everyCommandShowsItsOptions(String command) {
        StringWriter out = new StringWriter();

        int code = Main.commandLine().setOut(new PrintWriter(out)).execute(command, "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("Usage: gonogo " + command);
    }
}
