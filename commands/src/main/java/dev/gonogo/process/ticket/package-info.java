/** What people look after besides: the ticket and its checklist, open work, announcements, and the record that is archived. */
@NullMarked
package dev.gonogo.process.ticket;

import org.jspecify.annotations.NullMarked;
