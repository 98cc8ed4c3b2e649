package dev.gonogo.slack;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Truncation;
import dev.gonogo.talk.Words;
import java.time.Instant;
import java.util.List;

/**
 * Words as Slack writes them: <a href="https://docs.slack.dev/messaging/formatting-message-text">mrkdwn</a> or plain
 * text.
 *
 * <p>Control sequences ({@code <@U…>}, {@code <!channel>}, {@code <url|text>}) are only written by this class:
 * {@code &}, {@code <} and {@code >} of every span are escaped, and formatting characters are replaced by look-alikes.
 */
final class SlackText {
    private static final Truncation.Markup MARKUP = new Truncation.Markup() {
        @Override
        public String whole(Span span) {
            return shown(span);
        }

        @Override
        public String start(Span span, int room) {
            return cutSpan(span, room);
        }
    };

    private SlackText() {}

    /** The words as mrkdwn of at most {@code most} characters. A span is cut inside its text, never inside its markup. */
    static String mrkdwn(Words words, int most) {
        return Truncation.words(words, most, MARKUP);
    }

    /** The words as the text of a {@code plain_text} object, which Slack shows as it is. */
    static String plain(Words words, int most) {
        return plain(words.plain(), most);
    }

    static String plain(String text, int most) {
        return Truncation.text(SlackEscaping.PLAIN_TEXT.clean(text), most);
    }

    /** The words without markup, for the text next to blocks, which notifications and screen readers use. */
    static String unmarked(Words words, int most) {
        String text = SlackEscaping.CODE.clean(words.plain());
        return text.length() <= most
                ? text
                : cutText(SlackEscaping.CODE, words.plain(), most - Truncation.MARK.length()) + Truncation.MARK;
    }

    /** A text from outside in bold. */
    static String strong(String text, int most) {
        return mrkdwn(new Words(List.of(new Span.Strong(text))), most);
    }

    private static String shown(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> SlackEscaping.SENTENCE.clean(text);
            case Span.Strong(String text) -> wrapped("*", SlackEscaping.SENTENCE.clean(text));
            case Span.Code(String text) -> wrapped("`", SlackEscaping.CODE.clean(text));
            case Span.Link(String text, String url) -> link(text, url);
            case Span.Person(String login) -> "@" + SlackEscaping.SENTENCE.clean(login);
            case Span.Moment moment -> date(moment.at(), moment);
            case Span.Ago moment -> date(moment.at(), moment);
        };
    }

    /** Including the date, because people still read it the next day; in the reader's time zone, which Slack knows. */
    private static String date(Instant at, Span fallback) {
        return "<!date^" + at.getEpochSecond() + "^{date_short} {time}|" + SlackEscaping.LABEL.clean(fallback.plain())
                + ">";
    }

    private static String wrapped(String sign, String text) {
        return text.isBlank() ? text : sign + text.strip() + sign;
    }

    private static String link(String text, String url) {
        if (!WebAddress.accepts(url)) {
            return SlackEscaping.SENTENCE.clean(text);
        }
        String target = WebAddress.escaped(url);
        return text.isBlank() ? "<" + target + ">" : "<" + target + "|" + SlackEscaping.LABEL.clean(text) + ">";
    }

    private static String cutSpan(Span span, int room) {
        return switch (span) {
            case Span.Plain(String text) -> cutText(SlackEscaping.SENTENCE, text, room);
            case Span.Strong(String text) -> wrapped("*", cutText(SlackEscaping.SENTENCE, text, room - 2));
            case Span.Code(String text) -> wrapped("`", cutText(SlackEscaping.CODE, text, room - 2));
            case Span.Link(String text, String url) -> cutText(SlackEscaping.SENTENCE, text, room);
            case Span.Person(String login) -> cutText(SlackEscaping.SENTENCE, "@" + login, room);
            case Span.Moment moment -> "";
            case Span.Ago moment -> "";
        };
    }

    /** The longest start of a text that is at most {@code room} characters long when escaped. */
    private static String cutText(SlackEscaping escaping, String text, int room) {
        return escaping.clean(Truncation.start(
                text,
                room,
                (all, place, next) -> escaping.clean(all.substring(place, next)).length()));
    }
}
