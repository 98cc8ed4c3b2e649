package dev.gonogo.command;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import java.util.function.Function;

/**
 * A command, as one line of the list of all.
 *
 * @param read makes what was asked for of what was typed
 */
record Spoken(Form form, Function<Arguments, Command> read) {}
