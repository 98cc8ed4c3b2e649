package dev.gonogo.process;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import java.util.regex.Pattern;

/**
 * Sentences as GitHub Markdown. Text from outside stays text: it formats nothing, closes nothing and mentions nobody.
 */
public final class Markdown {
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/?#=&%+,-]+");
    /** An invisible character. After an at sign it keeps GitHub from reading the word as a mention. */
    private static final String NOBODY = "\u200b";

    private Markdown() {}

    public static String of(Words words) {
        StringBuilder text = new StringBuilder();
        words.spans().forEach(span -> text.append(of(span)));
        return text.toString();
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> text(text);
            case Span.Strong(String text) -> "**" + text(text) + "**";
            case Span.Code(String text) -> code(text);
            case Span.Person(String login) -> code(login);
            case Span.Moment moment -> moment.plain();
            case Span.Ago moment -> moment.plain();
            case Span.Link(String text, String url) ->
                isAddress(url) ? "[" + text(text) + "](" + url + ")" : text(text);
        };
    }

    /** As it is written, or a link if it is only a URL. */
    public static String evidence(String text) {
        return isAddress(text.strip()) ? "<" + text.strip() + ">" : text(text);
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static String code(String text) {
        return "`" + text.replaceAll("[\\p{Cntrl}`]", " ") + "`";
    }

    /** Text that formats nothing. */
    public static String text(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1")
                .replace("@", "@" + NOBODY);
    }
}
