package dev.gonogo.discord;

import java.util.regex.Pattern;

/** Addresses that may become links: {@code http} and {@code https} only, and no longer than Discord takes on a button. */
final class WebAddress {
    private static final int MOST = 512;
    private static final Pattern ACCEPTED =
            Pattern.compile("https?://[^\\s\\p{Cntrl}/?#]+[^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    static boolean accepts(String url) {
        return url.length() <= MOST && ACCEPTED.matcher(url).matches();
    }

    /** The address for {@code [text](<url>)}, where an angle bracket would end it and a backslash would hide one. */
    static String escaped(String url) {
        return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("`", "%60");
    }
}
