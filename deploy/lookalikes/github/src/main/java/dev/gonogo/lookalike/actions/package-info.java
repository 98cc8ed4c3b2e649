/**
 * A small imitation of GitHub Actions: runs, attempts and jobs that move on a schedule, and one scripted class per
 * workflow. What a job may do is in {@link dev.gonogo.lookalike.actions.Host}; no HTTP here.
 */
@NullMarked
package dev.gonogo.lookalike.actions;

import org.jspecify.annotations.NullMarked;
