package dev.gonogo.talk;

import java.util.regex.Pattern;

/** URLs that may become links: {@code http} and {@code https} only. */
public final class HttpAddress {
    private static final Pattern ACCEPTED =
            Pattern.compile("https?://[^\\s\\p{Cntrl}/?#]+[^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private HttpAddress() {}

    /** @param most characters that the platform accepts */
    public static boolean accepts(String url, int most) {
        return url.length() <= most && ACCEPTED.matcher(url).matches();
    }
}
