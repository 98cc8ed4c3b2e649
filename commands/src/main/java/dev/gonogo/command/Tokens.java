package dev.gonogo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a typed line into words. Quotes hold words together; the curly quotes that phones type count as well. */
final class Tokens {
    private static final String DOUBLE = "\"“”„";
    private static final String SINGLE = "'";

    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder token = new StringBuilder();
    private boolean started;
    private String quote = "";

    private Tokens() {}

    /** The words, or empty when a quote is not closed. */
    static Optional<List<String>> split(String line) {
        Tokens state = new Tokens();
        line.codePoints().forEach(state::take);
        state.end();
        return state.quote.isEmpty() ? Optional.of(List.copyOf(state.tokens)) : Optional.empty();
    }

    private void take(int point) {
        if (!quote.isEmpty()) {
            if (quote.indexOf(point) >= 0) {
                quote = "";
            } else {
                token.appendCodePoint(point);
            }
        } else if (opens(point)) {
            quote = DOUBLE.indexOf(point) >= 0 ? DOUBLE : SINGLE;
            started = true;
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            end();
        } else {
            started = true;
            token.appendCodePoint(point);
        }
    }

    /** An apostrophe inside a word is no quote. */
    private boolean opens(int point) {
        return DOUBLE.indexOf(point) >= 0 || (SINGLE.indexOf(point) >= 0 && token.isEmpty());
    }

    private void end() {
        if (started) {
            tokens.add(token.toString());
            token.setLength(0);
            started = false;
        }
    }
}
