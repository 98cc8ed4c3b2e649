/** Checks existing tags against a process. It reports only; nothing in here changes anything. */
@NullMarked
package dev.gonogo.audit;

import org.jspecify.annotations.NullMarked;
