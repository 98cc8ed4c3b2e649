/**
 * Workflow runs that the process starts or follows, and what becomes of a failed one: a rerun, a repetition, an
 * incident.
 */
@NullMarked
package dev.gonogo.process.workflow;

import org.jspecify.annotations.NullMarked;
