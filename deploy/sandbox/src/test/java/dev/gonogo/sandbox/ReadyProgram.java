package dev.gonogo.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A program that becomes ready, or fails, as told. */
final class ReadyProgram {
    private ReadyProgram() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("fail")) {
            System.out.println("cannot go on");
            System.exit(3);
        }
        System.out.println("token has " + System.getenv("SLACK_BOT_TOKEN").length() + " letters");
        int port = Integer.parseInt(arguments[1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
