package dev.gonogo.lookalike.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that a person uploads in a dialog. Among typed values it is a data URL with its name (RFC 2397); several are
 * on separate lines.
 *
 * @param base64 the content
 */
public record HandedFile(String name, String base64) {
    private static final Pattern URL =
            Pattern.compile("data:[^,]*;name=(?<name>[^;,]*);base64,(?<content>[A-Za-z0-9+/=]*)");

    public static HandedFile of(String name, String text) {
        return new HandedFile(name, Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    /** @throws IllegalArgumentException for a line that is not a file */
    public static List<HandedFile> all(String value) {
        return value.lines()
                .filter(line -> !line.isBlank())
                .map(line -> parse(line).orElseThrow(() -> new IllegalArgumentException("This is no file: " + line)))
                .toList();
    }

    private static Optional<HandedFile> parse(String line) {
        Matcher match = URL.matcher(line);
        return match.matches()
                ? Optional.of(new HandedFile(URLDecoder.decode(match.group("name"), UTF_8), match.group("content")))
                : Optional.empty();
    }

    /** Whether a value is files rather than words. */
    public static boolean isIn(String value) {
        return !value.isBlank() && value.lines().allMatch(line -> parse(line).isPresent());
    }

    /** A value as people read it: files by their names. */
    public static String read(String value) {
        return isIn(value) ? all(value).stream().map(HandedFile::name).collect(Collectors.joining(", ")) : value;
    }

    /** As it travels among typed values. */
    public String value() {
        return "data:application/octet-stream;name=" + URLEncoder.encode(name, UTF_8) + ";base64," + base64;
    }

    public byte[] content() {
        return Base64.getDecoder().decode(base64);
    }
}
