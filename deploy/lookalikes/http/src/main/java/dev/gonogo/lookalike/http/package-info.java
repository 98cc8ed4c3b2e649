/**
 * The small web server behind every look-alike and the page, bound to loopback only. Knows nothing of Slack, GitHub or
 * the page.
 */
@NullMarked
package dev.gonogo.lookalike.http;

import org.jspecify.annotations.NullMarked;
