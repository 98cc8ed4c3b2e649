package dev.gonogo.console;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalEscapingTest {
    private static final String CLEAR_SCREEN = "\u001b[2J";
    private static final String COLOUR = "\u001b[1;31m";
    private static final String TITLE = "\u001b]0;owned\u0007";
    private static final String CLIPBOARD = "\u001b]52;c;cm0gLXJmIC8=\u001b\\";
    private static final String C1_SEQUENCE = "\u009b31m";
    private static final String C1_STRING = "\u009d0;owned\u009c";
    private static final String DEVICE = "\u001bP+q544e\u001b\\";
    private static final String RESET = "\u001bc";
    private static final String OVERRIDE = "\u202e";
    private static final String EVIL = "a" + CLEAR_SCREEN + COLOUR + TITLE + CLIPBOARD + C1_SEQUENCE + C1_STRING
            + DEVICE + RESET + OVERRIDE + "\u0007\b\u0000\u007f\u0085" + "b\r\nfake line\tc";

    @Test
    void escapeSequencesAreTakenOutWhole() {
        assertThat(TerminalEscaping.text("a" + CLEAR_SCREEN + COLOUR + C1_SEQUENCE + RESET + "b"))
                .isEqualTo("ab");
        assertThat(TerminalEscaping.text("a" + TITLE + CLIPBOARD + C1_STRING + DEVICE + "b"))
                .isEqualTo("ab");
    }

    @Test
    void aSequenceThatHasNoEndHidesNothing() {
        assertThat(TerminalEscaping.text("a\u001b]0;the rest")).isEqualTo("a0;the rest");
        assertThat(TerminalEscaping.text("a\u001b[")).isEqualTo("a");
        assertThat(TerminalEscaping.text("a\u001b")).isEqualTo("a");
    }

    @Test
    void takingOneSequenceOutDoesNotMakeAnother() {
        assertThat(TerminalEscaping.text("\u001b\u001b[0m[2J")).doesNotContain("\u001b");
        assertThat(TerminalEscaping.text("\u001b[0\u001b[0m;31m")).doesNotContain("\u001b");
    }

    @Test
    void lineBreaksBecomeSpacesSoThatNoLineCanBeFaked() {
        assertThat(TerminalEscaping.text("ok\n✔ go   carol said go\u2028x")).isEqualTo("ok ✔ go   carol said go x");
    }

    @Test
    void ordinaryTextInAnyScriptIsKept() {
        assertThat(TerminalEscaping.text("fix(ci): Größe – 日本語 🚀 [2J")).isEqualTo("fix(ci): Größe – 日本語 🚀 [2J");
    }

    @Test
    void everyKindOfSpanIsHarmless() {
        Words words =
                say("{} {} {} {} {}", EVIL, strong(EVIL), code(EVIL), person(EVIL), link(EVIL, "https://x/" + EVIL));

        assertSafe(ConsoleStyle.plain(ZoneOffset.UTC).words(words));
    }

    @Test
    void everyTextOfABoardIsHarmless() {
        Line line = new Line(Mark.NOTE, EVIL, say("{}", EVIL), List.of(Line.of(Mark.DONE, EVIL, say("{}", EVIL))));
        Board board = new Board(
                say("{}", EVIL),
                say("{}", EVIL),
                List.of(line),
                List.of(line),
                List.of(new Button.OpenLink(EVIL, EVIL), new Button.Choice(EVIL, Button.Style.PLAIN, "x", Words.NONE)),
                say("{}", EVIL));

        String text = BoardText.of(board, ConsoleStyle.plain(ZoneOffset.UTC));

        assertSafe(text.replace("\n", ""));
        assertThat(text.lines()).hasSize(8);
    }

    @Test
    void colouredTextHoldsOnlyOurOwnSequences() {
        String text =
                ConsoleStyle.ansi(ZoneOffset.UTC).words(say("{} {}", code(EVIL), link(EVIL, "https://x/" + EVIL)));

        assertSafe(text.replace("\u001b[36m", "").replace("\u001b[4m", "").replace("\u001b[0m", ""));
    }

    @Test
    void onlyAddressesOfPagesAreShown() {
        ConsoleStyle style = ConsoleStyle.plain(ZoneOffset.UTC);

        assertThat(style.link("run", "https://x/1")).isEqualTo("run (https://x/1)");
        assertThat(style.link("run", "javascript:alert(1)")).isEqualTo("run");
        assertThat(style.link("https://x/1", "https://x/1")).isEqualTo("https://x/1");
    }

    private static void assertSafe(String text) {
        assertThat(text.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }
}
