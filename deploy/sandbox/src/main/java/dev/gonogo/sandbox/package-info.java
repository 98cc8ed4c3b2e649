/**
 * Starts the sandbox: look-alikes first, then the unchanged bot as a separate process, then the page or a story. It
 * wires them and reports; the look-alikes are modules of their own.
 */
@NullMarked
package dev.gonogo.sandbox;

import org.jspecify.annotations.NullMarked;
