package dev.gonogo.bot.http;

import dev.gonogo.github.Delivery;
import dev.gonogo.github.WebhookVerifier;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Receives GitHub's webhooks. A delivery only says what to look at, never what to do: see {@code WebhookEvents}. */
public final class GitHubWebhook extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** GitHub sends no more than 25 MB (docs.github.com, "Webhook events and payloads"). */
    private static final int LARGEST_BODY = 25 * 1024 * 1024;

    private final transient WebhookVerifier verifier;
    private final transient Consumer<Delivery.Nudge> nudge;

    public GitHubWebhook(WebhookVerifier verifier, Consumer<Delivery.Nudge> nudge) {
        this.verifier = verifier;
        this.nudge = nudge;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The delivery is too large.");
            return;
        }
        Delivery delivery =
                verifier.read(header(request, "X-GitHub-Event"), header(request, "X-Hub-Signature-256"), body);
        switch (delivery) {
            case Delivery.Nudge genuine -> {
                nudge.accept(genuine);
                answer(response, HttpServletResponse.SC_ACCEPTED, "Looking.");
            }
            case Delivery.Ignored(String event) -> answer(response, HttpServletResponse.SC_OK, "Nothing to look at.");
            case Delivery.Malformed(String why) -> answer(response, HttpServletResponse.SC_BAD_REQUEST, why);
            case Delivery.NotGenuine(String why) -> answer(response, HttpServletResponse.SC_UNAUTHORIZED, why);
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static void answer(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().println(sentence);
    }
}
