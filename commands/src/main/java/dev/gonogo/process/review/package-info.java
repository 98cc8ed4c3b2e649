/** Pull requests as the process looks at them: the one of an attempt, its title, its checks, its approvals, its author, and who pushed to it. */
@NullMarked
package dev.gonogo.process.review;

import org.jspecify.annotations.NullMarked;
