package dev.gonogo.bot.conversation;

import dev.gonogo.decision.Input;
import dev.gonogo.decision.Outcome;
import dev.gonogo.port.Occasion;
import java.util.function.Function;

/**
 * Somebody who wants to decide.
 *
 * @param decide asks the decision, of how it stands at that moment
 * @param occasion what is counted with what comes of it
 */
record DecisionRequest(Function<Input, Outcome> decide, Request request, Occasion occasion) {
    DecisionRequest(Function<Input, Outcome> decide, Request request) {
        this(decide, request, request.occasion());
    }

    /** The same after the occasion was counted. */
    DecisionRequest again() {
        return new DecisionRequest(decide, request, Occasion.NONE);
    }
}
