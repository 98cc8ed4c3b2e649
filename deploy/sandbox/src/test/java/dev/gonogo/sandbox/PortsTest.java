package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aFreePortCanBeListenedOnAndIsNoneThatOutgoingConnectionsTake() throws IOException {
        int port = Ports.free();
        assertThat(port).isBetween(20_000, 32_767);
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            assertThat(Ports.freeAfter(port - 1)).isGreaterThan(port);
        }
    }
}
