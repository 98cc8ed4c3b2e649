package dev.gonogo.console;

import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A board as lines of text, with numbered buttons. */
final class BoardText {
    private static final String GAP = "   ";
    private static final String INDENT = "    ";

    private final ConsoleStyle style;
    private final List<String> lines = new ArrayList<>();

    private BoardText(ConsoleStyle style) {
        this.style = style;
    }

    static String of(Board board, ConsoleStyle style) {
        BoardText text = new BoardText(style);
        text.draw(board);
        return text.lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private void draw(Board board) {
        lines.add("");
        lines.add(style.words(board.heading()) + GAP + style.words(board.standing()));
        drawAll(board.lines());
        if (!board.question().isEmpty()) {
            lines.add("");
            drawAll(board.question());
        }
        String below = buttons(board.buttons());
        String footer = style.words(board.footer());
        lines.add(below.isEmpty() ? footer : below + GAP + footer);
        lines.add("");
    }

    private void drawAll(List<Line> all) {
        int width = all.stream()
                .mapToInt(line -> TerminalEscaping.text(line.label()).length())
                .max()
                .orElse(0);
        all.forEach(line -> draw(line, width));
    }

    private void draw(Line line, int width) {
        String label = TerminalEscaping.text(line.label());
        String column = width == 0 ? "" : style.strong(label) + " ".repeat(width - label.length()) + "  ";
        lines.add(style.mark(line.mark()) + " " + column + style.words(line.words()));
        line.details().forEach(this::drawDetail);
    }

    private void drawDetail(Line detail) {
        String label = detail.label().isEmpty() ? "" : style.strong(detail.label()) + " ";
        lines.add(INDENT + style.mark(detail.mark()) + " " + label + style.words(detail.words()));
        detail.details().forEach(this::drawDetail);
    }

    private String buttons(List<Button> buttons) {
        List<String> shown = new ArrayList<>();
        for (Button button : buttons) {
            String number = "[" + (shown.size() + 1) + "] ";
            shown.add(number
                    + switch (button) {
                        case Button.Choice choice -> style.strong(choice.label());
                        case Button.OpenLink(String label, String url) -> style.link(label, url);
                    });
        }
        return String.join("  ", shown);
    }
}
