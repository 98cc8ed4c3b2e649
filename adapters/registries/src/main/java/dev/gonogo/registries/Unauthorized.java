package dev.gonogo.registries;

import java.util.List;

/** A registry requires authentication, and says which. */
final class Unauthorized extends RegistryFailure {
    private static final long serialVersionUID = 1L;
    private final transient List<String> challenges;

    /** @param challenges values of {@code WWW-Authenticate} */
    Unauthorized(String sentence, List<String> challenges) {
        super(sentence);
        this.challenges = List.copyOf(challenges);
    }

    List<String> challenges() {
        return challenges;
    }
}
