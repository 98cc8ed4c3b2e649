package dev.gonogo.console;

import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How words look: with ANSI colours, or as plain text that says the same without them. */
final class ConsoleStyle {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "1";
    private static final String CYAN = "36";
    private static final String UNDERLINED = "4";
    private static final int MARK_COLUMN = Mark.UNSURE.word().length() + 1;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final boolean ansi;
    private final ZoneId zone;

    private ConsoleStyle(boolean ansi, ZoneId zone) {
        this.ansi = ansi;
        this.zone = zone;
    }

    /** @param zone the reader's own */
    static ConsoleStyle plain(ZoneId zone) {
        return new ConsoleStyle(false, zone);
    }

    /** @param zone the reader's own */
    static ConsoleStyle ansi(ZoneId zone) {
        return new ConsoleStyle(true, zone);
    }

    String words(Words words) {
        StringBuilder line = new StringBuilder();
        words.spans().forEach(span -> line.append(span(span)));
        return line.toString();
    }

    private String span(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> TerminalEscaping.text(text);
            case Span.Strong(String text) -> strong(text);
            case Span.Code(String text) -> painted(CYAN, TerminalEscaping.text(text));
            case Span.Link(String text, String url) -> link(text, url);
            case Span.Person(String login) -> TerminalEscaping.text(login);
            case Span.Moment(var at) -> MINUTE.format(at.atZone(zone));
            case Span.Ago(var at) -> MINUTE.format(at.atZone(zone));
        };
    }

    String strong(String text) {
        return painted(BOLD, TerminalEscaping.text(text));
    }

    /** The text followed by its URL; only URLs of pages are shown. */
    String link(String text, String url) {
        String shown = TerminalEscaping.text(text);
        String address = TerminalEscaping.text(url);
        return address.matches("https?://\\S+") && !address.equals(shown)
                ? painted(UNDERLINED, shown) + " (" + address + ")"
                : shown;
    }

    /** The symbol; without colours its word as well, so that nobody has to know the symbols. */
    String mark(Mark mark) {
        return ansi
                ? painted(colour(mark), mark.symbol())
                : mark.symbol() + " " + mark.word()
                        + " ".repeat(MARK_COLUMN - mark.word().length());
    }

    private static String colour(Mark mark) {
        return switch (mark) {
            case DONE -> "32";
            case RUNNING -> CYAN;
            case AHEAD -> "2";
            case YOUR_TURN -> "1;33";
            case STOPPED -> "1;31";
            case NOTE -> "33";
            case UNSURE -> "35";
        };
    }

    private String painted(String code, String text) {
        return ansi && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
