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
 * @param largest bytes beyond which the page is refused; with 0 only the headers are asked for
 * @param authorization a header's value, empty for none
 */
record Page<T>(String registry, URI address, String accept, long largest, Reading<T> reading, String authorization) {

    /** A page for everybody. */
    Page(String registry, URI address, String accept, long largest, Reading<T> reading) {
        this(registry, address, accept, largest, reading, "");
    }

    /** The same page, asked for with a token that the registry gives to everybody. */
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
