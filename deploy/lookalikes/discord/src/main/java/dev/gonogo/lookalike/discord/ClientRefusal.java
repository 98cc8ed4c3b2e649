package dev.gonogo.lookalike.discord;

/** Shown by Discord's client to its person instead of sending anything. */
final class ClientRefusal extends RuntimeException {
    ClientRefusal(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
