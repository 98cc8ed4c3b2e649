package dev.gonogo.bot.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Answers 200 if the condition holds, otherwise 503. */
public final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient BooleanSupplier healthy;

    public Health(BooleanSupplier healthy) {
        this.healthy = healthy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean good = healthy.getAsBoolean();
        response.setStatus(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain");
        response.getWriter().println(good ? "ok" : "not ready");
    }
}
