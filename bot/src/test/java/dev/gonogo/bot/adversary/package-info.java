/**
 * Somebody who may do anything that git and GitHub allow, beside people who keep to the process; what gonogo published in the end is
 * held against what it promises, by plain git and the registries.
 */
@NullMarked
package dev.gonogo.bot.adversary;

import org.jspecify.annotations.NullMarked;
