package dev.gonogo.talk;

import java.util.List;

/**
 * A dialog (Slack: modal view; Discord: modal) that asks one person for something.
 *
 * @param ticket opaque key that comes back on submit; what it stands for is in the store
 * @param title at most 24 characters
 * @param submit the submit button's label
 */
public record Dialog(String ticket, String title, List<Words> intro, List<Field> fields, String submit)
        implements Response {
    public Dialog {
        intro = List.copyOf(intro);
        fields = List.copyOf(fields);
    }

    /**
     * @param name key of the value on submit
     * @param hint shown below or inside the field
     */
    public record Field(String name, String label, String hint, boolean longText, int mostCharacters) {}
}
