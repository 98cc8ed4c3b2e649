package dev.gonogo.registries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Spells names as parts of an address. */
final class Address {
    private Address() {}

    /** A slash in the name is encoded too. */
    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
