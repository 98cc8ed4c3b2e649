/** Tests of the Slack adapter: golden boards, Slack's limits, and both ways in against look-alikes on loopback. */
@NullMarked
package dev.gonogo.slack;

import org.jspecify.annotations.NullMarked;
