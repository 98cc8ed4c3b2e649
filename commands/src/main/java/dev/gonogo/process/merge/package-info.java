/**
 * Which pull request brought a commit to a branch, checked rather than believed. For rules that need this; nothing is
 * judged here.
 */
@NullMarked
package dev.gonogo.process.merge;

import org.jspecify.annotations.NullMarked;
