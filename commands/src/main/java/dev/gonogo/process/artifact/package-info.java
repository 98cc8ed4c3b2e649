/** Each kind of artifact: how a process names it, and what of one release is looked for. */
@NullMarked
package dev.gonogo.process.artifact;

import org.jspecify.annotations.NullMarked;
