package dev.gonogo.lookalike.discord;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as Discord writes them: ISO 8601 in UTC with microseconds and a numeric offset. */
final class Timestamps {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private Timestamps() {}

    static String write(Instant moment) {
        return FORMAT.format(moment.atOffset(ZoneOffset.UTC));
    }
}
