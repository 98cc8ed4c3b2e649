package dev.gonogo.sandbox.http;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running web server on 127.0.0.1 that serves a few servlets. */
public final class LoopbackServer implements AutoCloseable {
    private final Server server;
    private final int port;

    private LoopbackServer(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Binds and starts.
     *
     * @param port the port to listen on, 0 for any free one
     * @param servlets path specification (such as {@code /api/*}) to servlet
     * @throws PortInUseException when another program listens on the port
     */
    public static LoopbackServer start(int port, Map<String, HttpServlet> servlets) {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        server.setHandler(context);
        server.setStopTimeout(0);
        open(connector, port);
        try {
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException("The web server on 127.0.0.1 did not start: " + failure, failure);
        }
        return new LoopbackServer(server, connector.getLocalPort());
    }

    private static void open(ServerConnector connector, int port) {
        try {
            connector.open();
        } catch (IOException failure) {
            throw new PortInUseException(port, failure);
        }
    }

    /** The base address, with a slash at its end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Stops listening; requests under way are cut. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The web server at " + uri() + " did not stop: " + failure, failure);
        }
    }
}
