/** What accompanies a release: the ticket and its checklist, open work, announcements, and the archived record. */
@NullMarked
package dev.gonogo.process.ticket;

import org.jspecify.annotations.NullMarked;
