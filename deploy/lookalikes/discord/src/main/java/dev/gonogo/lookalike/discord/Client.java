package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.discord.DiscordView.Modal;
import dev.gonogo.lookalike.discord.Interaction.Kind;
import dev.gonogo.lookalike.discord.Interaction.Scene;
import dev.gonogo.lookalike.discord.Posted.Draft;
import dev.gonogo.lookalike.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discord's client: delivers what people do to the app, and shows them how the app responded. */
final class Client {
    static final String NO_ANSWER = "The application did not respond";
    static final String FAILED = "This interaction failed";
    static final String TROUBLE = "Something went wrong. Try again.";

    private final DiscordParts parts;
    private final DiscordFaults faults;
    private final Payloads payloads;

    Client(DiscordParts parts, DiscordFaults faults) {
        this.parts = parts;
        this.faults = faults;
        this.payloads = new Payloads(parts);
    }

    void slashCommand(Member member, String channel, String text) {
        try {
            TypedCommand typed = TypedCommand.read(parts.commands(), text);
            TypedOptions options = typedOptions();
            ObjectNode data = payloads.command(typed, options.sent(typed), options.resolved());
            Scene scene = new Scene(Kind.COMMAND, member, channel, "", typed.wholeName());
            if (!send(scene, data).isAnswered()) {
                note(member, channel, NO_ANSWER);
            }
        } catch (ClientRefusal refusal) {
            note(member, channel, refusal.sentence());
        }
    }

    /** The app's suggestions for an option, empty if it did not respond. */
    Optional<List<Choice>> suggest(Member member, String channel, String text, String option) {
        TypedCommand typed = TypedCommand.read(parts.commands(), text);
        TypedOptions options = typedOptions();
        ObjectNode data = payloads.command(typed, options.typing(typed, option), options.resolved());
        Interaction interaction = send(new Scene(Kind.AUTOCOMPLETE, member, channel, "", typed.wholeName()), data);
        if (!interaction.isAnswered()) {
            return Optional.empty();
        }
        List<Choice> choices = new ArrayList<>();
        interaction
                .choices()
                .forEach(choice -> choices.add(new Choice(
                        choice.path("name").asText(), choice.path("value").asText())));
        return Optional.of(choices);
    }

    private TypedOptions typedOptions() {
        return new TypedOptions(parts.settings().guild(), parts.entities());
    }

    /** Discord itself refuses a component that the message no longer shows. */
    void use(Member member, Posted posted, String labelOrCustomId, List<String> values) {
        Optional<JsonNode> shown = ComponentWalk.all(posted.content().components()).stream()
                .filter(component -> isNamed(component, labelOrCustomId))
                .filter(component -> !component.path("custom_id").asText("").isEmpty())
                .filter(component -> !component.path("disabled").asBoolean())
                .findFirst();
        if (shown.isEmpty()) {
            note(member, posted.channel(), FAILED);
            return;
        }
        Scene scene = new Scene(Kind.COMPONENT, member, posted.channel(), posted.id(), "");
        if (!send(scene, Payloads.component(shown.get(), values)).isAnswered()) {
            note(member, posted.channel(), FAILED);
        }
    }

    private static boolean isNamed(JsonNode component, String labelOrCustomId) {
        return component.path("custom_id").asText("").equals(labelOrCustomId)
                || Button.in(Entities.none().add(component)).stream()
                        .anyMatch(button -> button.names().contains(labelOrCustomId));
    }

    void submit(Member member, Modal modal, Map<String, String> values) {
        try {
            JsonNode components = FormInputs.submitted(modal.form(), values, parts.attachments()::keep);
            Scene scene = new Scene(Kind.MODAL_SUBMIT, member, modal.channel(), modal.message(), "");
            if (send(
                            scene,
                            Payloads.submission(
                                    modal.form(),
                                    components,
                                    parts.attachments().in(components)))
                    .isAnswered()) {
                parts.state().closeModal(member.id(), modal.id());
            } else {
                parts.state().show(modal.troubled(TROUBLE));
            }
        } catch (ClientRefusal refusal) {
            parts.state().show(modal.troubled(refusal.sentence()));
        }
    }

    /** Delivers an interaction, and waits for its first response as long as a client does. */
    private Interaction send(Scene scene, JsonNode data) {
        Interaction interaction = parts.interactions().begin(scene);
        if (!parts.gateway().hasSession() || faults.strikes(DiscordFault.LOST)) {
            return interaction;
        }
        ObjectNode event = payloads.event(interaction, data);
        parts.gateway().dispatch("INTERACTION_CREATE", Intents.NONE, event);
        if (faults.strikes(DiscordFault.TWICE)) {
            parts.gateway().dispatch("INTERACTION_CREATE", Intents.NONE, event);
        }
        interaction.awaitAnswer(parts.settings().answerDeadline());
        return interaction;
    }

    /** A person's plain message. */
    Posted say(Member member, String channel, String text) {
        Content content = Content.text(text);
        Mentions mentions = Mentions.in(text, Fields.object().node(), Set.of("users"));
        return parts.writer()
                .post(new Draft(
                        channel, member.id(), "", content, Fields.object().node(), mentions));
    }

    private void note(Member member, String channel, String sentence) {
        Content content = Content.text(sentence).flagged(Flags.EPHEMERAL);
        parts.writer()
                .post(new Draft(
                        channel,
                        Guild.CLYDE.id(),
                        member.id(),
                        content,
                        Fields.object().node(),
                        Mentions.NOBODY));
    }
}
