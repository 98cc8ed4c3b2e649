package dev.gonogo.registries;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;

/**
 * One page of a registry, and how to read it.
 *
 * @param registry as people call it, for sentences
 * @param accept media type
 * @param largest size in bytes beyond which the page is refused; with 0 only the headers are requested
 * @param authorization header value, empty for none
 */
record Page<T>(String registry, URI address, String accept, long largest, Reading<T> reading, String authorization) {

    /** A page that needs no token. */
    Page(String registry, URI address, String accept, long largest, Reading<T> reading) {
        this(registry, address, accept, largest, reading, "");
    }

    /** The same page with an anonymous token. */
    Page<T> withToken(String token) {
        return new Page<>(registry, address, accept, largest, reading, "Bearer " + token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return registry + " " + address;
    }

    /** Reads a body as it arrives. */
    @FunctionalInterface
    interface Reading<T> {
        T read(HttpHeaders headers, InputStream body) throws IOException;
    }
}
