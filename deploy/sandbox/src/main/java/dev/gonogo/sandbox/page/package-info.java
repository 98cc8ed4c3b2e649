/**
 * The page that a person plays with: the rooms as Slack and Discord show them, the repository, faults and the speed of
 * time. It shows and passes on; it decides nothing, and knows the repository only through its panel.
 */
@NullMarked
package dev.gonogo.sandbox.page;

import org.jspecify.annotations.NullMarked;
