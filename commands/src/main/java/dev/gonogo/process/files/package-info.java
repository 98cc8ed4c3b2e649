/**
 * What files say, and what a pull request changes in them: the version, drifting metadata, lost content, the process's
 * own commits.
 */
@NullMarked
package dev.gonogo.process.files;

import org.jspecify.annotations.NullMarked;
