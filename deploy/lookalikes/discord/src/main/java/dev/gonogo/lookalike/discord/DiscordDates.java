package dev.gonogo.lookalike.discord;

import static java.util.Locale.ENGLISH;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Renders {@code <t:seconds:style>} in UTC. Source:
 * https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
 */
final class DiscordDates {
    private DiscordDates() {}

    static String write(Instant moment, String style, Instant now) {
        return switch (style) {
            case "t" -> format(moment, "HH:mm");
            case "T" -> format(moment, "HH:mm:ss");
            case "d" -> format(moment, "dd/MM/yyyy");
            case "D" -> format(moment, "MMMM d, yyyy");
            case "F" -> format(moment, "EEEE, MMMM d, yyyy 'at' HH:mm");
            case "s" -> format(moment, "dd/MM/yyyy, HH:mm");
            case "S" -> format(moment, "dd/MM/yyyy, HH:mm:ss");
            case "R" -> relative(Duration.between(now, moment));
            default -> format(moment, "MMMM d, yyyy 'at' HH:mm");
        };
    }

    private static String format(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, ENGLISH).format(moment.atOffset(ZoneOffset.UTC));
    }

    private static String relative(Duration ahead) {
        Duration distance = ahead.abs();
        String words;
        if (distance.toDays() > 0) {
            words = counted(distance.toDays(), "day");
        } else if (distance.toHours() > 0) {
            words = counted(distance.toHours(), "hour");
        } else if (distance.toMinutes() > 0) {
            words = counted(distance.toMinutes(), "minute");
        } else {
            words = counted(distance.toSeconds(), "second");
        }
        return ahead.isNegative() ? words + " ago" : "in " + words;
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
