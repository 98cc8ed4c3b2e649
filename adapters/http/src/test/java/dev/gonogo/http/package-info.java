/** HTTP with an end to every answer, for the adapters that ask over it. Knows no party, no header and no sentence. */
@NullMarked
package dev.gonogo.http;

import org.jspecify.annotations.NullMarked;
