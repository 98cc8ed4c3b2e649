package dev.gonogo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import dev.gonogo.bench.load.FixedRate;
import dev.gonogo.bench.load.FullRate;
import dev.gonogo.bench.load.Load;
import dev.gonogo.bench.load.Measure;
import dev.gonogo.bench.load.SlashCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class LoadTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void bothLoadsCountTheAnswersAndFindThemRight() throws Exception {
        try (LookAlikes lookAlikes = LookAlikes.start()) {
            Load load = load(lookAlikes.slack(), "\"ok\":true");

            Measure fixed = FixedRate.run(load, 100, SHORT).measure();
            assertThat(fixed.perSecond()).isEqualTo(100);
            assertThat(fixed.wrong()).isZero();
            Measure full = FullRate.run(load, SHORT).measure();
            assertThat(full.perSecond()).isPositive();
            assertThat(full.wrong()).isZero();
        }
    }

    @Test
    void aProgramThatStumblesIsChargedForTheCommandsThatWaitedMeanwhile() throws Exception {
        HttpServer stumbling = stumbling(Duration.ofMillis(300));
        try {
            Load load =
                    load(URI.create("http://127.0.0.1:" + stumbling.getAddress().getPort()), "");
            Measure measure = FixedRate.run(load, 200, SHORT).measure();

            assertThat(measure.median()).isGreaterThan(50);
        } finally {
            stumbling.stop(0);
        }
    }

    @Test
    void aSingleCommandWithAnUnexpectedAnswerStopsTheRun() throws Exception {
        try (LookAlikes lookAlikes = LookAlikes.start()) {
            Load load = load(lookAlikes.slack(), "something else");

            assertThatIllegalStateException().isThrownBy(load::once).withMessageContaining("/release help");
        }
    }

    /** Answers one request at a time, the first of them late. */
    private static HttpServer stumbling(Duration late) throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                if (never.getCount() > 0) {
                    assertThat(never.await(late.toMillis(), TimeUnit.MILLISECONDS))
                            .isFalse();
                    never.countDown();
                }
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[2]);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }

    private static Load load(URI program, String expected) {
        InetSocketAddress host = new InetSocketAddress(InetAddress.getLoopbackAddress(), program.getPort());
        SlashCommand.Workspace workspace = new SlashCommand.Workspace("secret", "C", "U");
        return new Load(new SlashCommand.Address(host, "/api/any", workspace), List.of("help"), expected);
    }
}
