package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.port.Entries;

/** By which door somebody decides, and with what. It is the person's input at each of them. */
public sealed interface Given {
    record Typed(Arguments arguments) implements Given {}

    /** @param bound what was shown with the button, see {@code Press} */
    record Pressed(String bound) implements Given {}

    /** @param bound what was shown when the dialog opened */
    record Submitted(String bound, Entries entries) implements Given {}
}
