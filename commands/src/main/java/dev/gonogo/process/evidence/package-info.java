/**
 * Whether earlier results still count: when a step is passed, and which go, sign-off or test is void because its branch
 * moved on.
 */
@NullMarked
package dev.gonogo.process.evidence;

import org.jspecify.annotations.NullMarked;
