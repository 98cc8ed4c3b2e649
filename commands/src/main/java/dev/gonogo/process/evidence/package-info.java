/**
 * Whether a step that was seen done still counts. Which go is void is decided in {@code process.tag.SignOffs}.
 */
@NullMarked
package dev.gonogo.process.evidence;

import org.jspecify.annotations.NullMarked;
