package dev.gonogo.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the Web API. What may work later becomes {@link Unreachable}; what Slack refuses until somebody changes
 * something becomes {@link Refused}, with a sentence that says what to change. No message contains a token or a URL
 * with a secret.
 */
final class SlackCalls {
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org");

    private final MethodsClient methods;

    SlackCalls(MethodsClient methods) {
        this.methods = methods;
    }

    /** One call of the Web API. */
    interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Slack's response, which is not necessarily {@code ok}: see {@link #refused}. */
    <T extends SlackApiTextResponse> T attempt(Call<T> call) {
        T answer;
        try {
            answer = call.on(methods);
        } catch (IOException e) {
            throw new Unreachable(
                    "Slack cannot be reached (" + e.getClass().getSimpleName() + "). It will be asked again.",
                    Duration.ZERO);
        } catch (SlackApiException e) {
            throw translated(e);
        } catch (RuntimeException e) {
            throw new Unreachable("Slack's answer cannot be read. It will be asked again.", Duration.ZERO);
        }
        if (!answer.isOk() && PASSING.contains(code(answer.getError()))) {
            throw new Unreachable(
                    "Slack cannot do it now (" + answer.getError() + "). It will be asked again.", Duration.ZERO);
        }
        return answer;
    }

    /** @param channel the channel that the call was about, empty for none */
    static Refused refused(SlackApiTextResponse answer, String channel) {
        return refused(code(answer.getError()), code(answer.getNeeded()), channel);
    }

    private static RuntimeException translated(SlackApiException e) {
        Response response = e.getResponse();
        if (response.code() == 429 || response.code() >= 500) {
            return new Unreachable(
                    "Slack cannot do it now (HTTP " + response.code() + "). It will be asked again.",
                    retryAfter(response.header("Retry-After")));
        }
        String code = e.getError() == null
                ? "HTTP " + response.code()
                : code(e.getError().getError());
        return refused(code, e.getError() == null ? "" : code(e.getError().getNeeded()), "");
    }

    private static Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    private static Refused refused(String code, String scope, String channel) {
        String reason = switch (code) {
            case "not_in_channel" -> "gonogo is not in the channel " + channel + ". Invite it there: /invite @gonogo";
            case "channel_not_found" ->
                "Slack shows gonogo no channel " + channel
                        + ". Check the channel's id, and if the channel is private, invite the bot there: /invite @gonogo";
            case "is_archived" ->
                "The channel " + channel + " is archived. Unarchive it, or bind the repository to another channel.";
            case "missing_scope", "no_permission" ->
                "The Slack app lacks " + (scope.isEmpty() ? "a scope" : "the scope " + scope)
                        + ". Add it on the app's page OAuth & Permissions, and install the app again.";
            case "invalid_auth",
                    "not_authed",
                    "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "org_login_required" ->
                "Slack does not accept the token (" + code
                        + "). Take the Bot User OAuth Token from the app's page OAuth & Permissions, and restart gonogo with it.";
            case "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "restricted_action_non_threadable_channel" ->
                "The workspace's rules forbid gonogo to post in " + channel + " (" + code
                        + "). A workspace administrator can allow it, or bind the repository to another channel.";
            case "expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged" ->
                "Slack allows three seconds to open a dialog, and that was too late. Try again.";
            default ->
                "Slack refused it (" + code + "). The code is explained at https://docs.slack.dev/reference/methods";
        };
        return new Refused(reason);
    }

    /** An error code in Slack's form; anything else is not passed on. */
    private static String code(@Nullable String text) {
        return text != null && text.matches("[a-zA-Z0-9_:,.]{1,100}") ? text : "";
    }
}
