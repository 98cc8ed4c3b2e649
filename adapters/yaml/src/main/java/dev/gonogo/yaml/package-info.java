/** Strict YAML that people write: text in, keys and values or problems with line numbers out. Knows no kind of file. */
@NullMarked
package dev.gonogo.yaml;

import org.jspecify.annotations.NullMarked;
