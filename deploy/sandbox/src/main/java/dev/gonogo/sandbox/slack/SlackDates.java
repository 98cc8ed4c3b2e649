package dev.gonogo.sandbox.slack;

import static java.util.Locale.ENGLISH;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes {@code <!date^seconds^format^link|fallback>} out, in UTC. Source: https://docs.slack.dev/messaging/formatting-message-text */
final class SlackDates {
    private SlackDates() {}

    /**
     * Writes one date.
     *
     * @param token what stands between {@code <!} and the vertical bar: {@code date^seconds^format} and maybe a link
     */
    static String write(String token, String fallback) {
        String[] parts = token.split("\\^", -1);
        if (parts.length < 3 || !parts[1].matches("\\d{1,12}")) {
            return fallback;
        }
        ZonedDateTime time = Instant.ofEpochSecond(Long.parseLong(parts[1])).atZone(ZoneOffset.UTC);
        String written = parts[2].replace("{date_num}", format(time, "yyyy-MM-dd"))
                .replace("{date_short}", format(time, "MMM d, yyyy"))
                .replace("{date_short_pretty}", format(time, "MMM d, yyyy"))
                .replace("{date_long}", format(time, "EEEE, ") + day(time))
                .replace("{date_long_pretty}", format(time, "EEEE, ") + day(time))
                .replace("{date_pretty}", day(time))
                .replace("{date}", day(time))
                .replace("{time_secs}", format(time, "HH:mm:ss"))
                .replace("{time}", format(time, "HH:mm"));
        return written.contains("{") ? fallback : written;
    }

    private static String day(ZonedDateTime time) {
        int day = time.getDayOfMonth();
        String ending = day / 10 == 1
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return format(time, "MMMM d") + ending + format(time, ", yyyy");
    }

    private static String format(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, ENGLISH).format(time);
    }
}
