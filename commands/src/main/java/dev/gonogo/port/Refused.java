package dev.gonogo.port;

/**
 * An outside system refused. Repeating the request will not help until somebody changes something: a missing
 * permission, an unknown input, a ref that already exists. The message is for people and contains no secrets.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
