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
 */
public record Stage(String name, List<Need> needs, List<Step> steps, Set<Version.Kind> releases) {
    public Stage {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        releases = Set.copyOf(releases);
    }

    /** A stage that every release goes through. */
    public Stage(String name, List<Need> needs, List<Step> steps) {
        this(name, needs, steps, EnumSet.allOf(Version.Kind.class));
    }

    /** Landmark keys of its steps of a kind. */
    Stream<String> keys(Class<? extends Step> kind) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(place -> kind.isInstance(steps.get(place - 1)))
                .mapToObj(this::key);
    }

    /** The same stage, which needs these as well, first of all. */
    public Stage after(List<Need> more) {
        return new Stage(name, Stream.concat(more.stream(), needs.stream()).toList(), steps, releases);
    }

    /** The step with a landmark key, if it is one of this stage. */
    public Optional<Step> step(String key) {
        return IntStream.rangeClosed(1, steps.size())
                .filter(place -> key(place).equals(key))
                .mapToObj(place -> steps.get(place - 1))
                .findFirst();
    }

    /**
     * Landmark key of one of its steps, for example {@code cut/1}.
     *
     * @param place from 1
     */
    public String key(int place) {
        return name + "/" + place;
    }
}
