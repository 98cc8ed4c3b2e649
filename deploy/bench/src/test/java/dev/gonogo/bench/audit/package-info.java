/** Tests of the audit's benchmark; none of them measures. */
@NullMarked
package dev.gonogo.bench.audit;

import org.jspecify.annotations.NullMarked;
