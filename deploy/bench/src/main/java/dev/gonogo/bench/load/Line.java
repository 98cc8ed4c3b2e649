package dev.gonogo.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** One keep-alive connection, with at most one command in flight. */
final class Line implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024;

    private final SocketChannel channel;
    private final AnswerReader answer = new AnswerReader(MOST_BYTES);
    private long since;

    private Line(SocketChannel channel) {
        this.channel = channel;
    }

    static Line to(InetSocketAddress host) throws IOException {
        SocketChannel channel = SocketChannel.open(host);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new Line(channel);
    }

    SocketChannel channel() {
        return channel;
    }

    /** @param at start of the response time, in nanoseconds */
    void send(byte[] request, long at) throws IOException {
        since = at;
        answer.reset();
        ByteBuffer rest = ByteBuffer.wrap(request);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** Reads what has arrived, or waits if the channel blocks; true when the response is complete. */
    boolean receive() throws IOException {
        if (channel.read(answer.room()) < 0) {
            throw new EOFException("the program closed the connection");
        }
        return answer.complete();
    }

    /** Sends a command and waits for its response. */
    void ask(byte[] request, long at) throws IOException {
        send(request, at);
        while (!receive()) {
            Thread.onSpinWait();
        }
    }

    long since() {
        return since;
    }

    AnswerReader answer() {
        return answer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
