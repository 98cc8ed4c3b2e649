package dev.gonogo.process;

import dev.gonogo.version.Version;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stage: what must hold before it acts or asks, and its steps in order.
 *
 * @param name short, unique within the process
 * @param releases the kinds of release that go through it
 * @param numbers of its steps, by which a release records them: their places, unless the process file changed during
 * the release
 */
public record Stage(String name, List<Need> needs, List<Step> steps, Set<Version.Kind> releases, List<Integer> numbers)
        implements Part {
    public Stage {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        releases = Set.copyOf(releases);
        numbers = List.copyOf(numbers);
    }

    /** A stage whose step numbers are their places. */
    public Stage(String name, List<Need> needs, List<Step> steps, Set<Version.Kind> releases) {
        this(
                name,
                needs,
                steps,
                releases,
                IntStream.rangeClosed(1, steps.size()).boxed().toList());
    }

    /** A stage that every release goes through. */
    public Stage(String name, List<Need> needs, List<Step> steps) {
        this(name, needs, steps, EnumSet.allOf(Version.Kind.class));
    }

    /** Landmark keys of its steps of a kind. */
    public Stream<String> keys(Class<? extends Step> kind) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(place -> kind.isInstance(steps.get(place - 1)))
                .mapToObj(this::key);
    }

    /** The same stage with these needs before its own. */
    public Stage after(List<Need> more) {
        return new Stage(name, Stream.concat(more.stream(), needs.stream()).toList(), steps, releases, numbers);
    }

    /** The same stage with other step numbers. */
    public Stage numbered(List<Integer> others) {
        return new Stage(name, needs, steps, releases, others);
    }

    /** The step with a landmark key, if it is in this stage. */
    public Optional<Step> step(String key) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(place -> key(place).equals(key))
                .mapToObj(place -> steps.get(place - 1))
                .findFirst();
    }

    /**
     * Landmark key of one of its steps, for example {@code cut/1}. What was seen and decided about the step is stored
     * under it, wherever the step is now.
     *
     * @param place from 1
     */
    public String key(int place) {
        return name + "/" + numbers.get(place - 1);
    }
}
