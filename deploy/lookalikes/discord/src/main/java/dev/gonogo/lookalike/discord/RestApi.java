package dev.gonogo.lookalike.discord;

import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Routes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The stages of every REST call: faults, rate limits, the token, the version, and then the routes. */
final class RestApi implements Function<Call, Answer> {
    private static final String VERSION = "/api/v10";
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration HANG = Duration.ofMinutes(2);

    private final DiscordSettings settings;
    private final DiscordFaults faults;
    private final RateLimits limits;
    private final Pause pause = new Pause();
    private final Routes routes = new Routes();

    RestApi(DiscordSettings settings, DiscordFaults faults) {
        this.settings = settings;
        this.faults = faults;
        this.limits = new RateLimits(settings.clock());
    }

    Routes routes() {
        return routes;
    }

    /** Ends every pause, so that the server can stop. */
    void close() {
        pause.end();
    }

    @Override
    public Answer apply(Call call) {
        String route = call.method() + " " + call.path().replace(VERSION, "");
        if (faults.strikes(DiscordFault.SLOW, route)) {
            pause.take(SLOW);
        }
        if (faults.strikes(DiscordFault.HANGS, route)) {
            pause.take(HANG);
        }
        Map<String, String> always = new LinkedHashMap<>(Map.of("Via", "1.1 google"));
        Answer answer = answer(call, route);
        always.putAll(limits.headers(route));
        return with(always, answer);
    }

    private Answer answer(Call call, String route) {
        if (faults.strikes(DiscordFault.RATE_LIMITED_GLOBALLY, route)) {
            return limits.tooManyForAll();
        }
        if (faults.strikes(DiscordFault.RATE_LIMITED, route) || limits.exceeded(route)) {
            return limits.tooManyForRoute(route);
        }
        if (faults.strikes(DiscordFault.SERVER_ERROR, route)) {
            return DiscordProblem.plain(500, "Internal Server Error").answer();
        }
        Answer done = routed(call);
        return faults.strikes(DiscordFault.ANSWER_LOST, route)
                ? DiscordProblem.plain(502, "Bad Gateway").answer()
                : done;
    }

    private Answer routed(Call call) {
        try {
            if (!call.path().startsWith(VERSION + "/")) {
                throw new DiscordProblem(400, 50041, "Invalid API version");
            }
            Call inside = call.to(call.path().substring(VERSION.length()));
            authorize(inside);
            return routes.answer(inside).orElseThrow(() -> DiscordProblem.plain(404, "Not Found"));
        } catch (DiscordProblem problem) {
            return problem.answer();
        }
    }

    /** Interactions carry their own token in the path; the gateway's URLs need none. */
    private void authorize(Call call) {
        boolean open = call.path().matches("/(interactions|webhooks)/.*|/gateway");
        String given = call.header("authorization").orElse("");
        if (!open && !given.equals("Bot " + settings.botToken())) {
            throw DiscordProblem.unauthorized();
        }
    }

    private static Answer with(Map<String, String> headers, Answer answer) {
        return switch (answer) {
            case Answer.Document document ->
                new Answer.Document(document.status(), document.body(), joined(headers, document.headers()));
            case Answer.Empty empty -> new Answer.Empty(empty.status(), joined(headers, empty.headers()));
            case Answer.Listing listing -> listing;
            case Answer.Content content -> content;
        };
    }

    private static Map<String, String> joined(Map<String, String> headers, Map<String, String> own) {
        boolean global = own.containsKey("X-RateLimit-Global");
        Map<String, String> joined = global ? new LinkedHashMap<>(Map.of("Via", "1.1 google")) : headers;
        joined.putAll(own);
        return joined;
    }
}
