package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.slack.SlackState.Posting;
import dev.gonogo.lookalike.slack.SlackView.Modal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Delivers what people do to the app, and shows them how the app responded. */
final class Interactions {
    static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Workspace workspace;
    private final SlackState state;
    private final Payloads payloads;
    private final ResponseUrls responseUrls;
    private final ViewMethods views;
    private final HostedFiles files;

    Interactions(SlackParts parts) {
        this.workspace = parts.settings().workspace();
        this.state = parts.state();
        this.payloads = new Payloads(parts);
        this.responseUrls = parts.responseUrls();
        this.views = parts.views();
        this.files = parts.files();
    }

    void slashCommand(AppTransport transport, Person user, Room room, String typed) {
        String command = typed.strip().split("\\s", 2)[0];
        String text = typed.strip().substring(command.length()).strip();
        ResponseUrls.Place place = new ResponseUrls.Place(room.id(), user.id(), "");
        switch (transport.send(payloads.command(user, room, command, text))) {
            case Ack.Failed failed ->
                slackbot(user, room, "`" + command + "` failed with the error \"" + failed.error() + "\"");
            case Ack.Accepted accepted -> showAnswer(user, room, command, place, accepted.body());
        }
    }

    private void showAnswer(Person user, Room room, String command, ResponseUrls.Place place, JsonNode body) {
        if (body.isMissingNode() || body.isEmpty()) {
            return;
        }
        try {
            responseUrls.respond(place, body);
        } catch (SlackProblem problem) {
            slackbot(user, room, "`" + command + "` failed with the error \"" + problem.sentence() + "\"");
        }
    }

    void press(AppTransport transport, Person user, Room room, String ts, Button button) {
        boolean ephemeral = state.find(room.id(), ts)
                .map(said -> !said.visibleTo().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + ts + " in #" + room.name()));
        switch (transport.send(payloads.press(user, room, ts, ephemeral, button))) {
            case Ack.Accepted accepted -> {
                // the body of an acknowledged press has no meaning for Slack
            }
            case Ack.Failed failed ->
                slackbot(
                        user,
                        room,
                        "Pressing \"" + button.text() + "\" failed with the error \"" + failed.error()
                                + "\". Apps need to respond within 3 seconds.");
        }
    }

    void submit(AppTransport transport, Person user, Modal modal, Map<String, String> given) {
        Inputs inputs = Inputs.of(modal.view(), given, file -> files.keep(user, file));
        if (!inputs.errors().isEmpty()) {
            showErrors(modal, inputs.errors());
            return;
        }
        switch (transport.send(payloads.submission(user, modal, inputs.values()))) {
            case Ack.Failed failed -> state.show(trouble(modal, failed.error()));
            case Ack.Accepted accepted -> follow(modal, accepted.body());
        }
    }

    private void follow(Modal modal, JsonNode body) {
        String action = body.path("response_action").asText("");
        try {
            switch (action) {
                case "" -> state.closeModal(modal.id());
                case "clear" -> state.closeModals(modal.user());
                case "errors" -> showAppErrors(modal, body.path("errors"));
                case "update" -> views.replace(modal, body.path("view"));
                default -> state.show(trouble(modal, "unknown response_action " + action));
            }
        } catch (SlackProblem problem) {
            state.show(trouble(modal, problem.sentence()));
        }
    }

    private void showAppErrors(Modal modal, JsonNode errors) {
        Map<String, String> byBlock = new LinkedHashMap<>();
        errors.properties()
                .forEach(error -> byBlock.put(error.getKey(), error.getValue().asText()));
        boolean placed =
                !byBlock.isEmpty() && byBlock.keySet().stream().allMatch(blockId -> hasInput(modal.view(), blockId));
        if (placed) {
            showErrors(modal, byBlock);
        } else {
            state.show(trouble(modal, "errors name no input block: " + byBlock.keySet()));
        }
    }

    private static boolean hasInput(JsonNode view, String blockId) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("block_id").asText().equals(blockId)
                    && block.path("type").asText().equals("input")) {
                return true;
            }
        }
        return false;
    }

    private void showErrors(Modal modal, Map<String, String> errors) {
        state.show(new Modal(modal.user(), modal.id(), modal.view(), errors, ""));
    }

    private static Modal trouble(Modal modal, String reason) {
        return new Modal(modal.user(), modal.id(), modal.view(), Map.of(), TROUBLE + " (" + reason + ")");
    }

    void dismiss(AppTransport transport, Person user, Modal modal) {
        state.closeModal(modal.id());
        if (modal.view().path("notify_on_close").asBoolean()) {
            transport.send(payloads.closed(user, modal));
        }
    }

    private void slackbot(Person user, Room room, String text) {
        state.post(new Posting(room.id(), Workspace.SLACKBOT.id(), user.id(), "", text, Json.array()));
    }

    Person person(String idOrName) {
        return workspace
                .person(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("Nobody called " + idOrName + " is in the workspace"));
    }

    Room room(String idOrName) {
        return workspace
                .room(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("There is no channel " + idOrName));
    }

    Button button(String ts, String actionId) {
        return state.button(ts, actionId)
                .orElseThrow(() -> new IllegalArgumentException("Message " + ts + " has no button " + actionId));
    }

    Modal modal(String user, String viewId) {
        return state.modal(viewId)
                .filter(modal -> modal.user().equals(user))
                .orElseThrow(() -> new IllegalArgumentException("The dialog " + viewId + " is not open"));
    }
}
