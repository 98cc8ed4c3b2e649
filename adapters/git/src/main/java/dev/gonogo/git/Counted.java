package dev.gonogo.git;

import dev.gonogo.port.Pointers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The part of files that counts: some files are ignored, and of others all values except those at some places. */
final class Counted {
    private final ObjectReader reader;
    private final Texts texts;
    private final Pointers pointers;
    private final Map<String, List<String>> ignored;
    private final Map<String, Map<Held, Held>> known = new HashMap<>();

    /** @param ignored file to JSON pointers of values that do not count; the whole file if there are none */
    Counted(ObjectReader reader, Texts texts, Pointers pointers, Map<String, List<String>> ignored) {
        this.reader = reader;
        this.texts = texts;
        this.pointers = pointers;
        this.ignored = ignored;
    }

    /** What a tree has at a path, as far as it counts. */
    Held in(AnyObjectId tree, String path) throws IOException {
        return of(path, Held.in(reader, tree, path));
    }

    /** The part of a change that counts; empty if nothing does. */
    Optional<Touched> of(Touched change) throws IOException {
        List<String> places = ignored.get(change.path());
        if (places == null) {
            return Optional.of(change);
        }
        Held before = of(change.path(), change.before());
        Held after = of(change.path(), change.after());
        return places.isEmpty() || before.equals(after)
                ? Optional.empty()
                : Optional.of(new Touched(change.path(), before, after));
    }

    private Held of(String path, Held held) throws IOException {
        List<String> places = ignored.getOrDefault(path, List.of());
        if (places.isEmpty()) {
            return held;
        }
        Map<Held, Held> known = this.known.computeIfAbsent(path, any -> new HashMap<>());
        Held present = known.get(held);
        if (present != null) {
            return present;
        }
        Held made = texts.of(held)
                .flatMap(text -> pointers.values(path, text, places))
                .map(values -> texts.held(values, held.mode()))
                .orElse(held);
        known.put(held, made);
        return made;
    }
}
