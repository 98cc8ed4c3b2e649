package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** The app's response to what it was told. */
sealed interface Ack {
    /** It acknowledged in time; the body is missing if there was none. */
    record Accepted(JsonNode body) implements Ack {}

    /** It did not: {@code operation_timeout}, {@code dispatch_failed} or an HTTP status in Slack's words. */
    record Failed(String error) implements Ack {}
}
