package dev.gonogo.discord;

import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/**
 * What Discord did not do, in words: {@link Unreachable} if trying again may help, {@link Refused} with what to change
 * if it will not. No message contains a token or a URL.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">JSON error codes</a>
 */
final class DiscordFailures {
    static final int UNKNOWN_CHANNEL = 10003;
    static final int UNKNOWN_MESSAGE = 10008;
    static final int ARCHIVED_THREAD = 50083;
    static final int THREAD_EXISTS = 160004;
    static final String TOKEN_REFUSED =
            "Discord does not accept the token. Take the bot token from the application's page Bot in the developer portal,"
                    + " and restart gonogo with it.";
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private DiscordFailures() {}

    /** @param channel that the call was about, empty for none */
    static RuntimeException of(Throwable thrown, String channel) {
        Throwable problem = thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
        return switch (problem) {
            case ErrorResponseException answer
            when passing(answer) ->
                new Unreachable(
                        "Discord cannot do it now (" + status(answer) + "). It will be asked again.", Duration.ZERO);
            case ErrorResponseException answer
            when answer.getResponse().code == UNAUTHORIZED -> new Refused(TOKEN_REFUSED);
            case ErrorResponseException answer ->
                new Refused(refusal(answer.getErrorCode(), answer.getMeaning(), channel));
            case RateLimitedException limited ->
                new Unreachable(
                        "Discord has had too many requests. It will be asked again.",
                        Duration.ofMillis(limited.getRetryAfter()));
            case TimeoutException late ->
                new Unreachable(
                        "Discord did not answer in time, or has had too many requests. It will be asked again.",
                        Duration.ZERO);
            default ->
                new Unreachable(
                        "Discord cannot be reached (" + problem.getClass().getSimpleName()
                                + "). It will be asked again.",
                        Duration.ZERO);
        };
    }

    /** The same as a sentence, for the log. */
    static String words(Throwable problem, String channel) {
        return String.valueOf(of(problem, channel).getMessage());
    }

    private static boolean passing(ErrorResponseException answer) {
        int status = answer.getResponse().code;
        return status <= 0 || status >= FIRST_SERVER_ERROR || status == TOO_MANY_REQUESTS;
    }

    private static String status(ErrorResponseException answer) {
        int status = answer.getResponse().code;
        return status > 0 ? "HTTP " + status : "no answer";
    }

    static String refusal(int code, String meaning, String channel) {
        String place = channel.isEmpty() ? "there" : "in the channel " + channel;
        return switch (code) {
            case UNKNOWN_CHANNEL ->
                "Discord knows no channel " + channel
                        + " that gonogo could see. Check the channel's id, and whether the channel still exists.";
            case 50001 ->
                channel.isEmpty()
                        ? "Discord gives gonogo no access there. Invite it again with the scopes bot and applications.commands."
                        : "gonogo may not see the channel " + channel
                                + ". Invite it to the server, and give it the permission View Channel there.";
            case 50013 ->
                "gonogo lacks a permission " + place
                        + ". Give it View Channel, Send Messages, Read Message History, Create Public Threads and"
                        + " Send Messages in Threads there.";
            case 50024, 50068 ->
                "Discord does not allow messages or threads of this kind " + place
                        + ". Bind the repository to an ordinary text channel.";
            case 160005 -> "The thread is locked. Somebody who may manage threads can unlock it.";
            case 160006 -> "The server has as many active threads as Discord allows. Archive some of them.";
            case UNKNOWN_MESSAGE -> "The message is gone from the channel " + channel + ".";
            case 40001, 50014 -> TOKEN_REFUSED;
            default ->
                "Discord refused it (" + code + ", " + DiscordEscaping.PLAIN_TEXT.clean(meaning)
                        + "). The code is explained at https://discord.com/developers/docs/topics/opcodes-and-status-codes";
        };
    }
}
