package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.slack.Person;
import dev.gonogo.sandbox.slack.SlackText;
import dev.gonogo.sandbox.slack.SlackView;
import dev.gonogo.sandbox.slack.SlackView.Message;
import dev.gonogo.sandbox.slack.SlackView.Modal;
import dev.gonogo.sandbox.slack.SlackView.PrivateNote;
import dev.gonogo.sandbox.slack.Workspace;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells what happens as people would read it: who did what, every new message, and every new state of the board. */
public final class Transcript {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String INDENT = " ".repeat(12);

    private final Workspace workspace;
    private final SlackText text;
    private final InstantSource clock;
    private final Consumer<String> lines;
    private final Map<String, BoardState> told = new HashMap<>();
    private final Map<String, String> dialogs = new HashMap<>();

    /** Writes line by line to the consumer. */
    public Transcript(Workspace workspace, InstantSource clock, Consumer<String> lines) {
        this.workspace = workspace;
        this.text = new SlackText(workspace);
        this.clock = clock;
        this.lines = lines;
    }

    /** Tells what somebody does. */
    public void says(String sentence) {
        line(sentence);
    }

    /** Tells what is new in the view since it was last looked at. */
    public void look(SlackView view) {
        for (SlackView.Channel channel : view.channels()) {
            for (Message message : channel.messages()) {
                message(message, name(message.author()) + " posts in #" + channel.name());
                for (Message reply : message.replies()) {
                    message(reply, name(reply.author()) + " says in the thread");
                }
            }
        }
        view.notes().forEach(this::note);
        view.modals().forEach(this::modal);
        dialogs.keySet()
                .removeIf(id ->
                        view.modals().stream().noneMatch(modal -> modal.id().equals(id)));
    }

    private void message(Message message, String posts) {
        BoardState now = BoardState.of(text.message(message));
        BoardState before = told.get(message.ts());
        if (before == null) {
            tell(posts + ":", now.lines());
        } else if (!now.newsSince(before).isEmpty()) {
            tell("the board now says:", now.newsSince(before));
        } else {
            return;
        }
        told.put(message.ts(), now);
    }

    private void note(PrivateNote note) {
        BoardState now = BoardState.of(text.note(note));
        if (!now.equals(told.put(note.ts(), now))) {
            tell("only " + name(note.user()) + " sees, from " + name(note.author()) + ":", now.lines());
        }
    }

    private void modal(Modal modal) {
        String now = text.modal(modal);
        if (!now.equals(dialogs.put(modal.id(), now))) {
            tell(name(modal.user()) + " has a dialog open:", now.lines().toList());
        }
    }

    private void tell(String sentence, List<String> below) {
        line(sentence);
        below.forEach(each -> lines.accept(INDENT + each));
    }

    private void line(String sentence) {
        lines.accept(CLOCK.format(clock.instant()) + "  " + sentence);
    }

    private String name(String id) {
        return workspace.person(id).map(Person::name).orElse(id);
    }
}
