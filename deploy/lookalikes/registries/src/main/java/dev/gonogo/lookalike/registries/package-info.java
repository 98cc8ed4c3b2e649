/**
 * Look-alikes of the npm, PyPI, Helm and image registries, read-only over HTTP. The Actions look-alike publishes by a
 * method call; no GitHub here.
 */
@NullMarked
package dev.gonogo.lookalike.registries;

import org.jspecify.annotations.NullMarked;
