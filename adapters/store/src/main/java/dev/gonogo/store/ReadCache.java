package dev.gonogo.store;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.ProcessTexts.ProcessText;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetException;
import org.jspecify.annotations.Nullable;

/**
 * What was read before and is still valid, so that a status over many open releases parses nothing. Anybody may read
 * it; only the holder of the connection changes it, and it is cleared once another process has written.
 *
 * @see <a href="https://sqlite.org/pragma.html#pragma_data_version">PRAGMA data_version</a>
 */
final class ReadCache {
    private final Map<String, List<Release>> open = new ConcurrentHashMap<>();
    private final Set<ReleaseId> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<ReleaseId, ReleaseSnapshot>> looks = new ConcurrentHashMap<>();
    private final Map<String, Optional<ProcessText>> texts = new ConcurrentHashMap<>();
    private @Nullable Connection connection;
    private long version;

    /** What is remembered, as of now. */
    ReadCache asOf(Handle handle) {
        try {
            Connection present = handle.getConnection().unwrap(Connection.class);
            long presentVersion = version(present);
            if (present != connection || presentVersion != version) {
                open.clear();
                changed.clear();
                looks.clear();
                texts.clear();
            }
            connection = present;
            version = presentVersion;
            return this;
        } catch (SQLException e) {
            throw new ResultSetException("the data version cannot be read", e, null);
        }
    }

    private static long version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma data_version")) {
            return row.getLong(1);
        }
    }

    /** @param readOne reads a release about which something was written since it was last read */
    List<Release> open(
            String repository, Supplier<List<Release>> readAll, Function<ReleaseId, Optional<Release>> readOne) {
        List<Release> known = open.get(repository);
        if (known == null) {
            known = readAll.get();
        } else if (known.stream().anyMatch(release -> changed.contains(release.id()))) {
            known = known.stream()
                    .flatMap(release ->
                            changed.contains(release.id()) ? readOne.apply(release.id()).stream() : Stream.of(release))
                    .filter(release -> release.closed().isEmpty())
                    .toList();
        }
        open.put(repository, known);
        changed.removeIf(id -> id.repository().equals(repository));
        return known;
    }

    /** A repository's open releases, if the present state of all of them is known. */
    Optional<List<Release>> open(String repository) {
        // checked in this order, because a release that was read again is stored before it stops counting as changed
        return changed.stream().anyMatch(id -> id.repository().equals(repository))
                ? Optional.empty()
                : Optional.ofNullable(open.get(repository));
    }

    /** An open release, if its present state is known. */
    Optional<Release> open(ReleaseId id) {
        return changed.contains(id)
                ? Optional.empty()
                : open.getOrDefault(id.repository(), List.of()).stream()
                        .filter(release -> release.id().equals(id))
                        .findFirst();
    }

    Map<ReleaseId, ReleaseSnapshot> looks(String repository, Supplier<Map<ReleaseId, ReleaseSnapshot>> read) {
        return looks.computeIfAbsent(repository, key -> read.get());
    }

    Optional<Map<ReleaseId, ReleaseSnapshot>> looks(String repository) {
        return Optional.ofNullable(looks.get(repository));
    }

    Optional<ReleaseSnapshot> look(ReleaseId id) {
        return Optional.ofNullable(looks.getOrDefault(id.repository(), Map.of()).get(id));
    }

    Optional<ProcessText> text(String repository, Supplier<Optional<ProcessText>> read) {
        return texts.computeIfAbsent(repository, key -> read.get());
    }

    void opened(ReleaseId id) {
        open.remove(id.repository());
    }

    void closed(ReleaseId id) {
        looks.remove(id.repository());
    }

    void changed(ReleaseId id) {
        if (open.containsKey(id.repository())) {
            changed.add(id);
        }
    }

    /** Replaces the look at a release, if the previous one was known. */
    void replace(ReleaseId id, ReleaseSnapshot snapshot) {
        looks.computeIfPresent(id.repository(), (repository, known) -> {
            if (!known.containsKey(id)) {
                return null;
            }
            Map<ReleaseId, ReleaseSnapshot> replaced = new HashMap<>(known);
            replaced.put(id, snapshot);
            return Map.copyOf(replaced);
        });
    }

    void forgetText(String repository) {
        texts.remove(repository);
    }
}
