package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.actions.WorkflowDefinition;
import dev.gonogo.lookalike.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the inputs of a dispatch against the workflow's declarations, as GitHub does before it starts a run. */
final class DispatchInputs {

    /** The inputs with defaults filled in. Throws 422 as GitHub words it. */
    Map<String, String> checked(WorkflowDefinition workflow, JsonNode given) {
        var unexpected = new ArrayList<String>();
        given.fieldNames().forEachRemaining(name -> {
            if (!workflow.inputs().containsKey(name)) {
                unexpected.add(name);
            }
        });
        if (!unexpected.isEmpty()) {
            throw ApiProblem.of(422, "Unexpected inputs provided: " + Json.text(Json.texts(unexpected)));
        }
        var inputs = new LinkedHashMap<String, String>();
        workflow.inputs().forEach((name, declared) -> inputs.put(name, value(name, declared, given)));
        return inputs;
    }

    private static String value(String name, WorkflowDefinition.Input declared, JsonNode given) {
        var value = given.path(name).asText(declared.fallback());
        if (declared.required() && value.isEmpty()) {
            throw ApiProblem.of(422, "Required input '" + name + "' not provided");
        }
        var allowed = allowed(declared);
        if (!value.isEmpty() && !allowed.isEmpty() && !allowed.contains(value)) {
            throw ApiProblem.of(
                    422, "Provided value '" + value + "' for input '" + name + "' not in the list of allowed values");
        }
        return value;
    }

    private static List<String> allowed(WorkflowDefinition.Input declared) {
        return switch (declared.type()) {
            case "boolean" -> List.of("true", "false");
            case "choice" -> declared.options();
            default -> List.of();
        };
    }
}
