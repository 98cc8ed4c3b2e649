package dev.gonogo.sandbox.page;

/**
 * A possible fault.
 *
 * @param name short and without spaces, such as {@code slack.rate-limited}
 * @param sentence what people see while it is on
 */
public record PanelFault(String name, String sentence, boolean on) {}
