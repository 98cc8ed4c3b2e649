package dev.gonogo.command;

import dev.gonogo.decision.Choice;
import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.talk.Reply;

/** What came of reading a typed line. */
public sealed interface Reading {
    record Understood(Form form, Command command) implements Reading {}

    /** @param arguments what was typed for the parameters of its form */
    record Chosen(Choice choice, Arguments arguments) implements Reading {}

    /** @param help says what was wrong and shows the right form */
    record Misunderstood(Reply help) implements Reading {}
}
