package dev.gonogo.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What the bot is compared with: the minimum that Bolt for Java does with a slash command, which is to check its
 * signature and acknowledge it with a short text. Slack's {@code auth.test} is called once and cached, because calling
 * it for each command would make the comparison too easy.
 */
final class MinimalApp {
    static final String ANSWER = "Noted.";

    private MinimalApp() {}

    /** @param arguments the port, Slack's Web API, and the signing secret */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(arguments[1]);
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .singleTeamBotToken("xoxb-bench")
                .signingSecret(arguments[2])
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .build());
        app.command(Pattern.compile("/release"), (request, context) -> context.ack(ANSWER));
        serve(app, port);
    }

    private static void serve(App app, int port) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), BenchedProgram.COMMANDS);
        context.addServlet(new ServletHolder(new Ready()), BenchedProgram.READY);
        server.setHandler(context);
        server.start();
        server.join();
    }

    /** Answers that the server is ready. */
    private static final class Ready extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
