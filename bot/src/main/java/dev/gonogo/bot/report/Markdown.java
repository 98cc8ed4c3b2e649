package dev.gonogo.bot.report;

import dev.gonogo.console.TerminalEscaping;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in GitHub Markdown, in which text from outside can neither format nor mention nor link. */
final class Markdown {
    private static final Pattern FORMATTING = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");
    /** What GitHub turns into a mention or reference; an invisible space after it prevents that. */
    private static final Pattern REFERENCE = Pattern.compile("[@#]");

    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    /** One line. */
    static String of(Words words) {
        return words.spans().stream().map(Markdown::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> escaped(text);
            case Span.Strong(String text) -> "**" + escaped(text) + "**";
            case Span.Code(String text) -> code(TerminalEscaping.text(text));
            case Span.Link(String text, String url) ->
                "[" + escaped(text) + "](<" + TerminalEscaping.text(url).replaceAll("[<>\\\\]", "") + ">)";
            case Span.Person(String login) -> escaped(login);
            case Span.Moment moment -> escaped(moment.plain());
            case Span.Ago moment -> escaped(moment.plain());
        };
    }

    private static String escaped(String text) {
        String plain = FORMATTING.matcher(TerminalEscaping.text(text)).replaceAll("\\\\$0");
        return REFERENCE.matcher(plain).replaceAll("$0\u200b");
    }

    /** Between more backticks than the text has in a row. */
    private static String code(String text) {
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = longest > 0 || text.isBlank() ? " " : "";
        return fence + space + text + space + fence;
    }
}
