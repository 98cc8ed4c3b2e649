package dev.gonogo.bot;

import dev.gonogo.bot.http.HttpDoor;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;

/** Hears what people say on a platform. Closing it leaves the platform. */
interface Listener extends AutoCloseable {
    /** What it wants to be served over HTTP, by path. */
    Map<String, HttpServlet> servlets();

    /** People may speak from now on. */
    void begin(HttpDoor door);

    @Override
    void close();
}
