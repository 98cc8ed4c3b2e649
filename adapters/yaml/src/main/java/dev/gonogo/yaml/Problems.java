package dev.gonogo.yaml;

import dev.gonogo.talk.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that is wrong with a file, collected while it is read. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();

    public void add(int line, String sentence) {
        add(new Problem(line, sentence));
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    public boolean none() {
        return problems.isEmpty();
    }

    /** By line; those of one line in the order they were found, each once. */
    public List<Problem> inOrder() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }

    /** A hint for a name that is not known: the one that was probably meant, or all of them, or that there are none. */
    public static String hint(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are none yet: add it.";
        }
        Optional<String> nearest = NearestWord.to(name, known);
        return nearest.isPresent()
                ? "Did you mean “" + nearest.get() + "”?"
                : "Known: " + String.join(", ", known.stream().sorted().toList()) + ".";
    }
}
