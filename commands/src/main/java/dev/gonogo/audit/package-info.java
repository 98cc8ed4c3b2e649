/** Holds tags that exist already against a process. It looks and says; nothing in here repairs or decides anything. */
@NullMarked
package dev.gonogo.audit;

import org.jspecify.annotations.NullMarked;
