/**
 * The page on which a person plays: the rooms as Slack and Discord show them, the repository, faults and the speed of time.
 * Shows and passes on; decides nothing, and knows the repository only through its panel.
 */
@NullMarked
package dev.gonogo.sandbox.page;

import org.jspecify.annotations.NullMarked;
