/**
 * Somebody who may do anything that git and GitHub allow, next to people who follow the process; what gonogo published
 * in the end is checked against its promises, by plain git and the registries.
 */
@NullMarked
package dev.gonogo.bot.adversary;

import org.jspecify.annotations.NullMarked;
