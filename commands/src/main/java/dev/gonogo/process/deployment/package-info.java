/** Deployments of a release: asking for a sync, following the rollout, and what ran before its time. */
@NullMarked
package dev.gonogo.process.deployment;

import org.jspecify.annotations.NullMarked;
