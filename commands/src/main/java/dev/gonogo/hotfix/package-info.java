/** Pull requests into production outside a release: how each stands, computed from the world and one decision. Pure. */
@NullMarked
package dev.gonogo.hotfix;

import org.jspecify.annotations.NullMarked;
