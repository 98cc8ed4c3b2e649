package dev.gonogo.console;

import dev.gonogo.port.Conversation;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.talk.Correction;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what it is told, and answers as the test says. */
final class ScriptedConversation implements Conversation {
    final List<String> heard = new ArrayList<>();
    final List<Upload> uploads = new ArrayList<>();
    private final Deque<Correction> corrections = new ArrayDeque<>();
    private final Function<String, Response> answers;
    private Supplier<List<String>> openVersions = () -> List.of("0.6.6-preview");

    ScriptedConversation(Function<String, Response> answers) {
        this.answers = answers;
    }

    static ScriptedConversation agreeing() {
        return new ScriptedConversation(said -> Reply.say("Heard."));
    }

    @Override
    public Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later) {
        return note("said " + delivery + " " + speaker.user() + " in " + room + ": " + text, text);
    }

    @Override
    public Response pressed(Speaker speaker, Room room, String delivery, String value) {
        return note("pressed " + delivery + ": " + value, value);
    }

    @Override
    public SubmissionResponse submitted(
            Speaker speaker, Room room, String ticket, DialogEntries entries, Consumer<Reply> later) {
        heard.add("submitted " + ticket + ": " + entries.texts());
        uploads.addAll(entries.uploads());
        return corrections.isEmpty() ? Reply.say("Submitted.") : corrections.remove();
    }

    /** Rejects a field of the next submitted dialog. */
    void corrects(String field, String why) {
        corrections.add(new Correction(field, Words.say("{}", why)));
    }

    private Response note(String entry, String key) {
        heard.add(entry);
        return answers.apply(key);
    }

    @Override
    public Words confirmation(Room room, String value) {
        return Words.NONE;
    }

    @Override
    public List<String> complete(Room room, String command, String parameter, String begun) {
        return openVersions.get();
    }

    /** The suggestions for what may be typed. */
    void offers(Supplier<List<String>> versions) {
        openVersions = versions;
    }
}
