package dev.gonogo.registries;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes names as parts of a URL, and parses the URLs in process files. */
final class Address {
    private Address() {}

    /** A slash in the name is encoded too. */
    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A URL below one that a process file names.
     *
     * @param kind what is there, for sentences, such as {@code Helm repository}
     * @param wanted what is looked for there
     * @throws RegistryFailure if it is not a URL, or contains a password
     */
    static URI below(String base, String path, String kind, String wanted) throws RegistryFailure {
        URI address = parsed(base.replaceAll("/+$", "") + path, kind, wanted);
        if (address.getUserInfo() != null) {
            throw new RegistryFailure("The " + kind + " " + address.getHost()
                    + " has a user or password in its address. Remove it: only public repositories are read.");
        }
        return address;
    }

    private static URI parsed(String address, String kind, String wanted) throws RegistryFailure {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new RegistryFailure(
                    "The " + kind + " of " + wanted + " has no address. Correct it in the process file.");
        }
    }
}
