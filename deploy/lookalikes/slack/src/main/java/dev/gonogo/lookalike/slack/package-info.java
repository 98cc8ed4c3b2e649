/**
 * A Slack on loopback: Web API, Socket Mode, signed slash commands and interactivity, as its documentation describes
 * them. Knows nothing of releases, GitHub or the page.
 */
@NullMarked
package dev.gonogo.lookalike.slack;

import org.jspecify.annotations.NullMarked;
