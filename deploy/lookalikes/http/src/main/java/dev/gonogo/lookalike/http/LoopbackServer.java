package dev.gonogo.lookalike.http;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Jetty server on 127.0.0.1. Percent-encoded slashes in paths are allowed, as GitHub and npm allow them. */
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
     * Takes the port, so that the address is known before anything is served.
     *
     * @param name names the threads
     * @param port to listen on, 0 for any free one
     * @throws PortInUseException if another program listens on the port
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
            throw new PortInUseException(port, problem);
        }
        return new LoopbackServer(server, connector);
    }

    /** Begins to serve, with servlets and filters added to the context at "/". */
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

    /** Takes the port, like {@link #open}, and begins to serve a servlet for each path specification. */
    public static LoopbackServer start(String name, int port, Map<String, HttpServlet> servlets) {
        return open(name, port)
                .serve(context ->
                        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path)));
    }

    /** The address of "/", for example {@code http://127.0.0.1:8081/}. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** Lets calls under way finish, for a short while, and stops. */
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
