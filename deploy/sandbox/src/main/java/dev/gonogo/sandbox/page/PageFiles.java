package dev.gonogo.sandbox.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

/** Serves the page's own files, and nothing else. */
final class PageFiles extends HttpServlet {
    private static final Set<String> NAMES = Set.of(
            "index.html",
            "page.css",
            "discord.css",
            "page.js",
            "nodes.js",
            "topics.js",
            "slack.js",
            "room.js",
            "blocks.js",
            "dialogs.js",
            "inputs.js",
            "discord.js",
            "channel.js",
            "components.js",
            "markdown.js",
            "moments.js",
            "modal.js",
            "typing.js",
            "repository.js");
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath().substring(1);
        String name = path.isEmpty() ? "index.html" : path;
        if (!NAMES.contains(name)) {
            response.sendError(404);
            return;
        }
        response.setContentType(TYPES.get(name.substring(name.indexOf('.') + 1)) + "; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Content-Security-Policy", "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'");
        try (InputStream file = PageFiles.class.getResourceAsStream("/sandbox/page/" + name)) {
            if (file == null) {
                throw new IOException("The page's file " + name + " is missing from the jar");
            }
            file.transferTo(response.getOutputStream());
        }
    }
}
