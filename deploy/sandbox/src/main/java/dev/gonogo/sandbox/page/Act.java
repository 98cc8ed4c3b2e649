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
     * @return what the page wants to know of it, null in JSON for nothing
     * @throws IllegalArgumentException when it cannot be meant
     * @throws PanelRefusal when it cannot be done now
     */
    JsonNode perform(Asked asked);

    /** An act of which there is nothing to tell. */
    static Act silent(Consumer<Asked> deed) {
        return asked -> {
            deed.accept(asked);
            return NullNode.getInstance();
        };
    }
}
