/**
 * What people can decide, one file for each: how it is written, whose word counts, what it is bound to, what it asks and what it
 * records. Nothing here reads a store or a clock: what a decision looks at is given to it, and what is to be done is its outcome.
 */
@NullMarked
package dev.gonogo.decision;

import org.jspecify.annotations.NullMarked;
