package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.slack.SlackView.Modal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The {@code views.*} methods. Source: https://docs.slack.dev/reference/methods?family=views */
final class ViewMethods {
    private final Workspace workspace;
    private final SlackState state;
    private final Triggers triggers;

    ViewMethods(Workspace workspace, SlackState state, Triggers triggers) {
        this.workspace = workspace;
        this.state = state;
        this.triggers = triggers;
    }

    Map<String, Function<JsonNode, ObjectNode>> methods() {
        return Map.of("views.open", this::open, "views.update", this::update);
    }

    private ObjectNode open(JsonNode arguments) {
        JsonNode view = checkedView(arguments.path("view"));
        String externalId = view.path("external_id").asText();
        if (!externalId.isEmpty() && state.modalByExternalId(externalId).isPresent()) {
            throw new SlackProblem("duplicate_external_id");
        }
        String user = triggers.exchange(arguments.path("trigger_id").asText());
        String id = "V%08d".formatted(state.nextNumber());
        state.show(new Modal(user, id, view, Map.of(), ""));
        return answer(id);
    }

    private ObjectNode update(JsonNode arguments) {
        String id = arguments.path("view_id").asText("");
        Optional<Modal> found = id.isEmpty()
                ? state.modalByExternalId(arguments.path("external_id").asText())
                : state.modal(id);
        Modal modal = found.orElseThrow(() -> new SlackProblem("not_found"));
        String hash = arguments.path("hash").asText("");
        if (!hash.isEmpty() && !hash.equals(hash(modal))) {
            throw new SlackProblem("hash_conflict");
        }
        replace(modal, arguments.path("view"));
        return answer(modal.id());
    }

    /** Replaces the view of an open dialog, checked like any other. */
    void replace(Modal modal, JsonNode view) {
        state.show(new Modal(modal.user(), modal.id(), checkedView(view), Map.of(), ""));
    }

    private static JsonNode checkedView(JsonNode given) {
        JsonNode view = given.isTextual() ? Json.parse(given.asText()).orElse(given) : given;
        if (!view.isObject()) {
            throw new SlackProblem("invalid_arguments", List.of("must provide an object [json-pointer:/view]"));
        }
        if (view.toString().length() > 250_000) {
            throw new SlackProblem("view_too_large");
        }
        List<String> complaints = BlockRules.modal(view);
        if (!complaints.isEmpty()) {
            throw new SlackProblem("invalid_arguments", complaints);
        }
        return view;
    }

    private ObjectNode answer(String id) {
        ObjectNode answer = ChatMethods.ok();
        answer.set("view", view(state.modal(id).orElseThrow(() -> new SlackProblem("not_found")), Json.object()));
        return answer;
    }

    /** A dialog in the JSON of responses and payloads. */
    ObjectNode view(Modal modal, ObjectNode values) {
        ObjectNode view = Json.object()
                .put("id", modal.id())
                .put("team_id", workspace.teamId())
                .put("type", "modal")
                .put("private_metadata", "")
                .put("callback_id", "")
                .put("external_id", "")
                .put("clear_on_close", false)
                .put("notify_on_close", false)
                .put("hash", hash(modal))
                .put("root_view_id", modal.id())
                .put("app_id", workspace.appId())
                .put("bot_id", workspace.botId())
                .put("app_installed_team_id", workspace.teamId())
                .putNull("previous_view_id")
                .putNull("submit")
                .putNull("close");
        view.putObject("state").set("values", values);
        modal.view().properties().forEach(field -> view.set(field.getKey(), field.getValue()));
        return view;
    }

    private static String hash(Modal modal) {
        return "%d.%08x".formatted(1_700_000_000, modal.view().hashCode());
    }
}
