/**
 * Reads process files and values in structured files: text in, values or problems with line numbers out. The only I/O
 * is reading the presets.
 */
@NullMarked
package dev.gonogo.processfile;

import org.jspecify.annotations.NullMarked;
