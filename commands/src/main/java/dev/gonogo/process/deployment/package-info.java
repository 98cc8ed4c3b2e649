/** Deployments of a release: requesting a sync, following the rollout, and detecting early deployments. */
@NullMarked
package dev.gonogo.process.deployment;

import org.jspecify.annotations.NullMarked;
