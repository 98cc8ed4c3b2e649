package dev.gonogo.slack;

import dev.gonogo.port.ScriptedConversation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The adapter behind a real Jetty, and a Slack that posts to it. */
final class SlackOverHttp implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-20T14:00:00Z");
    static final String TRIGGER = "13345224609.738474920.8088930838d88f008e0";
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    final SlackApiLookAlike api = new SlackApiLookAlike();
    final ScriptedConversation conversation = new ScriptedConversation();
    volatile Instant now = START;
    private final Slack slack = Slack.open(
            new SlackSettings(api.api(), "xoxb-1", SECRET, null, SlackSettings.Mode.HTTP), new KnownPeople(Map.of()));
    final SlackListener listener = slack.listen(conversation, () -> now);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    SlackOverHttp() {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(listener.servlet()), "/slack/events");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Posts a body as Slack would, signed and in time. */
    HttpResponse<String> post(String body) {
        return post(body, seconds(now), sign(seconds(now), body));
    }

    /** Posts a body with any timestamp and signature. The time limit is shorter than that of a call of Slack's API. */
    HttpResponse<String> post(String body, String timestamp, String signature) {
        return send(HttpRequest.newBuilder()
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.uri(address()).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
    }

    static String sign(String timestamp, String body) {
        return new SlackSignatures(SECRET, () -> START).sign(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    static String seconds(Instant instant) {
        return String.valueOf(instant.getEpochSecond());
    }

    String command(String text) {
        return "token=t&team_id=T1&channel_id=C0RELEASES&user_id=U0ANN&command=%2Frelease&text=" + encoded(text)
                + "&response_url=" + encoded(api.responseUrl()) + "&trigger_id=" + TRIGGER;
    }

    String press(String action, String value) {
        return payload("""
                {"type":"block_actions","user":{"id":"U0CAROL","team_id":"T1"},"team":{"id":"T1"},"trigger_id":"trigger-9",
                 "container":{"type":"message","message_ts":"12.34","channel_id":"C0RELEASES","is_ephemeral":false},
                 "channel":{"id":"C0RELEASES","name":"releases"},"message":{"ts":"12.34","text":"board"},
                 "response_url":"%s","actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s","action_ts":"1.2"}]}
                """.formatted(api.responseUrl(), action, value));
    }

    static String submit(String entry) {
        return payload("""
                {"type":"view_submission","user":{"id":"U0CAROL","team_id":"T1"},"team":{"id":"T1"},"trigger_id":"t",
                 "view":{"id":"V1","type":"modal","callback_id":"gonogo-dialog","private_metadata":"C0RELEASES:ticket-1",
                 "title":{"type":"plain_text","text":"No-go for 1.4.0"},"blocks":[],"state":{"values":{
                 "reason":{"entered":{"type":"plain_text_input","value":"%s"}},
                 "note":{"entered":{"type":"plain_text_input","value":null}}}}},"response_urls":[]}
                """.formatted(entry));
    }

    /** @param file a file object as JSON */
    static String handOver(String file) {
        return payload("""
                {"type":"view_submission","user":{"id":"U0CAROL","team_id":"T1"},"team":{"id":"T1"},"trigger_id":"t",
                 "view":{"id":"V1","type":"modal","callback_id":"gonogo-dialog","private_metadata":"C0RELEASES:ticket-1",
                 "title":{"type":"plain_text","text":"Tick"},"blocks":[],"state":{"values":{
                 "evidence":{"entered":{"type":"plain_text_input","value":null}},
                 "files":{"entered":{"type":"file_input","files":[%s]}}}}},"response_urls":[]}
                """.formatted(file));
    }

    private static String payload(String json) {
        return "payload=" + encoded(json);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        listener.close();
        slack.close();
        api.close();
        client.close();
    }
}
