/**
 * Pull requests that bring a release to its branches: the one that a workflow opens, the version bump, the promotion.
 */
@NullMarked
package dev.gonogo.process.promotion;

import org.jspecify.annotations.NullMarked;
