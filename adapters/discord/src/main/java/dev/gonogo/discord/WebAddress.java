package dev.gonogo.discord;

import dev.gonogo.talk.HttpAddress;

/** URLs that may become links, no longer than Discord allows on a button. */
final class WebAddress {
    private static final int MOST = 512;

    private WebAddress() {}

    static boolean accepts(String url) {
        return HttpAddress.accepts(url, MOST);
    }

    /** The URL for {@code [text](<url>)}, where an angle bracket would end it and a backslash would hide one. */
    static String escaped(String url) {
        return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("`", "%60");
    }
}
