/**
 * HTTP with limits on every response, for the adapters that use HTTP. Knows no particular system, header or sentence.
 */
@NullMarked
package dev.gonogo.http;

import org.jspecify.annotations.NullMarked;
