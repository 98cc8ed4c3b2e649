package dev.gonogo.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Ports on loopback. */
final class Ports {
    private static final int LOWEST = 20_000;
    /**
     * From here on, operating systems assign ports to outgoing connections, which could take the port of a stopped bot.
     */
    private static final int OUTGOING = 32_768;

    private Ports() {}

    /** A port that is free at this moment, and that stays free while a bot restarts. */
    static int free() {
        return new SecureRandom()
                .ints(LOWEST, OUTGOING)
                .limit(OUTGOING - LOWEST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no free port on 127.0.0.1"));
    }

    /** The next free port after one that is taken. */
    static int freeAfter(int taken) {
        for (int port = taken + 1; port < Math.min(taken + 100, 65_536); port++) {
            if (isFree(port)) {
                return port;
            }
        }
        return free();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
