/** How commands are written, and what was typed for their parameters. No command and no decision is here. */
@NullMarked
package dev.gonogo.form;

import org.jspecify.annotations.NullMarked;
