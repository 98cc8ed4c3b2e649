/** From chat to decision: answers from the store alone and never waits for an outside system. */
@NullMarked
package dev.gonogo.bot.conversation;

import org.jspecify.annotations.NullMarked;
