package dev.gonogo.lookalike.slack;

import static java.util.Locale.ENGLISH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Renders {@code <!date^seconds^format^link|fallback>} in UTC. Source:
 * https://docs.slack.dev/messaging/formatting-message-text
 */
final class SlackDates {
    private SlackDates() {}

    /**
     * Renders one date.
     *
     * @param token the part between {@code <!} and the vertical bar: {@code date^seconds^format} and possibly a link
     * @param now by which the pretty formats say yesterday, today and tomorrow
     */
    static String write(String token, String fallback, Instant now) {
        String[] parts = token.split("\\^", -1);
        if (parts.length < 3 || !parts[1].matches("\\d{1,12}")) {
            return fallback;
        }
        ZonedDateTime time = Instant.ofEpochSecond(Long.parseLong(parts[1])).atZone(ZoneOffset.UTC);
        String written = parts[2].replace("{date_num}", format(time, "yyyy-MM-dd"))
                .replace("{date_short}", format(time, "MMM d, yyyy"))
                .replace("{date_short_pretty}", near(time, now).orElseGet(() -> format(time, "MMM d, yyyy")))
                .replace("{date_long}", format(time, "EEEE, ") + day(time))
                .replace("{date_long_pretty}", near(time, now).orElseGet(() -> format(time, "EEEE, ") + day(time)))
                .replace("{date_pretty}", near(time, now).orElseGet(() -> day(time)))
                .replace("{date}", day(time))
                .replace("{time_secs}", format(time, "HH:mm:ss"))
                .replace("{time}", format(time, "HH:mm"));
        return written.contains("{") ? fallback : written;
    }

    private static Optional<String> near(ZonedDateTime time, Instant now) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, ZoneOffset.UTC), time.toLocalDate());
        return days < -1 || days > 1
                ? Optional.empty()
                : Optional.of(List.of("yesterday", "today", "tomorrow").get((int) days + 1));
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
