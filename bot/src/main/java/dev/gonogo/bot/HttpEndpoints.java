package dev.gonogo.bot;

import dev.gonogo.bot.http.GitHubWebhook;
import dev.gonogo.bot.http.Health;
import dev.gonogo.bot.http.Metrics;
import dev.gonogo.github.WebhookVerifier;
import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What the bot serves over HTTP wherever it talks with people, by path. */
final class HttpEndpoints {
    /** Without this variable no webhook is accepted. */
    static final String WEBHOOK_SECRET = "GITHUB_WEBHOOK_SECRET";

    private HttpEndpoints() {}

    /** Always health and metrics; GitHub's webhooks if there is a secret to verify them with; others may be added. */
    static Map<String, HttpServlet> servlets(Bot bot, Environment environment, BooleanSupplier ready) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put("/health/live", new Health(() -> true));
        servlets.put("/health/ready", new Health(ready));
        servlets.put("/metrics", new Metrics(bot::metrics));
        environment
                .find(WEBHOOK_SECRET)
                .ifPresent(secret -> servlets.put(
                        "/github/webhook", new GitHubWebhook(new WebhookVerifier(() -> secret), bot::nudge)));
        return servlets;
    }
}
