package dev.gonogo.discord;

import dev.gonogo.discord.DiscordCalls.Outcome;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The thread of a board's message, which has the message's own id. It is created when something is first said in it,
 * and reopened if Discord archived it.
 *
 * @see <a href="https://discord.com/developers/docs/topics/threads">Threads</a>
 */
final class Threads {
    private static final int MOST_IN_NAME = 100;
    private static final int WEEK_IN_MINUTES = 10_080;
    private static final String NAMELESS = "release";
    private static final Pattern MARKUP = Pattern.compile("^#+ |[`*\\\\]|\\]\\(<[^>]*>\\)|\\[");

    private final DiscordCalls calls;

    Threads(DiscordCalls calls) {
        this.calls = calls;
    }

    /** Says something in the thread, which is created or reopened if necessary. */
    void say(String channel, String message, DataObject said) {
        switch (attempt(channel, message, said)) {
            case Outcome.Done<DataObject> done -> {}
            case Outcome.Denied<DataObject>(int code, var problem) -> {
                switch (code) {
                    case DiscordFailures.UNKNOWN_CHANNEL -> make(channel, message);
                    case DiscordFailures.ARCHIVED_THREAD -> open(channel, message);
                    default -> throw problem;
                }
                attempt(channel, message, said).orThrow();
            }
        }
    }

    /** A thread has the permissions of its channel, so they have to be granted there. */
    private Outcome<DataObject> attempt(String channel, String thread, DataObject said) {
        return calls.attempt(Route.Messages.SEND_MESSAGE.compile(thread), said, Response::getObject, channel);
    }

    private void make(String channel, String message) {
        DataObject thread =
                DataObject.empty().put("name", name(channel, message)).put("auto_archive_duration", WEEK_IN_MINUTES);
        Outcome<DataObject> outcome = calls.attempt(
                Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message),
                thread,
                Response::getObject,
                channel);
        if (outcome instanceof Outcome.Denied<DataObject>(int code, var problem)
                && code != DiscordFailures.THREAD_EXISTS) {
            throw problem;
        }
    }

    private void open(String channel, String thread) {
        calls.attempt(
                        Route.Channels.MODIFY_CHANNEL.compile(thread),
                        DataObject.empty().put("archived", false),
                        Response::getObject,
                        channel)
                .orThrow();
    }

    /** The heading of the board, from the message. */
    private String name(String channel, String message) {
        DataObject board = calls.attempt(
                        Route.Messages.GET_MESSAGE.compile(channel, message), null, Response::getObject, channel)
                .orThrow();
        String heading = firstText(board.optArray("components").orElseGet(DataArray::empty))
                .lines()
                .findFirst()
                .orElse("");
        String name = MARKUP.matcher(heading).replaceAll("").strip();
        return name.isEmpty() ? NAMELESS : DiscordText.plain(name, MOST_IN_NAME);
    }

    private static String firstText(DataArray components) {
        return components.stream(DataArray::getObject)
                .map(component -> component.hasKey("content")
                        ? component.getString("content")
                        : firstText(component.optArray("components").orElseGet(DataArray::empty)))
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse("");
    }
}
