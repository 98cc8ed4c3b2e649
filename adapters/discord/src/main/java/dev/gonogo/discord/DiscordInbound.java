package dev.gonogo.discord;

import dev.gonogo.discord.Acknowledgement.Place;
import dev.gonogo.discord.Acknowledgement.Shown;
import dev.gonogo.port.Conversation;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes what people say, press and enter on Discord to the {@link Conversation}.
 *
 * <p>Discord's buttons cannot ask for confirmation, and it labels a modal's button itself. So a confirmation, or a
 * dialog without fields, is a private message with one button that says what it does; the answer replaces that message.
 */
final class DiscordInbound extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordInbound.class);
    /** Prefix of the value of a button that submits a dialog, followed by the dialog's id. */
    static final String SUBMIT = "submit:";
    /** Prefix of the value of a button that opens a dialog again for correction, followed by the dialog's id. */
    static final String CORRECT = "correct:";

    private static final Words NOTHING_DECIDED =
            Words.say("Nothing was decided. The button opens the dialog again with what you typed.");
    private static final Words OPEN_AGAIN = Words.say(
            "Nothing was decided, and what you typed is gone. Open the dialog again from the board or with the"
                    + " command.");

    private static final int MOST_CHOICES = 25;
    private static final int MOST_IN_CHOICE = 100;
    private static final int MOST_IN_LABEL = 80;

    private final Conversation conversation;
    private final DiscordReplies replies;
    private final DiscordDialogs dialogs;
    private final ScheduledExecutorService timer;
    private final RecentInteractions recent = new RecentInteractions();
    private final RecentDialogs opened = new RecentDialogs();

    DiscordInbound(Conversation conversation, DiscordText text, ScheduledExecutorService timer) {
        this.conversation = conversation;
        this.replies = new DiscordReplies(text);
        this.dialogs = new DiscordDialogs(text);
        this.timer = timer;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        GuildCommands.register(event.getGuild());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        GuildCommands.register(event.getGuild());
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        String command = event.getSubcommandName() == null ? "" : event.getSubcommandName();
        String text = CommandText.of(command, options(event.getOptions()));
        answer(
                event,
                Place.NEW,
                acknowledgement -> shown(
                        conversation.said(speaker(event), room(event), event.getId(), text, acknowledgement::later)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        String value = event.getComponentId();
        boolean isPrivate = isPrivate(event.getMessage());
        answer(event, isPrivate ? Place.INSTEAD : Place.NEW, acknowledgement -> {
            if (value.startsWith(SUBMIT)) {
                String id = value.substring(SUBMIT.length());
                return shown(
                        id,
                        DialogEntries.NONE,
                        conversation.submitted(
                                speaker(event), room(event), id, DialogEntries.NONE, acknowledgement::later));
            }
            if (value.startsWith(CORRECT)) {
                return again(value.substring(CORRECT.length()));
            }
            Words confirmation = isPrivate ? Words.NONE : conversation.confirmation(room(event), value);
            if (!confirmation.isEmpty()) {
                return question(List.of(confirmation), event.getButton());
            }
            return shown(conversation.pressed(speaker(event), room(event), event.getId(), value));
        });
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        DialogEntries entries = DiscordDialogs.entries(event.getValues());
        answer(
                event,
                Place.NEW,
                acknowledgement -> shown(
                        event.getModalId(),
                        entries,
                        conversation.submitted(
                                speaker(event), room(event), event.getModalId(), entries, acknowledgement::later)));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String command = event.getSubcommandName() == null ? "" : event.getSubcommandName();
        String parameter = event.getFocusedOption().getName();
        String begun = event.getFocusedOption().getValue();
        List<String> words = conversation.complete(room(event), command, parameter, begun).stream()
                .filter(word -> !word.isEmpty() && word.length() <= MOST_IN_CHOICE)
                .limit(MOST_CHOICES)
                .toList();
        event.replyChoiceStrings(words)
                .queue(
                        done -> {},
                        problem -> LOG.debug("Completion came too late: {}", DiscordFailures.words(problem, "")));
    }

    private void answer(IReplyCallback event, Place place, Function<Acknowledgement, Shown> answer) {
        if (!recent.isNew(event.getId())) {
            LOG.info("The interaction {} came twice and is answered once", event.getId());
            return;
        }
        Acknowledgement acknowledgement = new Acknowledgement(event, place, replies);
        acknowledgement.give(() -> answer.apply(acknowledgement), timer);
    }

    /** For a private message Discord may send only its id, and then JDA has no message. */
    private static boolean isPrivate(@Nullable Message message) {
        return message == null || message.isEphemeral();
    }

    private Shown shown(Response response) {
        return switch (response) {
            case Reply reply -> new Shown.Messages(replies.messages(reply));
            case Dialog dialog
            when dialog.fields().isEmpty() ->
                question(
                        dialog.intro(),
                        Button.primary(SUBMIT + dialog.id(), DiscordText.plain(dialog.submit(), MOST_IN_LABEL)));
            case Dialog dialog -> new Shown.Form(dialogs.modal(opened.opened(dialog)));
        };
    }

    /**
     * Discord has already closed the modal, so a button opens it again. Without what was typed there is nothing to
     * open.
     */
    private Shown shown(String id, DialogEntries entries, SubmissionResponse submission) {
        return switch (submission) {
            case Reply reply -> shown(reply);
            case Correction(String field, Words words)
            when opened.corrected(id, words, entries.texts()) ->
                question(List.of(words, NOTHING_DECIDED), Button.primary(CORRECT + id, "Correct it"));
            case Correction(String field, Words words) -> shown(Reply.of(words, OPEN_AGAIN));
        };
    }

    private Shown again(String id) {
        return opened.find(id)
                .<Shown>map(filled -> new Shown.Form(dialogs.modal(filled)))
                .orElseGet(() -> shown(Reply.of(OPEN_AGAIN)));
    }

    private Shown question(List<Words> words, Button button) {
        return new Shown.Messages(List.of(replies.question(words, button)));
    }

    private static Map<String, String> options(List<OptionMapping> mappings) {
        Map<String, String> options = new HashMap<>();
        mappings.forEach(option -> options.put(option.getName(), option.getAsString()));
        return options;
    }

    private static Speaker speaker(Interaction interaction) {
        return new Speaker(DiscordChat.PLATFORM, interaction.getUser().getId());
    }

    /** In a thread, the room is the thread's channel. */
    private static Room room(Interaction interaction) {
        Channel channel = interaction.getChannel();
        String id = channel instanceof ThreadChannel thread
                ? thread.getParentChannel().getId()
                : String.valueOf(interaction.getChannelId());
        return new Room(DiscordChat.PLATFORM, id);
    }
}
