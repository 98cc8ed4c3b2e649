/** What gonogo says: boards, replies and dialogs without any chat vendor's words. */
@NullMarked
package dev.gonogo.talk;

import org.jspecify.annotations.NullMarked;
