package dev.gonogo.talk;

/** A button under a board or a reply. */
public sealed interface Button {
    String label();

    /**
     * @param value what the platform returns on a press, see {@code Press} of the plan package; at most 100 characters
     * @param confirm asked before the press counts; empty for none
     */
    record Choice(String label, Style style, String value, Words confirm) implements Button {}

    record OpenLink(String label, String url) implements Button {}

    enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }
}
