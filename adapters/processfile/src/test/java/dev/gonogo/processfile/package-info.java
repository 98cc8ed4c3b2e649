/** Tests of process files as people write them, with the reported sentences and lines. */
@NullMarked
package dev.gonogo.processfile;

import org.jspecify.annotations.NullMarked;
