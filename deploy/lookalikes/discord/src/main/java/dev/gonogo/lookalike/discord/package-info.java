/**
 * A Discord on loopback: REST API, gateway, and what people see and do, as its documentation describes them. Knows
 * nothing of releases, GitHub or the page.
 */
@NullMarked
package dev.gonogo.lookalike.discord;

import org.jspecify.annotations.NullMarked;
