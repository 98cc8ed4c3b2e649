/** Whether the authorisation of a hotfix counts: who gave it, and whether the pull request still brings what was authorised. */
@NullMarked
package dev.gonogo.process.authorisation;

import org.jspecify.annotations.NullMarked;
