/** Slack through Bolt: boards as Block Kit, commands, buttons and dialogs. No rule of a release lives here, and no other platform. */
@NullMarked
package dev.gonogo.slack;

import org.jspecify.annotations.NullMarked;
