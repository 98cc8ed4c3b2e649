package dev.gonogo.port;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A conversation that answers as told and records what it heard. */
public final class ScriptedConversation implements Conversation {
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<Upload> uploads = new CopyOnWriteArrayList<>();
    private volatile Response answer = Reply.say("heard");
    private volatile SubmissionResponse outcome = Reply.say("heard");
    private volatile Words confirmation = Words.NONE;
    private volatile Runnable before = () -> {};
    private volatile Consumer<Reply> later = reply -> {};

    /** @param what the text of a command, the value of a button, or the ticket of a dialog */
    public record Heard(
            String kind, Speaker speaker, Room room, String delivery, String what, Map<String, String> fields) {}

    public void answers(Response response) {
        answer = response;
    }

    /** The answer to submitted dialogs. */
    public void answersDialogs(SubmissionResponse submission) {
        outcome = submission;
    }

    /** The confirmation before any press counts. */
    public void asks(Words words) {
        confirmation = words;
    }

    /** Runs while a command waits for its answer. */
    public void beforeAnswering(Runnable action) {
        before = action;
    }

    public List<Heard> heard() {
        return heard;
    }

    /** Files that were uploaded in dialogs. */
    public List<Upload> uploads() {
        return uploads;
    }

    public Consumer<Reply> later() {
        return later;
    }

    @Override
    public Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> further) {
        later = further;
        before.run();
        heard.add(new Heard("said", speaker, room, delivery, text, Map.of()));
        return answer;
    }

    @Override
    public Response pressed(Speaker speaker, Room room, String delivery, String value) {
        heard.add(new Heard("pressed", speaker, room, delivery, value, Map.of()));
        return answer;
    }

    @Override
    public SubmissionResponse submitted(
            Speaker speaker, Room room, String ticket, DialogEntries entries, Consumer<Reply> later) {
        heard.add(new Heard("submitted", speaker, room, "", ticket, entries.texts()));
        uploads.addAll(entries.uploads());
        return outcome;
    }

    @Override
    public Words confirmation(Room room, String value) {
        return confirmation;
    }

    @Override
    public List<String> complete(Room room, String command, String parameter, String begun) {
        return List.of(room.channel(), command, parameter, begun);
    }
}
