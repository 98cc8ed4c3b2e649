/** What gonogo says: boards, replies and dialogs, independent of any chat platform. */
@NullMarked
package dev.gonogo.talk;

import org.jspecify.annotations.NullMarked;
