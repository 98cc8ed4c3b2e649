package dev.gonogo.decision;

import dev.gonogo.form.Arguments;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.release.Attachment;
import java.util.List;

/** How somebody decides (typed, pressed or submitted), with their input. */
public sealed interface Input {
    record Typed(Arguments arguments) implements Input {}

    /**
     * @param subject what the board is about, as in {@code PendingDialog}
     * @param bound what was shown with the button, see {@code Press}
     */
    record Pressed(String subject, String bound) implements Input {}

    /**
     * @param subject what the dialog is about, as in {@code PendingDialog}
     * @param bound what was shown when the dialog opened
     */
    record Submitted(String subject, String bound, DialogEntries entries) implements Input {}

    /** The same dialog again, once its uploaded files were fetched. */
    record Fetched(String bound, DialogEntries entries, List<Attachment> attachments) implements Input {
        public Fetched {
            attachments = List.copyOf(attachments);
        }
    }
}
