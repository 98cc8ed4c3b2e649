/** Tests of process files as people write them, with the sentences and lines that they are told. */
@NullMarked
package dev.gonogo.processfile;

import org.jspecify.annotations.NullMarked;
