/** What a version is, which ones a process allows, and how registries spell them. No I/O. */
@NullMarked
package dev.gonogo.version;

import org.jspecify.annotations.NullMarked;
