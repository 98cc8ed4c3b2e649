/**
 * Slack through Bolt: boards as Block Kit, commands, buttons and dialogs. No release rules live here, and no other
 * platform.
 */
@NullMarked
package dev.gonogo.slack;

import org.jspecify.annotations.NullMarked;
