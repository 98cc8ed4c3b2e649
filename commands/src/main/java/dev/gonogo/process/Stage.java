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
 * @param numbers of its steps, by which a release remembers them: their places, unless the process file changed during the release
 */
public record Stage(String name, List<Need> needs, List<Step> steps, Set<Version.Kind> releases, List<Integer> numbers)
        implements Part {
    public Stage {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        releases = Set.copyOf(releases);
        numbers = List.copyOf(numbers);
    }

    /** A stage whose steps are numbered by their places. */
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

    /** The same stage, which needs these as well, first of all. */
    public Stage after(List<Need> more) {
        return new Stage(name, Stream.concat(more.stream(), needs.stream()).toList(), steps, releases, numbers);
    }

    /** The same stage, whose steps have other numbers. */
    public Stage numbered(List<Integer> others) {
        return new Stage(name, needs, steps, releases, others);
    }

    /** The step with a landmark key, if it is one of this stage. */
    public Optional<Step> step(String key) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(place -> key(place).equals(key))
                .mapToObj(place -> steps.get(place - 1))
                .findFirst();
    }

    /**
     * Landmark key of one of its steps, for example {@code cut/1}: what was seen and decided of this very step, wherever it stands now.
     *
     * @param place from 1
     */
    public String key(int place) {
        return name + "/" + numbers.get(place - 1);
    }
}
