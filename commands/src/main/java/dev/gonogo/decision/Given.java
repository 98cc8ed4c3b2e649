package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.port.Entries;
import dev.gonogo.release.Attachment;
import java.util.List;

/** By which door somebody decides, and with what. It is the person's input at each of them. */
public sealed interface Given {
    record Typed(Arguments arguments) implements Given {}

    /**
     * @param subject what the board is about, as {@code Ticket} names it
     * @param bound what was shown with the button, see {@code Press}
     */
    record Pressed(String subject, String bound) implements Given {}

    /**
     * @param subject what the dialog is about, as {@code Ticket} names it
     * @param bound what was shown when the dialog opened
     */
    record Submitted(String subject, String bound, Entries entries) implements Given {}

    /** The same dialog once more, when the files that were handed over with it are fetched. */
    record Fetched(String bound, Entries entries, List<Attachment> attachments) implements Given {
        public Fetched {
            attachments = List.copyOf(attachments);
        }
    }
}
