package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

final class TerminalScreenTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String UP = "\u001b[A";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Terminal terminal(String type, String keys) throws IOException {
        return new ExternalTerminal("test", type, new ByteArrayInputStream(keys.getBytes(UTF_8)), out, UTF_8);
    }

    private Console typing(String keys) throws IOException {
        Completion completion = new Completion(() -> List.of("0.6.6-preview"));
        Seat seat = new Seat("ann", Examples.ROOM, List::of, () -> "id");
        return new Console(seat, new TerminalScreen(terminal("xterm", keys), completion, Ink.plain(ZoneOffset.UTC)));
    }

    @Test
    void aLineIsReadAndCtrlDEndsIt() throws IOException {
        ScriptedConversation conversation = ScriptedConversation.agreeing();

        assertThat(typing("status\r" + CTRL_D).run(conversation)).isZero();

        assertThat(conversation.heard).containsExactly("said id ann in console:desk: status");
        assertThat(out.toString(UTF_8)).contains("release> ", "Heard.");
    }

    @Test
    void tabCompletesCommandAndVersion() throws IOException {
        ScriptedConversation conversation = ScriptedConversation.agreeing();

        typing("ab\t0.6\t\r" + CTRL_D).run(conversation);

        assertThat(conversation.heard.getFirst().strip()).endsWith(": abandon 0.6.6-preview");
    }

    @Test
    void whatIsTypedStaysAsItIs() throws IOException {
        ScriptedConversation conversation = ScriptedConversation.agreeing();

        typing("no-go !! it's \"half \\n $x\r" + CTRL_D).run(conversation);

        assertThat(conversation.heard).containsExactly("said id ann in console:desk: no-go !! it's \"half \\n $x");
    }

    @Test
    void ctrlCCancelsTheDialogAndNotTheProgram() throws IOException {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.noGo());

        assertThat(typing("no-go\r" + "2431\r" + CTRL_C + "status\r" + CTRL_C + CTRL_D)
                        .run(conversation))
                .isZero();

        assertThat(conversation.heard)
                .containsExactly("said id ann in console:desk: no-go", "said id ann in console:desk: status");
    }

    @Test
    void answersOfDialogsAreNotRemembered() throws IOException {
        ScriptedConversation conversation = new ScriptedConversation(said -> Examples.noGo());

        typing("no-go\r" + "2431\r" + "because\r" + "\r" + UP + "\r" + CTRL_C + CTRL_D)
                .run(conversation);

        assertThat(conversation.heard.getLast()).isEqualTo("said id ann in console:desk: no-go");
    }

    @Test
    void noColorIsHonouredAndSoIsATerminalThatCannot() throws IOException {
        Terminal able = terminal("xterm", "");

        assertThat(mark(able, Map.of())).contains("\u001b[");
        assertThat(mark(able, Map.of("NO_COLOR", ""))).contains("\u001b[");
        assertThat(mark(able, Map.of("NO_COLOR", "1"))).doesNotContain("\u001b");
        assertThat(mark(terminal("dumb", ""), Map.of())).doesNotContain("\u001b");
    }

    private static String mark(Terminal terminal, Map<String, String> environment) {
        return TerminalScreen.ink(terminal, environment, ZoneOffset.UTC).strong("x");
    }
}
