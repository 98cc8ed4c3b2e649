package dev.gonogo.git;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Caches the latest answers to questions about fixed commits. These answers never change and are expensive. */
final class AnswerCache<Q, A> {

    private static final int MOST = 64;

    interface Look<Q, A> {
        A at(Q question) throws Trouble;
    }

    private final Map<Q, A> answers = new LinkedHashMap<>();

    A of(Q question, Look<Q, A> look) throws Trouble {
        Optional<A> known = known(question);
        if (known.isPresent()) {
            return known.get();
        }
        A answer = look.at(question);
        keep(question, answer);
        return answer;
    }

    private synchronized Optional<A> known(Q question) {
        return Optional.ofNullable(answers.get(question));
    }

    private synchronized void keep(Q question, A answer) {
        answers.put(question, answer);
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
    }
}
