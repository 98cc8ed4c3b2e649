package dev.gonogo.port;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.function.Consumer;

/**
 * What chat adapters call when a person says or does something. Every method answers from the store alone, so that the
 * platform's three seconds suffice. Methods throw nothing: the reply reports failures.
 */
public interface Conversation {

    /**
     * @param delivery the platform's id of this delivery; a second delivery of the same id is answered but decides
     * nothing
     * @param text what was typed after {@code /release}
     * @param later takes further private replies, when a new look is needed
     */
    Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later);

    /** @param value what the button carried */
    Response pressed(Speaker speaker, Room room, String delivery, String value);

    /** @param later takes further private replies, when a new look is needed */
    SubmissionResponse submitted(
            Speaker speaker, Room room, String dialog, DialogEntries entries, Consumer<Reply> later);

    /**
     * The confirmation question before a press counts, for platforms whose buttons cannot ask by themselves.
     *
     * @param room where the button is
     * @param value what the button carried
     * @return {@link Words#NONE} if there is nothing to ask, or the button is out of date
     */
    Words confirmation(Room room, String value);

    /**
     * Suggestions for a parameter of a command, for platforms that complete while people type.
     *
     * @param command name of a command, see {@code Commands} of the command package
     * @param parameter name of one of its parameters
     * @param begun what was typed so far
     * @return values that contain what was typed, best match first; empty if the store has none
     */
    List<String> complete(Room room, String command, String parameter, String begun);
}
