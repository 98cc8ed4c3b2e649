/**
 * The release's tag and the go before it: sign-offs, who said go or no-go and withdrew it, what is in the way of the
 * tag, and its push.
 */
@NullMarked
package dev.gonogo.process.tag;

import org.jspecify.annotations.NullMarked;
