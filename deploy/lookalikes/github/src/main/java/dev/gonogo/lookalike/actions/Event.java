package dev.gonogo.lookalike.actions;

import java.util.Locale;

/** What starts a workflow. */
public enum Event {
    PUSH,
    PULL_REQUEST,
    WORKFLOW_DISPATCH;

    /** The name on the wire, such as {@code workflow_dispatch}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
