package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;

/** A call that GitHub refuses, with its status and its error body (docs.github.com/rest, "Troubleshooting"). */
final class ApiProblem extends IllegalStateException {
    private final int status;
    private final String sentence;
    private final transient List<JsonNode> errors;

    private ApiProblem(int status, String sentence, List<JsonNode> errors) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
        this.errors = errors;
    }

    static ApiProblem of(int status, String sentence) {
        return new ApiProblem(status, sentence, List.of());
    }

    static ApiProblem notFound() {
        return of(404, "Not Found");
    }

    static ApiProblem badCredentials() {
        return of(401, "Bad credentials");
    }

    /** 422 with one custom error. */
    static ApiProblem invalid(String resource, String message) {
        return new ApiProblem(
                422,
                "Validation Failed",
                List.of(Fields.object()
                        .put("resource", resource)
                        .put("code", "custom")
                        .put("message", message)
                        .node()));
    }

    /** 422 for a field that is missing or wrong; {@code code} as GitHub's, such as {@code missing_field}. */
    static ApiProblem field(String resource, String field, String code) {
        return new ApiProblem(
                422,
                "Validation Failed",
                List.of(Fields.object()
                        .put("resource", resource)
                        .put("field", field)
                        .put("code", code)
                        .node()));
    }

    Answer answer() {
        var body = Fields.object().put("message", sentence);
        if (!errors.isEmpty()) {
            body.put("errors", Json.array(errors));
        }
        body.put("documentation_url", "https://docs.github.com/rest").put("status", Integer.toString(status));
        return Answer.status(status, body);
    }
}
