package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.function.Consumer;

/** Something that a person can do on the page. */
@FunctionalInterface
public interface Act {
    /**
     * Does it.
     *
     * @return what the page wants to know, JSON null for nothing
     * @throws IllegalArgumentException if it makes no sense
     * @throws PanelRefusal if it cannot be done now
     */
    JsonNode perform(Asked asked);

    /** An act without a result. */
    static Act silent(Consumer<Asked> deed) {
        return asked -> {
            deed.accept(asked);
            return NullNode.getInstance();
        };
    }
}
