/** Discord through JDA: boards as components, commands, buttons and modals. No rule of a release lives here, and no other platform. */
@NullMarked
package dev.gonogo.discord;

import org.jspecify.annotations.NullMarked;
