/** The release's tag and the go before it: sign-offs, who said go or no-go and took it back, what stands in the way of the tag, its push. */
@NullMarked
package dev.gonogo.process.tag;

import org.jspecify.annotations.NullMarked;
