/** Pull requests that bring a release to its branches: the one that opens by a workflow, the version that is written, the promotion. */
@NullMarked
package dev.gonogo.process.promotion;

import org.jspecify.annotations.NullMarked;
