package dev.gonogo.bot.conversation;

import dev.gonogo.decision.Given;
import dev.gonogo.decision.Outcome;
import java.util.function.Function;

/**
 * Somebody who came to decide.
 *
 * @param decide asks the decision, of how it stands at that moment
 */
record Visit(Function<Given, Outcome> decide, Request request, Once once) {
    Visit(Function<Given, Outcome> decide, Request request) {
        this(decide, request, Once.of(request));
    }

    /** The same with a dialog that was used up. */
    Visit taken() {
        return new Visit(decide, request, once.taken());
    }

    /** The same after what counts once was counted. */
    Visit again() {
        return new Visit(decide, request, Once.COUNTED);
    }
}
