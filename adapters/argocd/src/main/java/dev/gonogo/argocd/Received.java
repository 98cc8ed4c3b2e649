package dev.gonogo.argocd;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.port.Unreachable;
import java.time.Duration;

/**
 * A response from Argo CD.
 *
 * @param retryAfter what it asked for; zero if it asked for nothing
 */
record Received(int status, String text, Duration retryAfter) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_MESSAGE = 300;

    static Unreachable unreadable() {
        return new Unreachable("Argo CD sent an answer that we cannot read.", Duration.ZERO);
    }

    JsonNode document() {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    /** The message of a refusal; empty if there is none that we can read. */
    String message() {
        try {
            return shortened(JSON.readTree(text).path("message").asText(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    /** On one line, short enough for a chat room. */
    static String shortened(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
