package dev.gonogo.lookalike.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;

/** Sends signed requests to the app's request URL. */
final class HttpTransport implements AppTransport {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Settings settings;
    private final URI requestUrl;
    private final String signingSecret;

    HttpTransport(Settings settings, URI requestUrl, String signingSecret) {
        this.settings = settings;
        this.requestUrl = requestUrl;
        this.signingSecret = signingSecret;
    }

    @Override
    public Ack send(Envelope envelope) {
        String body = envelope.form();
        String timestamp = String.valueOf(settings.clock().instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(requestUrl)
                .timeout(settings.ackDeadline())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(signingSecret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return ack(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (HttpTimeoutException tooLate) {
            return new Ack.Failed("operation_timeout");
        } catch (IOException unreachable) {
            return new Ack.Failed("dispatch_failed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Ack.Failed("dispatch_failed");
        }
    }

    private static Ack ack(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            return new Ack.Failed("dispatch_failed");
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (response.body().isBlank()) {
            return new Ack.Accepted(MissingNode.getInstance());
        }
        JsonNode plain = Json.object().put("text", response.body());
        return new Ack.Accepted(
                WebApi.isJson(type) ? Json.parse(response.body()).orElse(plain) : plain);
    }
}
