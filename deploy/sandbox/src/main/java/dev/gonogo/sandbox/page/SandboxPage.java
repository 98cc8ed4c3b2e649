package dev.gonogo.sandbox.page;

import dev.gonogo.sandbox.http.LoopbackServer;
import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.net.URI;
import java.util.Map;

/** The running page. */
public final class SandboxPage implements AutoCloseable {
    private final LoopbackServer server;

    private SandboxPage(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Serves the page.
     *
     * @param port on loopback, 0 for any free one
     * @throws dev.gonogo.sandbox.http.PortInUseException when another program listens there
     */
    public static SandboxPage start(int port, SlackLookAlike slack, RepositoryPanel repository, BotPanel bot) {
        PageState state = new PageState(slack, repository, bot);
        PageActs acts = new PageActs(slack, repository, bot, new SandboxFaults(slack, repository));
        return new SandboxPage(LoopbackServer.start(
                "page",
                port,
                Map.of("/", new PageFiles(), "/state", new StateServlet(state), "/act", new ActServlet(acts))));
    }

    /** Where a browser finds it. */
    public URI uri() {
        return server.root();
    }

    @Override
    public void close() {
        server.close();
    }
}
