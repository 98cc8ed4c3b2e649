package dev.gonogo.slack;

import dev.gonogo.talk.HttpAddress;

/** URLs that may become links, no longer than Slack allows. */
final class WebAddress {
    private static final int MOST = 3000;

    private WebAddress() {}

    static boolean accepts(String url) {
        return HttpAddress.accepts(url, MOST);
    }

    /** The URL for {@code <url|text>}, where a bar or an angle bracket would end it. */
    static String escaped(String url) {
        return url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;");
    }
}
