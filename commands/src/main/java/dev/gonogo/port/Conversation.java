package dev.gonogo.port;

import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Speaker;
import dev.gonogo.talk.Submission;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.function.Consumer;

/**
 * What chat adapters call when a person said or did something. Every method answers from the store alone, so an adapter may call
 * it within the platform's three seconds. Methods throw nothing: what fails is said in the reply.
 */
public interface Conversation {

    /**
     * @param delivery the platform's id of this delivery; a second delivery of the same id is answered but decides nothing
     * @param text what was typed after {@code /release}
     * @param later takes further private replies, for what needs a look at the world
     */
    Response said(Speaker speaker, Room room, String delivery, String text, Consumer<Reply> later);

    /** @param value what the button carried */
    Response pressed(Speaker speaker, Room room, String delivery, String value);

    /** @param later takes further private replies, for what needs a look at the world */
    Submission submitted(Speaker speaker, Room room, String ticket, Entries entries, Consumer<Reply> later);

    /**
     * What is asked once more before a press counts, for platforms whose buttons cannot ask by themselves.
     *
     * @param room where the button stands
     * @param value what the button carried
     * @return {@link Words#NONE} where nothing is to be asked, or the button means nothing any more
     */
    Words confirmation(Room room, String value);

    /**
     * What may stand for a parameter of a command, for platforms that offer words while people type.
     *
     * @param command name of a command, see {@code Commands} of the command package
     * @param parameter name of one of its parameters
     * @param begun what was typed so far
     * @return words that contain what was typed, the likeliest first; empty where the store knows none
     */
    List<String> complete(Room room, String command, String parameter, String begun);
}
