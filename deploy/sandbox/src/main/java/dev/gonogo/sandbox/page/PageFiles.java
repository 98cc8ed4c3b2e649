package dev.gonogo.sandbox.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the page's own files, and nothing else. */
final class PageFiles extends HttpServlet {
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "page.css", "text/css; charset=utf-8",
            "page.js", "text/javascript; charset=utf-8",
            "blocks.js", "text/javascript; charset=utf-8",
            "room.js", "text/javascript; charset=utf-8",
            "dialogs.js", "text/javascript; charset=utf-8",
            "repository.js", "text/javascript; charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath().substring(1);
        String name = path.isEmpty() ? "index.html" : path;
        String type = TYPES.get(name);
        if (type == null) {
            response.sendError(404);
            return;
        }
        response.setContentType(type);
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
