/**
 * Pull requests into production outside a release, and the state of each, computed from the answers to questions and
 * one decision. Pure.
 */
@NullMarked
package dev.gonogo.hotfix;

import org.jspecify.annotations.NullMarked;
