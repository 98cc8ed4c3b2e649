package dev.gonogo.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Examples;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

final class TerminalScreenTest {
    private static final String PROMPT = "release> ";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String LAST_LINE = "\u0010";
    private static final String KILL_LINE = "\u0015";

    private final Typist typist = new Typist();
    private final ScriptedConversation agreeing = ScriptedConversation.agreeing();

    private Terminal terminal(String type) throws IOException {
        return new ExternalTerminal("test", type, typist.keyboard(), typist.screen(), UTF_8);
    }

    private Console console() throws IOException {
        ConsoleUser consoleUser = new ConsoleUser("ann", ConsoleTest.ROOM, () -> "id");
        return new Console(consoleUser, new TerminalScreen(terminal("xterm"), ConsoleStyle.plain(ZoneOffset.UTC)));
    }

    private void run(ScriptedConversation conversation) throws IOException {
        try (Console console = console()) {
            assertThat(console.run(conversation)).isZero();
        }
    }

    @Test
    void aLineIsReadAndCtrlDEndsIt() throws IOException {
        typist.after(PROMPT, "status\r").after(PROMPT, CTRL_D);

        run(agreeing);

        assertThat(agreeing.heard).containsExactly("said id ann in console:desk: status");
        assertThat(typist.seen()).contains("Heard.");
    }

    @Test
    void tabCompletesCommandAndVersion() throws IOException {
        typist.after(PROMPT, "ab\t0.6\t\r").after(PROMPT, CTRL_D);

        run(agreeing);

        assertThat(agreeing.heard).containsExactly("said id ann in console:desk: abandon 0.6.6-preview");
    }

    @Test
    void whatIsTypedStaysAsItIs() throws IOException {
        typist.after(PROMPT, "no-go !! it's \"half \\n $x\r").after(PROMPT, CTRL_D);

        run(agreeing);

        assertThat(agreeing.heard).containsExactly("said id ann in console:desk: no-go !! it's \"half \\n $x");
    }

    @Test
    void ctrlCCancelsTheDialogAndNotTheProgram() throws IOException {
        ScriptedConversation asking = new ScriptedConversation(said -> Examples.noGo());
        typist.after(PROMPT, "no-go\r")
                .after("> ", "2431\r")
                .after("> ", CTRL_C)
                .after(PROMPT, CTRL_C)
                .after("exit or Ctrl-D ends this.", "exit\r");

        run(asking);

        assertThat(asking.heard).containsExactly("said id ann in console:desk: no-go");
        assertThat(typist.seen()).contains("Nothing was sent.");
    }

    @Test
    void answersOfDialogsAreNotRemembered() throws IOException {
        ScriptedConversation asking = new ScriptedConversation(said -> Examples.noGo());
        typist.after(PROMPT, "no-go\r")
                .after("> ", "2431\r")
                .after("> ", "because\r")
                .after("> ", "\r")
                .after(PROMPT, LAST_LINE + "\r")
                .after("> ", CTRL_D)
                .after(PROMPT, CTRL_D);

        run(asking);

        assertThat(asking.heard)
                .containsExactly(
                        "said id ann in console:desk: no-go",
                        "submitted ticket-1: {issue=2431, reason=because}",
                        "said id ann in console:desk: no-go");
    }

    @Test
    void aNumberThatWasHalfTypedWhenTheBoardChangedPressesNothing() throws IOException {
        List<Console> consoles = new ArrayList<>();
        typist.after(PROMPT, "go \t" + KILL_LINE + "2\r").after(PROMPT, "2\r").after(PROMPT, CTRL_D);
        Supplier<List<String>> boardComesUp = () -> {
            consoles.getFirst().chat().post(ConsoleTest.ROOM, "board", Examples.goOrNoGo());
            return List.of();
        };
        agreeing.offers(boardComesUp);
        try (Console console = console()) {
            consoles.add(console);
            console.run(agreeing);
        }

        assertThat(typist.seen()).contains("nothing was pressed");
        assertThat(agreeing.heard).containsExactly("pressed id: no-go aegis/0.6.6-preview/1 9f8e7d6a");
    }

    @Test
    void noColorIsHonouredAndSoIsATerminalThatCannot() throws IOException {
        Terminal able = terminal("xterm");

        assertThat(painted(able, Map.of())).contains("\u001b[");
        assertThat(painted(able, Map.of("NO_COLOR", ""))).contains("\u001b[");
        assertThat(painted(able, Map.of("NO_COLOR", "1"))).doesNotContain("\u001b");
        assertThat(painted(terminal("dumb"), Map.of())).doesNotContain("\u001b");
    }

    private static String painted(Terminal terminal, Map<String, String> environment) {
        return TerminalScreen.style(terminal, environment, ZoneOffset.UTC).strong("x");
    }
}
