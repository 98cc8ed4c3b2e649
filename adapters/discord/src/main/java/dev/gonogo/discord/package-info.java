/**
 * Discord through JDA: boards as components, commands, buttons and modals. No release rules live here, and no other
 * platform.
 */
@NullMarked
package dev.gonogo.discord;

import org.jspecify.annotations.NullMarked;
