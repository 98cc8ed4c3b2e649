package dev.gonogo.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The machine's own git, over HTTP on loopback, with faults on demand. */
final class GitServer implements AutoCloseable {

    private final HttpServer server;
    private final Path folder;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile String token = "";
    private volatile UnaryOperator<String> fault = request -> "";
    private volatile Map<String, String> headers = Map.of();

    GitServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/app.git");
    }

    /** Requires this token as the password of every request. */
    GitServer demanding(String secret) {
        this.token = secret;
        return this;
    }

    /**
     * Called with each request's method, path and query; returns a status to answer with, {@code drop}, or nothing for
     * git's own answer.
     */
    void failing(UnaryOperator<String> statusOf) {
        this.fault = statusOf;
    }

    void failing(int status, Map<String, String> withHeaders) {
        this.headers = withHeaders;
        this.fault = request -> String.valueOf(status);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        byte[] body = exchange.getRequestBody().readAllBytes();
        String status = authorized(exchange) ? fault.apply(request) : "401";
        switch (status) {
            case "" -> answer(exchange, body, true);
            case "drop" -> answer(exchange, body, false);
            default -> {
                headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(Integer.parseInt(status), -1);
            }
        }
        exchange.close();
    }

    private boolean authorized(HttpExchange exchange) {
        String wanted =
                Base64.getEncoder().encodeToString(("x-access-token:" + token).getBytes(StandardCharsets.UTF_8));
        String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return token.isEmpty() || given.equals("Basic " + wanted);
    }

    private void answer(HttpExchange exchange, byte[] body, boolean telling) throws IOException {
        Process backend = start(exchange, body.length);
        try (OutputStream input = backend.getOutputStream()) {
            input.write(body);
        }
        byte[] output = backend.getInputStream().readAllBytes();
        if (telling) {
            pass(exchange, new ByteArrayInputStream(output));
        }
    }

    private Process start(HttpExchange exchange, int length) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
        Map<String, String> environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", folder.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REMOTE_USER", "gonogo");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        environment.put("CONTENT_LENGTH", String.valueOf(length));
        pass(exchange, environment, "Content-Type", "CONTENT_TYPE");
        pass(exchange, environment, "Content-Encoding", "HTTP_CONTENT_ENCODING");
        pass(exchange, environment, "Git-Protocol", "GIT_PROTOCOL");
        return builder.start();
    }

    private static void pass(HttpExchange exchange, Map<String, String> environment, String header, String name) {
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                .ifPresent(value -> environment.put(name, value));
    }

    private static void pass(HttpExchange exchange, InputStream output) throws IOException {
        int status = 200;
        for (String line = line(output); !line.isEmpty(); line = line(output)) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            if (line.startsWith("Status:")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(line.substring(0, colon), value);
            }
        }
        exchange.sendResponseHeaders(status, 0);
        output.transferTo(exchange.getResponseBody());
    }

    private static String line(InputStream output) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = output.read(); next != '\n' && next >= 0; next = output.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
