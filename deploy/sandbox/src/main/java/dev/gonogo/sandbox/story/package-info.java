/**
 * Stories: releases written line by line, played without a browser and reported as people would read them. They act
 * only as a person could: in the room, on the repository's panel, on the bot's process.
 */
@NullMarked
package dev.gonogo.sandbox.story;

import org.jspecify.annotations.NullMarked;
