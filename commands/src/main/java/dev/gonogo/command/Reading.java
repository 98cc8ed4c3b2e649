package dev.gonogo.command;

import dev.gonogo.decision.Choice;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.talk.Reply;

/** The result of parsing a typed line. */
public sealed interface Reading {
    record Understood(Form form, Command command) implements Reading {}

    /** @param arguments what was typed for the form's parameters */
    record Chosen(Choice choice, Arguments arguments) implements Reading {}

    /** @param help says what was wrong and shows the syntax */
    record Misunderstood(Reply help) implements Reading {}
}
