package dev.gonogo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedHttpTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MOST = 1000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    /** What the other side does with a request. */
    @FunctionalInterface
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void on(String path, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answering.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private HttpRequest request(String path) {
        int port = server.getAddress().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static String text(int status, HttpHeaders headers, InputStream body) throws IOException {
        try (InputStream bounded = new BoundedStream(body, MOST)) {
            String kind = headers.firstValue("X-Kind").orElse("plain");
            return status + " " + kind + " " + new String(bounded.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpOutcome<String> asked(String path, Duration patience, BoundedHttp.Reading<String> reading) {
        try (BoundedHttp http = new BoundedHttp(LONG, patience, Redirect.NEVER)) {
            return http.send(request(path), reading);
        }
    }

    private HttpOutcome<String> asked(String path) {
        return asked(path, LONG, BoundedHttpTest::text);
    }

    @Test
    void anAnswerIsReadWithItsStatusAndHeaders() {
        on("/here", exchange -> {
            exchange.getResponseHeaders().set("X-Kind", "special");
            send(exchange, 503, "hello");
        });

        assertThat(asked("/here")).isEqualTo(new HttpOutcome.Answered<>("503 special hello"));
    }

    @Test
    void redirectsAreFollowedOnlyWhereThatIsSaid() {
        on("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            send(exchange, 302, "moved");
        });
        on("/new", exchange -> send(exchange, 200, "here"));

        assertThat(asked("/old")).isEqualTo(new HttpOutcome.Answered<>("302 plain moved"));
        try (BoundedHttp http = new BoundedHttp(LONG, LONG, Redirect.NORMAL)) {
            assertThat(http.send(request("/old"), BoundedHttpTest::text))
                    .isEqualTo(new HttpOutcome.Answered<>("200 plain here"));
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadOn() {
        on("/large", exchange -> send(exchange, 404, "x".repeat(MOST + 1)));
        on("/exact", exchange -> send(exchange, 200, "x".repeat(MOST)));

        assertThat(asked("/large")).isEqualTo(new HttpOutcome.TooLarge<>(404));
        assertThat(asked("/exact")).isEqualTo(new HttpOutcome.Answered<>("200 plain " + "x".repeat(MOST)));
    }

    @Test
    void tooLargeIsKnownBehindAFailureOfTheReader() {
        on("/large", exchange -> send(exchange, 200, "x".repeat(MOST + 1)));

        assertThat(asked("/large", LONG, (status, headers, body) -> {
                    try {
                        return text(status, headers, body);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .isEqualTo(new HttpOutcome.TooLarge<>(200));
    }

    @Test
    void aServerThatHangsOrDripsIsGivenUp() {
        on("/hangs", exchange -> over.await());
        on("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            over.await();
        });

        assertThat(asked("/hangs", SHORT, BoundedHttpTest::text)).isEqualTo(new HttpOutcome.Late<>());
        assertThat(asked("/drips", SHORT, BoundedHttpTest::text)).isEqualTo(new HttpOutcome.Late<>());
    }

    @Test
    void aBrokenConnectionIsSaidSo() {
        on("/breaks", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
        });
        on("/closes", exchange -> {});

        assertThat(asked("/breaks")).isInstanceOf(HttpOutcome.Broken.class);
        assertThat(asked("/closes")).isInstanceOf(HttpOutcome.Broken.class);
    }

    @Test
    void nobodyListeningIsSaidSo() {
        HttpRequest request = request("/");
        server.stop(0);

        try (BoundedHttp http = new BoundedHttp(LONG, LONG, Redirect.NEVER)) {
            assertThat(http.send(request, BoundedHttpTest::text)).isEqualTo(new HttpOutcome.OutOfReach<>());
        }
    }

    @Test
    void aConnectionThatDoesNotOpenInTimeIsSaidSo() {
        try (BoundedHttp http = new BoundedHttp(Duration.ofNanos(1), LONG, Redirect.NEVER)) {
            assertThat(http.send(request("/"), BoundedHttpTest::text)).isEqualTo(new HttpOutcome.NoConnection<>());
        }
    }

    @Test
    void whoeverIsInterruptedStopsWaitingAndStaysInterrupted() {
        on("/hangs", exchange -> over.await());

        Thread.currentThread().interrupt();

        assertThat(asked("/hangs")).isEqualTo(new HttpOutcome.Stopped<>());
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aReaderThatFailsIsSaidSo() {
        on("/here", exchange -> send(exchange, 200, "hello"));
        IOException broken = new IOException("not like that");
        IllegalStateException unreadable = new IllegalStateException("not like that");

        assertThat(asked("/here", LONG, (status, headers, body) -> {
                    throw broken;
                }))
                .isEqualTo(new HttpOutcome.Broken<>(broken));
        assertThat(asked("/here", LONG, (status, headers, body) -> {
                    throw unreadable;
                }))
                .isEqualTo(new HttpOutcome.Unreadable<>(unreadable));
    }

    @Test
    void afterTheCloseNothingIsSent() {
        BoundedHttp http = new BoundedHttp(LONG, LONG, Redirect.NEVER);
        http.close();

        assertThat(http.send(request("/"), BoundedHttpTest::text)).isInstanceOf(HttpOutcome.Broken.class);
    }
}
