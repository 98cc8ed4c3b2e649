package dev.gonogo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a typed line into words. Quotes hold words together, including the curly quotes that phones type. A quote
 * after a backslash is an ordinary character.
 */
final class Tokens {
    private static final String DOUBLE = "\"“”„";
    private static final String SINGLE = "'";

    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder token = new StringBuilder();
    private boolean started;
    private String quote = "";
    private boolean escaped;

    private Tokens() {}

    /** The words, or empty if a quote is not closed. */
    static Optional<List<String>> split(String line) {
        Tokens state = new Tokens();
        line.codePoints().forEach(state::take);
        state.keepBackslash();
        state.end();
        return state.quote.isEmpty() ? Optional.of(List.copyOf(state.tokens)) : Optional.empty();
    }

    private void take(int point) {
        boolean plain = escaped && isQuote(point);
        if (escaped && !plain) {
            keepBackslash();
        }
        escaped = !plain && point == '\\';
        if (plain) {
            keep(point);
        } else if (!escaped) {
            takeUnescaped(point);
        }
    }

    private void keepBackslash() {
        if (escaped) {
            keep('\\');
        }
    }

    private void keep(int point) {
        started = true;
        token.appendCodePoint(point);
    }

    private static boolean isQuote(int point) {
        return DOUBLE.indexOf(point) >= 0 || SINGLE.indexOf(point) >= 0;
    }

    private void takeUnescaped(int point) {
        if (!quote.isEmpty()) {
            if (quote.indexOf(point) >= 0) {
                quote = "";
            } else {
                keep(point);
            }
        } else if (opens(point)) {
            quote = DOUBLE.indexOf(point) >= 0 ? DOUBLE : SINGLE;
            started = true;
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            end();
        } else {
            keep(point);
        }
    }

    /** An apostrophe inside a word does not open a quote. */
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
