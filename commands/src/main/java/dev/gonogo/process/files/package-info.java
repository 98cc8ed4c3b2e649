/** What files say and what a pull request changes in them: the version, metadata that differs, content that is lost, the process's own commits. */
@NullMarked
package dev.gonogo.process.files;

import org.jspecify.annotations.NullMarked;
