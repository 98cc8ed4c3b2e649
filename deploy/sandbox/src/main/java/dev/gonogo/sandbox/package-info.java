/**
 * Starts the sandbox: look-alikes first, then the unchanged bot as a process of its own, then the page or a story.
 * Wires and says what happens; how things look alike is written in modules of their own.
 */
@NullMarked
package dev.gonogo.sandbox;

import org.jspecify.annotations.NullMarked;
