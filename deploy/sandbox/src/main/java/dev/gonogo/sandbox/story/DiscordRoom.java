package dev.gonogo.sandbox.story;

import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.DiscordText;
import dev.gonogo.lookalike.discord.DiscordView;
import dev.gonogo.lookalike.discord.Member;
import dev.gonogo.lookalike.discord.TextChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text channel of the Discord look-alike, with its threads. */
public final class DiscordRoom implements ChatRoom {
    private final DiscordLookAlike discord;
    private final TextChannel channel;
    private final DiscordText text;

    /** @param clock for the ages that people read */
    public DiscordRoom(DiscordLookAlike discord, TextChannel channel, InstantSource clock) {
        this.discord = discord;
        this.channel = channel;
        this.text = new DiscordText(discord.guild(), clock);
    }

    @Override
    public String platform() {
        return "discord";
    }

    /** Not before the bot has registered it. */
    @Override
    public boolean offersCommand() {
        return !discord.commands().isEmpty();
    }

    @Override
    public RoomView view() {
        DiscordView view = discord.view();
        return new RoomView(
                view.version(),
                channel.name(),
                view.messages(channel.id()).stream()
                        .map(message -> message(view, message))
                        .toList(),
                view.notes().stream()
                        .filter(note -> note.message().channel().equals(channel.id()))
                        .map(this::note)
                        .toList(),
                view.modals().stream()
                        .map(modal -> new RoomView.Dialog(modal.id(), name(modal.user()), text.modal(modal)))
                        .toList());
    }

    /** A thread has the id of the message that it was started from. */
    private RoomView.Message message(DiscordView view, DiscordView.Message message) {
        return new RoomView.Message(
                message.id(),
                name(message.author()),
                text.message(message),
                buttons(message),
                view.messages(message.id()).stream()
                        .map(reply -> message(view, reply))
                        .toList());
    }

    private RoomView.Note note(DiscordView.PrivateNote note) {
        DiscordView.Message message = note.message();
        return new RoomView.Note(
                message.id(), name(note.user()), name(message.author()), text.note(note), buttons(message));
    }

    private static List<RoomView.Button> buttons(DiscordView.Message message) {
        return message.buttons().stream()
                .map(button -> new RoomView.Button(message.id(), button.customId(), button.text(), Optional.empty()))
                .toList();
    }

    private String name(String id) {
        return discord.guild().member(id).map(Member::name).orElse(id);
    }

    @Override
    public void say(String person, String words) {
        discord.slashCommand(person, channel.id(), words);
    }

    @Override
    public void press(String person, RoomView.Button button) {
        discord.press(person, channel.id(), button.message(), button.id());
    }

    @Override
    public void submit(String person, RoomView.Dialog dialog, Map<String, String> values) {
        discord.submit(person, dialog.id(), values);
    }

    @Override
    public void dismiss(String person, RoomView.Dialog dialog) {
        discord.dismiss(person, dialog.id());
    }

    @Override
    public void awaitNews(long version, Duration atMost) throws InterruptedException {
        discord.await(view -> view.version() != version, atMost);
    }
}
