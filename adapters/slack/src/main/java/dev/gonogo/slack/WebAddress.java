package dev.gonogo.slack;

import java.util.regex.Pattern;

/** Addresses that may become links: {@code http} and {@code https} only, and no longer than Slack takes. */
final class WebAddress {
    private static final int MOST = 3000;
    private static final Pattern ACCEPTED =
            Pattern.compile("https?://[^\\s\\p{Cntrl}/?#]+[^\\s\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    static boolean accepts(String url) {
        return url.length() <= MOST && ACCEPTED.matcher(url).matches();
    }

    /** The address for {@code <url|text>}, where a bar or an angle bracket would end it. */
    static String escaped(String url) {
        return url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;");
    }
}
