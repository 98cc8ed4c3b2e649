package dev.gonogo.http;

import java.io.IOException;

/** More came than is allowed. */
final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    LimitExceeded() {
        super("more came than is allowed");
    }

    /** It may arrive wrapped in an exception of the reader. */
    static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitExceeded) {
                return true;
            }
        }
        return false;
    }
}
