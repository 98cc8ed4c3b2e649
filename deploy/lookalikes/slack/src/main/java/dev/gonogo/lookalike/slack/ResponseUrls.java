package dev.gonogo.lookalike.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.lookalike.slack.SlackState.Posting;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Serves the {@code response_url}s: each is for one command or press, usable five times within thirty minutes. Source:
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
final class ResponseUrls extends HttpServlet {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int USES = 5;

    /** The place of a response; {@code messageTs} is the pressed message, empty for a command. */
    record Place(String channel, String user, String messageTs) {}

    private record Given(Place place, Instant expires, int usesLeft) {}

    private final Settings settings;
    private final SlackState state;
    private final Map<String, Given> given = new HashMap<>();

    ResponseUrls(Settings settings, SlackState state) {
        this.settings = settings;
        this.state = state;
    }

    /** The path of a new response URL, without a leading slash. */
    synchronized String give(Place place) {
        String kind = place.messageTs().isEmpty() ? "commands" : "actions";
        String path = kind + "/" + settings.workspace().teamId() + "/" + state.nextNumber();
        given.put("/" + path, new Given(place, settings.clock().instant().plus(LIFE), USES));
        return path;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), UTF_8);
        try {
            Place place = use(request.getServletPath() + request.getPathInfo());
            respond(place, Json.parse(body).orElseThrow(() -> new SlackProblem("invalid_payload")));
            response.getOutputStream().write("ok".getBytes(UTF_8));
        } catch (SlackProblem problem) {
            boolean gone = problem.code().endsWith("_url");
            WebApi.send(response, gone ? 404 : 400, problem.answer());
        }
    }

    private synchronized Place use(String path) {
        Given found = given.get(path);
        if (found == null || settings.clock().instant().isAfter(found.expires())) {
            throw new SlackProblem("expired_url");
        }
        if (found.usesLeft() == 0) {
            throw new SlackProblem("used_url");
        }
        given.put(path, new Given(found.place(), found.expires(), found.usesLeft() - 1));
        return found.place();
    }

    /** Posts the body in a place; also used for the body of an acknowledgement. */
    void respond(Place place, JsonNode body) {
        if (body.path("delete_original").asBoolean()) {
            state.delete(place.messageTs());
            return;
        }
        Content content = Content.of(body);
        if (body.path("replace_original").asBoolean() && !place.messageTs().isEmpty()) {
            state.edit(place.messageTs(), content.text(), content.blocks());
            return;
        }
        boolean everybody = body.path("response_type").asText().equals("in_channel");
        state.post(new Posting(
                place.channel(),
                settings.workspace().bot().id(),
                everybody ? "" : place.user(),
                body.path("thread_ts").asText(""),
                content.text(),
                content.blocks()));
    }
}
