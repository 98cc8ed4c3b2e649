package dev.gonogo.plan;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a button carries: a choice about one release, bound to the commit that was shown.
 *
 * @param commit full id, empty where no commit matters
 */
public record Press(Choice choice, ReleaseId release, String commit) {
    private static final String SEPARATOR = "|";

    /** The text that a platform hands back on a press. */
    public String code() {
        return String.join(
                SEPARATOR,
                choice.name(),
                release.repository(),
                release.version().toString(),
                String.valueOf(release.attempt()),
                commit);
    }

    /** Reads a button's text; anything that we did not write is empty. */
    public static Optional<Press> parse(String code) {
        List<String> parts = List.of(code.split("\\|", -1));
        if (parts.size() != 5
                || !parts.get(3).matches("[1-9][0-9]{0,5}")
                || !parts.get(4).matches("[0-9a-f]{0,64}")) {
            return Optional.empty();
        }
        int attempt = Integer.parseInt(parts.get(3));
        return Version.parse(parts.get(2))
                .flatMap(version -> Stream.of(Choice.values())
                        .filter(choice -> choice.name().equals(parts.get(0)))
                        .map(choice -> new Press(choice, new ReleaseId(parts.get(1), version, attempt), parts.get(4)))
                        .findFirst());
    }
}
