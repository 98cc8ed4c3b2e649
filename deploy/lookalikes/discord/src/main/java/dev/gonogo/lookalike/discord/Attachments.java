package dev.gonogo.lookalike.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.HandedFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Uploaded files. Anybody who knows a file's URL may fetch it, as from Discord's CDN. Source:
 * https://discord.com/developers/docs/resources/message#attachment-object
 */
final class Attachments extends HttpServlet {
    private final transient Snowflakes snowflakes;
    private final transient Supplier<URI> home;
    private final transient Map<String, ObjectNode> objects = new ConcurrentHashMap<>();
    private final transient Map<String, HandedFile> files = new ConcurrentHashMap<>();

    Attachments(Snowflakes snowflakes, Supplier<URI> home) {
        this.snowflakes = snowflakes;
        this.home = home;
    }

    /** The id of a new attachment. */
    String keep(HandedFile file) {
        String id = snowflakes.next();
        String path = "attachments/" + id + "/" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8);
        String address = home.get().resolve(path).toString();
        files.put("/" + path, file);
        objects.put(
                id,
                Fields.object()
                        .put("id", id)
                        .put("filename", file.name())
                        .put("size", file.content().length)
                        .put("url", address)
                        .put("proxy_url", address)
                        .put("content_type", "application/octet-stream")
                        .put("ephemeral", true)
                        .node());
        return id;
    }

    /** The attachment objects that the components of a submission name, by id. */
    ObjectNode in(JsonNode components) {
        ObjectNode named = Fields.object().node();
        components
                .findValues("values")
                .forEach(values -> values.forEach(value -> {
                    ObjectNode attachment = objects.get(value.asText());
                    if (attachment != null) {
                        named.set(value.asText(), attachment);
                    }
                }));
        return named;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HandedFile file = files.get(request.getRequestURI());
        if (file == null) {
            response.setStatus(404);
            return;
        }
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(file.content());
    }
}
