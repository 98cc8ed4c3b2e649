/** The syntax of commands and their parsed arguments. Commands and decisions themselves are elsewhere. */
@NullMarked
package dev.gonogo.form;

import org.jspecify.annotations.NullMarked;
