package dev.gonogo.talk;

import java.util.List;

/**
 * A dialog (Slack: modal view; Discord: modal) that asks one person for something.
 *
 * @param id opaque key that is returned on submit; what it stands for is in the store
 * @param title at most 24 characters
 * @param submit the submit button's label
 */
public record Dialog(String id, String title, List<Words> intro, List<Field> fields, String submit)
        implements Response {
    public Dialog {
        intro = List.copyOf(intro);
        fields = List.copyOf(fields);
    }

    /** One input. */
    public sealed interface Field {
        /** Key of the value on submit. */
        String name();

        String label();

        /** Shown below or inside the field. */
        String hint();

        /** Whether the platform must not submit without it. */
        boolean required();
    }

    public record Text(String name, String label, String hint, boolean required, boolean longText, int mostCharacters)
            implements Field {}

    /** File upload. */
    public record Files(String name, String label, String hint, boolean required, int mostFiles) implements Field {}
}
