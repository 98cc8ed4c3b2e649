package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that Slack tells the app.
 *
 * @param type {@code slash_commands} or {@code interactive}, as Socket Mode names them
 * @param acceptsResponse whether the acknowledgement may carry a body
 */
record Envelope(String type, ObjectNode payload, boolean acceptsResponse) {
    static Envelope command(ObjectNode fields) {
        return new Envelope("slash_commands", fields, true);
    }

    static Envelope interaction(ObjectNode payload, boolean acceptsResponse) {
        return new Envelope("interactive", payload, acceptsResponse);
    }

    /** The body of the request over HTTP. */
    String form() {
        return type.equals("slash_commands")
                ? Form.encode(payload)
                : Form.encode(Json.object().put("payload", payload.toString()));
    }
}
