/**
 * Whether a process can be followed: what can never be met, or must not be done. Each part knows its own rules; this package
 * collects them and checks the parts together.
 */
@NullMarked
package dev.gonogo.process.validation;

import org.jspecify.annotations.NullMarked;
