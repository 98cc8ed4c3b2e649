package dev.gonogo.lookalike.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns Discord's mark-up into the text that a person reads. What must not be read as mark-up (escapes, code, URLs) is
 * first moved to the private use area of Unicode, and back at the end. Source:
 * https://support.discord.com/hc/en-us/articles/210298617
 */
final class Markdown {
    private static final int HIDDEN = 0xE000;
    private static final Pattern LITERAL = Pattern.compile(
            "```(?:[\\w+-]*\\n)?(?<block>.*?)```|``(?<double>.+?)``|`(?<code>[^`\\n]+)`|\\\\(?<escaped>[!-/:-@\\[-`{-~])"
                    + "|\\[(?<label>(?:\\\\.|[^\\]\\\\\\n])+)]\\(<?https?://[^)\\s>]+>?\\)|<(?<quiet>https?://[^>\\s]+)>"
                    + "|(?<url>https?://[^\\s<>)]+)|<(?<token>[@#/:at][^<>\\n]*)>",
            Pattern.DOTALL);
    private static final Pattern TIMESTAMP = Pattern.compile("t:(-?\\d{1,13})(?::([tTdDfFRsS]))?");
    private static final Pattern EMOJI = Pattern.compile("a?(:\\w+:)\\d+");
    private static final Pattern[] MARKED = {
        Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL),
        Pattern.compile("__(.+?)__", Pattern.DOTALL),
        Pattern.compile("~~(.+?)~~", Pattern.DOTALL),
        Pattern.compile("\\|\\|(.+?)\\|\\|", Pattern.DOTALL),
        Pattern.compile("\\*(?=\\S)(.+?)(?<=\\S)\\*", Pattern.DOTALL),
        Pattern.compile("(?<!\\w)_(.+?)_(?!\\w)", Pattern.DOTALL),
    };

    private final Guild guild;
    private final InstantSource clock;

    Markdown(Guild guild, InstantSource clock) {
        this.guild = guild;
        this.clock = clock;
    }

    String plain(String text) {
        String read = withoutLiterals(text)
                .replaceAll("(?m)^(#{1,3}|-#|>{1,3}) +", "")
                .replaceAll("(?m)^(\\s*)[-*] +", "$1• ");
        for (Pattern marked : MARKED) {
            read = marked.matcher(read).replaceAll("$1");
        }
        return shown(read);
    }

    private String withoutLiterals(String text) {
        return LITERAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement(literal(match)));
    }

    private String literal(MatchResult match) {
        for (String group : new String[] {"block", "double", "code", "escaped", "quiet", "url"}) {
            if (match.group(group) != null) {
                return hidden(match.group(group).strip());
            }
        }
        return match.group("label") == null
                ? hidden(named(match.group("token")))
                : withoutLiterals(match.group("label"));
    }

    private String named(String token) {
        Matcher timestamp = TIMESTAMP.matcher(token);
        Matcher emoji = EMOJI.matcher(token);
        if (timestamp.matches()) {
            String style = timestamp.group(2) == null ? "f" : timestamp.group(2);
            return DiscordDates.write(
                    Instant.ofEpochSecond(Long.parseLong(timestamp.group(1))), style, clock.instant());
        }
        if (emoji.matches()) {
            return emoji.group(1);
        }
        if (token.matches("@!?\\d+")) {
            String id = token.replaceAll("\\D", "");
            return "@" + guild.member(id).map(Member::displayName).orElse("unknown-user");
        }
        if (token.matches("@&\\d+")) {
            return token.substring(2).equals(guild.botRole())
                    ? "@" + guild.bot().displayName()
                    : "@deleted-role";
        }
        if (token.matches("#\\d+")) {
            return "#"
                    + guild.channel(token.substring(1)).map(TextChannel::name).orElse("unknown");
        }
        return token.matches("/[^:]+:\\d+") ? token.substring(0, token.lastIndexOf(':')) : "<" + token + ">";
    }

    private static String hidden(String text) {
        return text.chars()
                .map(character -> character < 128 ? character + HIDDEN : character)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .map(character -> character >= HIDDEN && character < HIDDEN + 128 ? character - HIDDEN : character)
                .forEach(character -> shown.append((char) character));
        return shown.toString();
    }
}
