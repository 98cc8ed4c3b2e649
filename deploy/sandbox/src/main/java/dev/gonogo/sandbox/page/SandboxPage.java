package dev.gonogo.sandbox.page;

import dev.gonogo.lookalike.http.LoopbackServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
     * @param chats whose rooms are shown next to each other, in this order
     * @throws dev.gonogo.lookalike.http.PortInUseException if another program listens there
     */
    public static SandboxPage start(int port, List<ChatPanel> chats, RepositoryPanel repository, BotPanel bot) {
        List<Breakable> places = new ArrayList<>(chats);
        places.add(repository);
        SandboxFaults faults = new SandboxFaults(places);
        PageState state = new PageState(chats, repository, bot, faults);
        PageActs acts = new PageActs(chats, repository, bot, faults);
        return new SandboxPage(LoopbackServer.start(
                "page",
                port,
                Map.of("/", new PageFiles(), "/state", new StateServlet(state), "/act", new ActServlet(acts))));
    }

    /** The page's address. */
    public URI uri() {
        return server.root();
    }

    @Override
    public void close() {
        server.close();
    }
}
