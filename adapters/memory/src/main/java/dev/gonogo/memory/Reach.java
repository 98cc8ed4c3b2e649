package dev.gonogo.memory;

import dev.gonogo.port.Unreachable;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.util.function.Supplier;

/** Whether an outside system can be reached, as a story sets it. */
final class Reach {
    private String trouble = "";

    /** @param why a sentence for people, such as "GitHub did not answer in time" */
    void lose(String why) {
        trouble = why;
    }

    void restore() {
        trouble = "";
    }

    <T> Answer<T> answer(Supplier<Answer<T>> question) {
        return trouble.isEmpty() ? question.get() : new Answer.CannotTell<>(trouble);
    }

    /** @throws Unreachable if it cannot be reached */
    void check() {
        if (!trouble.isEmpty()) {
            throw new Unreachable(trouble, Duration.ZERO);
        }
    }
}
