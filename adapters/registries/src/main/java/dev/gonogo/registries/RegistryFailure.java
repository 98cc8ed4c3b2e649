package dev.gonogo.registries;

import java.io.IOException;

/** A registry did not answer the question. */
sealed class RegistryFailure extends IOException permits Unauthorized {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    /** @param sentence for people, without secrets */
    RegistryFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
