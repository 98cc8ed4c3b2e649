package dev.gonogo.plan;

import dev.gonogo.world.Answer;
import dev.gonogo.world.Question;
import dev.gonogo.world.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one pass has learnt so far from the outside systems. A rule that asks something new gets "cannot tell", and the
 * question is recorded. The shell answers all recorded questions at the same time and decides again, until nothing new
 * is asked. So rules stay pure, and each question is asked once per pass.
 */
public final class Observation implements World {
    private final Map<Question<?>, Answer<?>> answers = new LinkedHashMap<>();
    private final Set<Question<?>> open = new LinkedHashSet<>();
    private final Set<Question<?>> asked = new LinkedHashSet<>();

    /** Expects no questions. */
    public Observation() {
        this(Set.of());
    }

    /** @param expected questions that will probably be asked, so that they are answered before the rules begin */
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

    /** The questions of the rules, expected or not. */
    public Set<Question<?>> asked() {
        return Set.copyOf(asked);
    }

    /** Questions asked or expected that have no answer yet. */
    public Set<Question<?>> open() {
        return Set.copyOf(open);
    }

    public <T> void put(Question<T> question, Answer<T> answer) {
        open.remove(question);
        answers.put(question, answer);
    }
}
