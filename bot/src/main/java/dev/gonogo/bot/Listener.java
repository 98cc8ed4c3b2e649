package dev.gonogo.bot;

import dev.gonogo.bot.http.WebServer;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;

/** Receives what people say on a platform. Closing it disconnects. */
interface Listener extends AutoCloseable {
    /** Servlets that it needs, by path. */
    Map<String, HttpServlet> servlets();

    /** From now on people may speak. */
    void begin(WebServer server);

    @Override
    void close();
}
