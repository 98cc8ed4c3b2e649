/** Which test proves which demand of the two release documents, and the page that says so. */
@NullMarked
package dev.gonogo.sandbox.demands;

import org.jspecify.annotations.NullMarked;
