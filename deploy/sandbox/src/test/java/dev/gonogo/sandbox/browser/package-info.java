/** Somebody in front of the sandbox's page. */
@NullMarked
package dev.gonogo.sandbox.browser;

import org.jspecify.annotations.NullMarked;
