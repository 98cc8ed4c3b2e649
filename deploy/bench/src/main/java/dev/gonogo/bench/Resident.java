package dev.gonogo.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory as Linux reports it. */
final class Resident {
    private static final Pattern LINE = Pattern.compile("(?m)^VmRSS:\\s+([0-9]+) kB$");

    private Resident() {}

    /**
     * @param status the text of {@code /proc/PID/status}
     * @return megabytes of 1,000,000 bytes
     */
    static double megabytes(String status) {
        Matcher matcher = LINE.matcher(status);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the process has no resident memory: is it gone?");
        }
        return Long.parseLong(matcher.group(1)) * 1024 / 1e6;
    }
}
