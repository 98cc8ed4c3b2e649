package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An {@code "ok": false} answer of the Web API. */
final class SlackProblem extends RuntimeException {
    private final String code;
    private final List<String> details;

    SlackProblem(String code) {
        this(code, List.of());
    }

    SlackProblem(String code, List<String> details) {
        super(code);
        this.code = code;
        this.details = List.copyOf(details);
    }

    /** The code and the details, as people see them. */
    String sentence() {
        return code + (details.isEmpty() ? "" : " " + details);
    }

    String code() {
        return code;
    }

    ObjectNode answer() {
        ObjectNode answer = Json.object().put("ok", false).put("error", code);
        if (!details.isEmpty()) {
            ArrayNode errors = answer.putArray("errors");
            details.forEach(errors::add);
            ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
            details.forEach(detail -> messages.add("[ERROR] " + detail));
        }
        return answer;
    }
}
