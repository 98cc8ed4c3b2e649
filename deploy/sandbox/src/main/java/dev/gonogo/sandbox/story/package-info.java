/**
 * Stories: releases written down line by line, played without a browser and told as people would read them.
 * Acts only as a person could: in the room, on the repository's panel, on the bot's process.
 */
@NullMarked
package dev.gonogo.sandbox.story;

import org.jspecify.annotations.NullMarked;
