package dev.gonogo.bot;

import java.util.Map;
import java.util.Optional;

/** Secrets, which are only read from environment variables. */
final class Environment {
    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** @throws Missing if the variable is not set */
    String need(String name, String purpose) {
        return find(name).orElseThrow(() -> new Missing(name + " is not set: " + purpose));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** A secret is missing; the message says which and what for. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }
}
