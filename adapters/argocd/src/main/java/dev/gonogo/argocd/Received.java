package dev.gonogo.argocd;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.port.Unreachable;
import java.time.Duration;

/**
 * What Argo CD answered.
 *
 * @param retryAfter what it asked for; zero where it said nothing
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

    /** What a refusal says of itself; empty where it says nothing that we can read. */
    String message() {
        try {
            return shortened(JSON.readTree(text).path("message").asText(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    /** In one line that a room can bear. */
    static String shortened(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }
}
