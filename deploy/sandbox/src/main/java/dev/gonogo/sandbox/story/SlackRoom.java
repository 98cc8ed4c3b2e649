package dev.gonogo.sandbox.story;

import dev.gonogo.lookalike.slack.Person;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import dev.gonogo.lookalike.slack.SlackText;
import dev.gonogo.lookalike.slack.SlackView;
import dev.gonogo.lookalike.slack.SlackView.Channel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A channel of the Slack look-alike. */
public final class SlackRoom implements ChatRoom {
    private final SlackLookAlike slack;
    private final String channel;
    private final SlackText text;

    /**
     * @param channel its id
     * @param clock tells which day is today
     */
    public SlackRoom(SlackLookAlike slack, String channel, InstantSource clock) {
        this.slack = slack;
        this.channel = channel;
        this.text = new SlackText(slack.workspace(), clock);
    }

    @Override
    public String platform() {
        return "slack";
    }

    /** Slack knows it from the app's manifest. */
    @Override
    public boolean offersCommand() {
        return true;
    }

    @Override
    public RoomView view() {
        SlackView view = slack.view();
        Channel here = view.channels().stream()
                .filter(one -> one.id().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no channel " + channel));
        return new RoomView(
                view.version(),
                here.name(),
                here.messages().stream().map(this::message).toList(),
                Stream.concat(
                                view.notes().stream()
                                        .filter(note -> note.channel().equals(channel))
                                        .map(this::note),
                                view.modals().stream()
                                        .filter(modal -> !asks(modal))
                                        .map(this::answer))
                        .toList(),
                view.modals().stream()
                        .filter(SlackRoom::asks)
                        .map(modal -> new RoomView.Dialog(modal.id(), name(modal.user()), text.modal(modal)))
                        .toList());
    }

    private static boolean asks(SlackView.Modal modal) {
        return modal.view().has("submit");
    }

    /** Slack shows the answer in place of the dialog. */
    private RoomView.Note answer(SlackView.Modal modal) {
        return new RoomView.Note(modal.id(), name(modal.user()), "gonogo", text.modal(modal), List.of());
    }

    private RoomView.Message message(SlackView.Message message) {
        return new RoomView.Message(
                message.ts(),
                name(message.author()),
                text.message(message),
                buttons(message.ts(), message.buttons()),
                message.replies().stream().map(this::message).toList());
    }

    private RoomView.Note note(SlackView.PrivateNote note) {
        return new RoomView.Note(
                note.ts(), name(note.user()), name(note.author()), text.note(note), buttons(note.ts(), note.buttons()));
    }

    private static List<RoomView.Button> buttons(String message, List<dev.gonogo.lookalike.slack.Button> buttons) {
        return buttons.stream()
                .map(button -> new RoomView.Button(
                        message,
                        button.actionId(),
                        button.text(),
                        Optional.ofNullable(button.confirm()).map(SlackRoom::confirm)))
                .toList();
    }

    private static RoomView.Confirm confirm(dev.gonogo.lookalike.slack.Button.Confirm asked) {
        return new RoomView.Confirm(asked.title() + " " + asked.text(), asked.confirm(), asked.deny());
    }

    private String name(String id) {
        return slack.workspace().person(id).map(Person::name).orElse(id);
    }

    @Override
    public void say(String person, String words) {
        slack.slashCommand(person, channel, words);
    }

    @Override
    public void press(String person, RoomView.Button button) {
        slack.press(person, channel, button.message(), button.id());
    }

    @Override
    public void submit(String person, RoomView.Dialog dialog, Map<String, String> values) {
        slack.submit(person, dialog.id(), values);
    }

    @Override
    public void dismiss(String person, RoomView.Dialog dialog) {
        slack.dismiss(person, dialog.id());
    }

    @Override
    public void awaitNews(long version, Duration atMost) throws InterruptedException {
        slack.await(view -> view.version() != version, atMost);
    }
}
