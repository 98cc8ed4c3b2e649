package dev.gonogo.discord;

import dev.gonogo.port.People;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Truncation;
import dev.gonogo.talk.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words as Discord's markdown, see the <a
 * href="https://discord.com/developers/docs/reference#message-formatting">message formatting reference</a>, or as plain
 * text.
 *
 * <p>Mentions, times and links ({@code <@…>}, {@code <t:…>}, {@code [text](<url>)}) are only written by this class. A
 * person with a known Discord id is shown as Discord shows people; the message's allowed mentions decide whether that
 * notifies.
 */
final class DiscordText implements Truncation.Markup {
    private static final Pattern USER_ID = Pattern.compile("[0-9]{15,20}");

    private final People people;

    DiscordText(People people) {
        this.people = people;
    }

    /** The words as markdown of at most {@code most} characters. A span is cut inside its text, never inside its markup. */
    String markdown(Words words, int most) {
        return Truncation.words(words, most, this);
    }

    /** A text for a label or a title, which formats nothing; never empty, because Discord refuses empty ones. */
    static String plain(String text, int most) {
        String clean = DiscordEscaping.PLAIN_TEXT.clean(text).strip();
        return clean.isEmpty() ? "-" : Truncation.text(clean, most);
    }

    /** The Discord user id of a forge login, if it is one. */
    Optional<String> user(String login) {
        return people.user(DiscordChat.PLATFORM, login)
                .filter(user -> USER_ID.matcher(user).matches());
    }

    @Override
    public String whole(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> DiscordEscaping.SENTENCE.clean(text);
            case Span.Strong(String text) -> wrapped("**", DiscordEscaping.SENTENCE.clean(text));
            case Span.Code(String text) -> wrapped("`", DiscordEscaping.CODE.clean(text));
            case Span.Link(String text, String url) -> link(text, url);
            case Span.Person(String login) ->
                user(login).map(user -> "<@" + user + ">").orElseGet(() -> DiscordEscaping.SENTENCE.clean("@" + login));
            case Span.Moment moment -> "<t:" + moment.at().getEpochSecond() + ":f>";
            case Span.Ago moment -> "<t:" + moment.at().getEpochSecond() + ":R>";
        };
    }

    private static String wrapped(String sign, String text) {
        return text.isBlank() ? text : sign + text.strip() + sign;
    }

    private static String link(String text, String url) {
        if (!WebAddress.accepts(url)) {
            return DiscordEscaping.SENTENCE.clean(text);
        }
        String target = "<" + WebAddress.escaped(url) + ">";
        return text.isBlank() ? target : "[" + DiscordEscaping.LABEL.clean(text) + "](" + target + ")";
    }

    @Override
    public String start(Span span, int room) {
        return switch (span) {
            case Span.Plain(String text) -> cutText(DiscordEscaping.SENTENCE, text, room);
            case Span.Strong(String text) -> wrapped("**", cutText(DiscordEscaping.SENTENCE, text, room - 4));
            case Span.Code(String text) -> wrapped("`", cutText(DiscordEscaping.CODE, text, room - 2));
            case Span.Link(String text, String url) -> cutText(DiscordEscaping.SENTENCE, text, room);
            case Span.Person(String login) -> cutText(DiscordEscaping.SENTENCE, "@" + login, room);
            case Span.Moment moment -> "";
            case Span.Ago moment -> "";
        };
    }

    /** The longest start of a text that is at most {@code room} characters long when escaped. */
    private static String cutText(DiscordEscaping escaping, String text, int room) {
        return escaping.clean(Truncation.start(text, room, (all, place, next) -> {
            // At most one character and its backslash, wherever the character is.
            int clean = Math.max(escaping.clean(all.substring(place, next)).length(), next - place);
            return clean + colon(escaping, all, place);
        }));
    }

    private static int colon(DiscordEscaping escaping, String text, int place) {
        return escaping == DiscordEscaping.SENTENCE && text.charAt(place) == ':' ? 1 : 0;
    }
}
