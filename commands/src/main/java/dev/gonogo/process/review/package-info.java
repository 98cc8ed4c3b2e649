/**
 * Pull requests as the process sees them: the one of an attempt, its title, checks, approvals and author, and who
 * pushed to it.
 */
@NullMarked
package dev.gonogo.process.review;

import org.jspecify.annotations.NullMarked;
