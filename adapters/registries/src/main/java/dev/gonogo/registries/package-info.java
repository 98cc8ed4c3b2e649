/** npm, PyPI, Helm and image registries, read-only: what is public under an exact version. Decides nothing. */
@NullMarked
package dev.gonogo.registries;

import org.jspecify.annotations.NullMarked;
