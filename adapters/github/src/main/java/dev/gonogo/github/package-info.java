/**
 * GitHub over its REST API: one repository as a forge, and its webhooks. Decides nothing, and never touches git
 * objects.
 */
@NullMarked
package dev.gonogo.github;

import org.jspecify.annotations.NullMarked;
