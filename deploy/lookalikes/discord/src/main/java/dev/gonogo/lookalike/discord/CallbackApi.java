package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.discord.DiscordView.Modal;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;
import java.util.Optional;
import java.util.Set;

/**
 * The first answer to an interaction.
 * Source: https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response
 */
final class CallbackApi {
    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final Set<String> WANTED = Set.of("true", "True", "1");

    private final DiscordParts parts;

    CallbackApi(DiscordParts parts) {
        this.parts = parts;
    }

    void serve(Routes routes) {
        routes.post("/interactions/{id}/{token}/callback", this::callback);
    }

    private Answer callback(Call call) {
        Interaction interaction = parts.interactions().forCallback(call.at("id"), call.at("token"));
        Body whole = Body.of(call, parts.snowflakes());
        int type = type(interaction, whole.json());
        if (interaction.isAnswered()) {
            throw acknowledged();
        }
        Body data = new Body(whole.json().path("data"), whole.files());
        check(interaction, type, data);
        if (!interaction.claim()) {
            throw acknowledged();
        }
        Optional<Posted> message = performed(interaction, type, data);
        boolean wanted = call.query("with_response").filter(WANTED::contains).isPresent();
        return wanted ? Answer.ok(described(interaction, type, message)) : Answer.noContent();
    }

    private Optional<Posted> performed(Interaction interaction, int type, Body data) {
        try {
            return perform(interaction, type, data);
        } finally {
            interaction.settle();
        }
    }

    private static DiscordProblem acknowledged() {
        return new DiscordProblem(400, 40060, "Interaction has already been acknowledged.");
    }

    private static int type(Interaction interaction, JsonNode body) {
        Complaints complaints = new Complaints();
        complaints.choice(body, "type", interaction.callbacks(), "");
        complaints.refuse();
        return body.path("type").asInt();
    }

    /** Everything that can be wrong is found before the interaction counts as answered. */
    private void check(Interaction interaction, int type, Body data) {
        Complaints complaints = new Complaints();
        switch (type) {
            case MESSAGE -> parts.writer().checkAnswer(data, "data");
            case DEFERRED_MESSAGE -> {
                if ((data.json().path("flags").asLong() & ~Flags.EPHEMERAL) != 0) {
                    complaints.add("data.flags", "MESSAGE_FLAGS_INVALID", "The message flags cannot be set.");
                }
            }
            case UPDATE -> parts.writer().checkEdit(source(interaction), data, "data");
            case CHOICES -> CommandRules.choices(data.json(), choiceType(data.json()), "data", complaints);
            case MODAL -> ModalRules.check(data.json(), "data", complaints);
            default -> {
                // a deferred update has no content
            }
        }
        complaints.refuse();
    }

    /** Choices are texts, or numbers if the first one is. */
    private static int choiceType(JsonNode data) {
        boolean numbers = data.path("choices").path(0).path("value").isNumber();
        return numbers ? CommandTree.NUMBER : CommandTree.STRING;
    }

    private Posted source(Interaction interaction) {
        return parts.state()
                .message(interaction.scene().channel(), interaction.scene().message())
                .orElseThrow(DiscordProblem::unknownMessage);
    }

    private Optional<Posted> perform(Interaction interaction, int type, Body data) {
        return switch (type) {
            case MESSAGE -> Optional.of(original(interaction, parts.writer().answer(interaction, data, "data")));
            case DEFERRED_MESSAGE ->
                Optional.of(original(
                        interaction,
                        parts.writer()
                                .defer(interaction, data.json().path("flags").asLong())));
            case UPDATE -> Optional.of(original(interaction, update(interaction, data)));
            case DEFERRED_UPDATE -> {
                interaction.original(interaction.scene().message());
                yield Optional.empty();
            }
            case CHOICES -> {
                interaction.choices(data.json().path("choices"));
                yield Optional.empty();
            }
            default -> {
                open(interaction, data.json());
                yield Optional.empty();
            }
        };
    }

    private Posted update(Interaction interaction, Body data) {
        Posted source = source(interaction);
        return data.json().isObject() ? parts.writer().edit(source, data, "data") : source;
    }

    private static Posted original(Interaction interaction, Posted posted) {
        interaction.original(posted.id());
        return posted;
    }

    private void open(Interaction interaction, JsonNode form) {
        parts.state()
                .show(new Modal(
                        interaction.scene().member().id(),
                        interaction.scene().channel(),
                        interaction.id(),
                        interaction.scene().message(),
                        form.deepCopy(),
                        ""));
    }

    private ObjectNode described(Interaction interaction, int type, Optional<Posted> message) {
        Fields about = Fields.object()
                .put("id", interaction.id())
                .put("type", interaction.scene().kind().number());
        Fields resource = Fields.object().put("type", type);
        message.ifPresent(posted -> {
            about.put("response_message_id", posted.id())
                    .put("response_message_loading", posted.content().has(Flags.LOADING))
                    .put("response_message_ephemeral", posted.isPrivate());
            resource.put("message", parts.writer().json(posted));
        });
        ObjectNode answer = Fields.object().put("interaction", about).node();
        if (type != DEFERRED_UPDATE) {
            answer.set("resource", resource.node());
        }
        return answer;
    }
}
