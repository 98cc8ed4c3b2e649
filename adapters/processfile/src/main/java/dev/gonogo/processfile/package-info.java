/** Reads process files and pointers into structured files: text in, values or problems with line numbers out. No I/O but the presets. */
@NullMarked
package dev.gonogo.processfile;

import org.jspecify.annotations.NullMarked;
