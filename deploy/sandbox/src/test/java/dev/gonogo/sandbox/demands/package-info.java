/** Which test proves which demand of the first seed's runbook, and the page that says so. */
@NullMarked
package dev.gonogo.sandbox.demands;

import org.jspecify.annotations.NullMarked;
