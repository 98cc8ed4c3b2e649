package dev.gonogo.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** Remembers how the other side last answered over HTTP, since JGit tells it in English only. */
final class LastResponse implements HttpConnectionFactory {

    private int status;
    private Duration retryAfter = Duration.ZERO;

    /** The last status code, 0 where there was none. */
    int status() {
        return status;
    }

    /** What {@code Retry-After} asked for in seconds, zero where it was not said. */
    Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Watched(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Watched(url, proxy);
    }

    private final class Watched extends JDKHttpConnection {

        Watched(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            retryAfter = Optional.ofNullable(getHeaderField("Retry-After"))
                    .filter(text -> text.matches("[0-9]{1,6}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                    .orElse(Duration.ZERO);
            return status;
        }
    }
}
