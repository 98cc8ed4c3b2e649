package dev.gonogo.bot.http;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The HTTP server; its servlets are given by path. */
public final class WebServer implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** @throws PortInUse if the port is taken */
    public static WebServer open(String host, int port, Map<String, HttpServlet> servlets) {
        Server server = new Server();
        HttpConfiguration manners = new HttpConfiguration();
        manners.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(manners));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        server.setHandler(context);
        try {
            server.start();
        } catch (IOException e) {
            stop(server);
            throw new PortInUse(host, port, e instanceof BindException || e.getCause() instanceof BindException);
        } catch (Exception e) {
            stop(server);
            throw new IllegalStateException("the HTTP server did not start", e);
        }
        return new WebServer(server, connector);
    }

    /** The port it listens on, even if it was asked to choose one. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The URL of a path as seen from this machine, even if the server listens on every address. */
    public URI onThisMachine(String path) {
        String host = connector.getHost();
        boolean everywhere = host == null || host.equals("0.0.0.0") || host.equals("::");
        String reached = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + reached + ":" + port() + path);
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }

    /** The port cannot be listened on; the message says what to do. */
    public static final class PortInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortInUse(String host, int port, boolean taken) {
            super(
                    taken
                            ? "port " + port + " is in use; set http.port to another one, for example " + (port + 1)
                            : "cannot listen on " + host + ":" + port);
        }
    }
}
