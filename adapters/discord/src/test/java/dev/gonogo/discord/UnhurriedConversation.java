package dev.gonogo.discord;

import dev.gonogo.port.Conversation;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A conversation that answers when the test says so. Further replies to a command come before its answer. */
final class UnhurriedConversation implements Conversation {
    private final CompletableFuture<Response> answer = new CompletableFuture<>();

    /** Every person gets this answer, including those already waiting. */
    void answers(Response response) {
        answer.complete(response);
    }

    @Override
    public Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later) {
        later.accept(Reply.say("looked"));
        return answer.join();
    }

    @Override
    public Response pressed(Speaker speaker, Room room, String delivery, String value) {
        return answer.join();
    }

    @Override
    public SubmissionResponse submitted(
            Speaker speaker, Room room, String ticket, DialogEntries entries, Consumer<Reply> later) {
        return Reply.say("submitted");
    }

    @Override
    public Words confirmation(Room room, String value) {
        return Words.NONE;
    }

    @Override
    public List<String> complete(Room room, String command, String parameter, String begun) {
        return List.of();
    }
}
