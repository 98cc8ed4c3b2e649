package dev.gonogo.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Commits that do not exist: each is another commit with some files replaced. */
final class ImaginedCommits {

    private final Map<String, Imagined> commits = new HashMap<>();

    /** @param files path to text */
    record Imagined(String base, Map<String, String> files, String subject) {}

    String on(String base, Map<String, String> files, String subject) {
        String id = "planned-" + (commits.size() + 1);
        commits.put(id, new Imagined(base, Map.copyOf(files), subject));
        return id;
    }

    Optional<Imagined> find(String id) {
        return Optional.ofNullable(commits.get(id));
    }

    boolean isReal(String id) {
        return !commits.containsKey(id);
    }

    /** The nearest existing commit below. */
    String real(String id) {
        return find(id).map(imagined -> real(imagined.base())).orElse(id);
    }

    /** The imagined commits from this one down to the existing one below them. */
    List<String> line(String id) {
        return Stream.iterate(
                        id,
                        one -> !isReal(one),
                        one -> find(one).map(Imagined::base).orElseThrow())
                .toList();
    }

    /** The text that was written last, if the file was written at all. */
    Optional<String> text(String id, String path) {
        return find(id).flatMap(imagined ->
                Optional.ofNullable(imagined.files().get(path)).or(() -> text(imagined.base(), path)));
    }

    /** Every file that was written above the existing commit. */
    Map<String, String> written(String id) {
        Map<String, String> files =
                new HashMap<>(find(id).map(imagined -> written(imagined.base())).orElse(Map.of()));
        find(id).ifPresent(imagined -> files.putAll(imagined.files()));
        return files;
    }
}
