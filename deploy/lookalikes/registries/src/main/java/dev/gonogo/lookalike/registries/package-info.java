/**
 * Look-alikes of the npm, PyPI, Helm and image registries, read-only over HTTP. Publishing is a method call of the Actions
 * look-alike; no GitHub here.
 */
@NullMarked
package dev.gonogo.lookalike.registries;

import org.jspecify.annotations.NullMarked;
