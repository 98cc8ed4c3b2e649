/**
 * What people can decide, one file for each: its syntax, who may decide it, what it is bound to, what it asks and what
 * it records. Nothing here reads a store or a clock: a decision gets its input as parameters and returns an outcome.
 */
@NullMarked
package dev.gonogo.decision;

import org.jspecify.annotations.NullMarked;
