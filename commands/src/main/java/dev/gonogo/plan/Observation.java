package dev.gonogo.plan;

import dev.gonogo.world.Answer;
import dev.gonogo.world.Question;
import dev.gonogo.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The world as far as one pass has looked at it. A rule that asks something new gets "cannot tell" and the question is kept; the
 * shell answers all kept questions at the same time and decides again, until nothing new is asked. So rules stay pure and each
 * question is asked once in a pass.
 */
public final class Observation implements World {
    private final Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    private final Set<Question<?>> open = new LinkedHashSet<>();
    private final Set<Question<?>> asked = new LinkedHashSet<>();

    /** Nothing is expected to be asked. */
    public Observation() {
        this(Set.of());
    }

    /** @param expected what will probably be asked, so that it is answered before the rules begin */
    public Observation(Set<Question<?>> expected) {
        open.addAll(expected);
    }

    @Override
    @SuppressWarnings("unchecked") // put() pairs each question with an answer of its own type
    public <T> Answer<T> ask(Question<T> question) {
        asked.add(question);
        Answer<?> answer = answers.get(question);
        if (answer == null) {
            open.add(question);
            return new Answer.CannotTell<>("it has not been looked at yet");
        }
        return (Answer<T>) answer;
    }

    /** What the rules asked, whether it was expected or not. */
    public Set<Question<?>> asked() {
        return Set.copyOf(asked);
    }

    /** Questions asked or expected, and not answered yet. */
    public Set<Question<?>> open() {
        return Set.copyOf(open);
    }

    public <T> void put(Question<T> question, Answer<T> answer) {
        open.remove(question);
        answers.put(question, answer);
    }
}
