package dev.gonogo.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Jetty server on 127.0.0.1. Percent-encoded slashes in paths are let through, as GitHub and npm let them. */
public final class LoopbackServer implements AutoCloseable {
    private static final int MOST_THREADS = 200;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler calls = new GracefulHandler();

    private LoopbackServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Takes the port, so that the address is known before anything answers there.
     *
     * @param name names the threads
     * @param port the port to listen on, 0 for any free one
     * @throws UncheckedIOException when the port cannot be had
     */
    public static LoopbackServer open(String name, int port) {
        var threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName(name);
        threads.setDaemon(true);
        var server = new Server(threads);
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException problem) {
            throw new UncheckedIOException(cannotListen(port, problem), problem);
        }
        return new LoopbackServer(server, connector);
    }

    /** Begins to answer, with servlets and filters added to the context at "/". */
    public LoopbackServer serve(Consumer<ServletContextHandler> servlets) {
        var context = new ServletContextHandler("/");
        servlets.accept(context);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        calls.setHandler(context);
        server.setHandler(calls);
        try {
            server.start();
        } catch (Exception problem) {
            close();
            throw new IllegalStateException("The server did not start at " + root() + ".", problem);
        }
        return this;
    }

    private static String cannotListen(int port, IOException problem) {
        return problem instanceof BindException || problem.getCause() instanceof BindException
                ? "Port " + port + " is in use. Choose another, or 0 for any free one."
                : "Port " + port + " cannot be listened on: " + problem.getMessage();
    }

    /** The address of "/", for example {@code http://127.0.0.1:8081/}. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** Lets the calls under way be answered, for a short while, and stops. */
    @Override
    public void close() {
        try {
            calls.shutdown()
                    .completeOnTimeout(null, LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            server.stop();
        } catch (Exception problem) {
            throw new IllegalStateException("The server did not stop.", problem);
        }
    }
}
