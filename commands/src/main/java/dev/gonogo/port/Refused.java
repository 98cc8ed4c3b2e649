package dev.gonogo.port;

/**
 * An outside party said no, and asking the same again will not help until somebody changes something: a missing permission, an
 * input it does not know, a ref that exists already. The message is for people and free of secrets.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
