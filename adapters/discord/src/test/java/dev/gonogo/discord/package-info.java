/** Tests of the Discord adapter: golden boards, Discord's limits, and both ways in and out against a look-alike on loopback. */
@NullMarked
package dev.gonogo.discord;

import org.jspecify.annotations.NullMarked;
