package dev.gonogo.lookalike.discord;

/** Discord's client shows this to its person instead of sending anything. */
final class ClientRefusal extends RuntimeException {
    ClientRefusal(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
