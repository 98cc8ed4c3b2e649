package dev.gonogo.lookalike.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves {@code /api/METHOD}: accepts form or JSON arguments and a Bearer token, and responds like Slack. */
final class WebApi extends HttpServlet {
    static final String SOCKET_METHOD = "apps.connections.open";

    private final Settings settings;
    private final Faults faults;
    private final Pause pause;
    private final Map<String, Function<JsonNode, ObjectNode>> methods = new HashMap<>();

    WebApi(Settings settings, Faults faults, Pause pause) {
        this.settings = settings;
        this.faults = faults;
        this.pause = pause;
    }

    void serve(Map<String, Function<JsonNode, ObjectNode>> more) {
        methods.putAll(more);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), UTF_8);
        if (faults.strikes(Fault.SLOW)) {
            pause.take();
        }
        if (faults.strikes(Fault.RATE_LIMITED)) {
            response.setHeader("Retry-After", "1");
            send(response, 429, new SlackProblem("ratelimited").answer());
        } else if (faults.strikes(Fault.SERVER_ERROR)) {
            response.setStatus(500);
        } else {
            send(response, 200, answer(request, body));
        }
    }

    private ObjectNode answer(HttpServletRequest request, String body) {
        try {
            JsonNode arguments = arguments(request, body);
            String method =
                    request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            authorize(method, token(request, arguments));
            Function<JsonNode, ObjectNode> found = methods.get(method);
            if (found == null) {
                throw new SlackProblem("unknown_method");
            }
            return found.apply(arguments);
        } catch (SlackProblem problem) {
            return problem.answer();
        }
    }

    private static JsonNode arguments(HttpServletRequest request, String body) {
        if (isJson(request.getContentType())) {
            return Json.parse(body).orElseThrow(() -> new SlackProblem("invalid_json"));
        }
        ObjectNode arguments = Form.decode(body);
        if (request.getQueryString() != null) {
            arguments.setAll(Form.decode(request.getQueryString()));
        }
        return arguments;
    }

    static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("application/json");
    }

    private static String token(HttpServletRequest request, JsonNode arguments) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : arguments.path("token").asText("");
    }

    private void authorize(String method, String token) {
        if (token.isEmpty()) {
            throw new SlackProblem("not_authed");
        }
        boolean forApp = method.equals(SOCKET_METHOD);
        String wanted = forApp ? settings.appToken() : settings.botToken();
        String other = forApp ? settings.botToken() : settings.appToken();
        if (token.equals(other)) {
            throw new SlackProblem("not_allowed_token_type");
        }
        if (!token.equals(wanted)) {
            throw new SlackProblem("invalid_auth");
        }
    }

    static void send(HttpServletResponse response, int status, JsonNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(body.toString().getBytes(UTF_8));
    }
}
