/** From chat to decision: answers from the store alone and never waits for the outside. */
@NullMarked
package dev.gonogo.bot.conversation;

import org.jspecify.annotations.NullMarked;
