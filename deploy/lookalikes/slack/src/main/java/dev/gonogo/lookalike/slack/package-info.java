/**
 * A Slack on loopback: Web API, Socket Mode, signed slash commands and interactivity, as its documentation describes them.
 * Knows nothing of releases, of GitHub or of the page.
 */
@NullMarked
package dev.gonogo.lookalike.slack;

import org.jspecify.annotations.NullMarked;
