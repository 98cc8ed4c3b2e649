package dev.gonogo.port;

/** The store cannot be read or written now (disk full, database locked or unreachable). Nothing was written. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
