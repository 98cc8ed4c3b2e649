package dev.gonogo.registries;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * One page of a registry, and how to read it.
 *
 * @param registry as people call it, for sentences
 * @param accept media type
 * @param largest bytes beyond which the page is refused
 */
record Page<T>(String registry, URI address, String accept, long largest, Reading<T> reading) {

    /** Reads a body as it arrives. */
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream body) throws IOException;
    }
}
