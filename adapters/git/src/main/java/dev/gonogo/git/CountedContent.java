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
final class CountedContent {
    private final ObjectReader reader;
    private final TextMerge texts;
    private final Pointers pointers;
    private final Map<String, List<String>> ignored;
    private final Map<String, Map<TreeEntry, TreeEntry>> known = new HashMap<>();

    /** @param ignored file to JSON pointers of values that do not count; the whole file if there are none */
    CountedContent(ObjectReader reader, TextMerge texts, Pointers pointers, Map<String, List<String>> ignored) {
        this.reader = reader;
        this.texts = texts;
        this.pointers = pointers;
        this.ignored = ignored;
    }

    /** What a tree has at a path, as far as it counts. */
    TreeEntry in(AnyObjectId tree, String path) throws IOException {
        return of(path, TreeEntry.in(reader, tree, path));
    }

    /** The part of a change that counts; empty if nothing does. */
    Optional<ChangedPath> of(ChangedPath change) throws IOException {
        List<String> places = ignored.get(change.path());
        if (places == null) {
            return Optional.of(change);
        }
        TreeEntry before = of(change.path(), change.before());
        TreeEntry after = of(change.path(), change.after());
        return places.isEmpty() || before.equals(after)
                ? Optional.empty()
                : Optional.of(new ChangedPath(change.path(), before, after));
    }

    private TreeEntry of(String path, TreeEntry held) throws IOException {
        List<String> places = ignored.getOrDefault(path, List.of());
        if (places.isEmpty()) {
            return held;
        }
        Map<TreeEntry, TreeEntry> known = this.known.computeIfAbsent(path, any -> new HashMap<>());
        TreeEntry present = known.get(held);
        if (present != null) {
            return present;
        }
        TreeEntry made = texts.of(held)
                .flatMap(text -> pointers.values(path, text, places))
                .map(values -> texts.held(values, held.mode()))
                .orElse(held);
        known.put(held, made);
        return made;
    }
}
