package dev.gonogo.sandbox.story;

import java.time.Duration;
import java.util.Map;

/** A room on a chat platform, as people use it. People have short names. */
public interface ChatRoom {
    /** The platform's name, in lower case. */
    String platform();

    /** Whether people are offered the bot's command. */
    boolean offersCommand();

    /** Everything that anybody sees in it now. */
    RoomView view();

    /** @param text with the command, such as {@code /release status} */
    void say(String person, String text);

    void press(String person, RoomView.Button button);

    /** @param values by the labels of the inputs */
    void submit(String person, RoomView.Dialog dialog, Map<String, String> values);

    /** Closes the dialog without submitting it. */
    void dismiss(String person, RoomView.Dialog dialog);

    /** Waits until there is something newer than a view of this version, but at most this long. */
    void awaitNews(long version, Duration atMost) throws InterruptedException;
}
