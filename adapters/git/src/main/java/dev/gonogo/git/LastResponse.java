package dev.gonogo.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** Remembers the last HTTP response of the other side, because JGit reports it only in English. */
final class LastResponse implements HttpConnectionFactory {

    private int status;
    private Duration retryAfter = Duration.ZERO;

    /** The last status code, 0 if there was none. */
    int status() {
        return status;
    }

    /** The {@code Retry-After} time in seconds, zero if there was none. */
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
