package dev.gonogo.lookalike.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Turns servlet requests into {@link Call}s and answers into responses. A listing is written whole. */
public final class CallServlet extends HttpServlet {
    private final transient Function<Call, Answer> handler;

    public CallServlet(Function<Call, Answer> handler) {
        this.handler = handler;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var headOnly = request.getMethod().equals("HEAD");
        write(handler.apply(read(request, headOnly ? "GET" : request.getMethod())), response, headOnly);
    }

    private static Call read(HttpServletRequest request, String method) throws IOException {
        var query = new LinkedHashMap<String, String>();
        var text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        var headers = new LinkedHashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return new Call(method, request.getRequestURI(), query, headers, text, Map.of(), "");
    }

    private static void write(Answer answer, HttpServletResponse response, boolean headOnly) throws IOException {
        switch (answer) {
            case Answer.Document document -> {
                response.setStatus(document.status());
                document.headers().forEach(response::setHeader);
                send(response, "application/json; charset=utf-8", Json.text(document.body()), headOnly);
            }
            case Answer.Listing listing -> {
                var whole = Json.array(listing.items());
                send(response, "application/json; charset=utf-8", Json.text(whole), headOnly);
            }
            case Answer.Content content -> {
                response.setStatus(content.status());
                send(response, content.mediaType(), content.body(), headOnly);
            }
            case Answer.Empty empty -> {
                response.setStatus(empty.status());
                empty.headers().forEach(response::setHeader);
            }
        }
    }

    private static void send(HttpServletResponse response, String mediaType, String body, boolean headOnly)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        if (!headOnly) {
            response.getOutputStream().write(bytes);
        }
    }
}
