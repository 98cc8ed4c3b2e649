package dev.gonogo.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An encoded path below the repository's URL, with its query. */
record Endpoint(String text) {

    /** @param parts joined by slashes; a slash inside a part, as in a branch's name, stays one */
    static Endpoint at(String... parts) {
        return new Endpoint(Arrays.stream(parts)
                .flatMap(part -> Arrays.stream(part.split("/", -1)))
                .map(Endpoint::encoded)
                .collect(Collectors.joining("/")));
    }

    Endpoint with(String name, String value) {
        return new Endpoint(text + (text.contains("?") ? "&" : "?") + name + "=" + encoded(value));
    }

    /** With GitHub's largest page size. */
    Endpoint wide() {
        return with("per_page", "100");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
