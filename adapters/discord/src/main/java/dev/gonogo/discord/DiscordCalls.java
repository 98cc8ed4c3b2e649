package dev.gonogo.discord;

import dev.gonogo.port.Unreachable;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the REST API through JDA, with its rate limits and retries, but by a channel's id instead of JDA's cache of
 * the server: the cache lacks archived threads and is empty while a session is being re-established. So Discord's own
 * response decides.
 */
final class DiscordCalls {
    private final Supplier<JDA> session;
    private final Duration patience;

    /**
     * @param session throws {@link Unreachable} or {@link dev.gonogo.port.Refused} if there is none
     * @param patience how long a call may wait, mainly for the rate limits
     */
    DiscordCalls(Supplier<JDA> session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    /** The outcome of a call that Discord answered. */
    sealed interface Outcome<T> {
        /** @throws RuntimeException saying why not, see {@link DiscordFailures} */
        T orThrow();

        record Done<T>(T value) implements Outcome<T> {
            @Override
            public T orThrow() {
                return value;
            }
        }

        /** @param code see {@link DiscordFailures} */
        record Denied<T>(int code, RuntimeException problem) implements Outcome<T> {
            @Override
            public T orThrow() {
                throw problem;
            }
        }
    }

    /** @throws Unreachable if Discord gave no reliable response */
    <T> Outcome<T> attempt(
            Route.CompiledRoute route, @Nullable DataObject body, Function<Response, T> read, String channel) {
        JDA jda = session.get();
        try {
            T value = new RestActionImpl<T>(jda, route, body, (response, request) -> read.apply(response))
                    // A call that is still in JDA's queue then is not sent any more.
                    .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .submit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return new Outcome.Done<>(value);
        } catch (CompletionException e) {
            RuntimeException problem = DiscordFailures.of(e, channel);
            if (e.getCause() instanceof ErrorResponseException answer && !(problem instanceof Unreachable)) {
                return new Outcome.Denied<>(answer.getErrorCode(), problem);
            }
            throw problem;
        } catch (RuntimeException e) {
            throw DiscordFailures.of(e, channel);
        }
    }
}
