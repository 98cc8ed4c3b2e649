package dev.gonogo.store;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.world.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads releases and looks, with as many statements for a hundred releases as for one. */
final class ReleaseRows {
    private static final Logger log = LoggerFactory.getLogger(ReleaseRows.class);
    private static final String THIS_ONE = "select release_key from release where release_key = :key";
    private static final String OPEN_ONES =
            "select release_key from release where repository = :key and closed = false";
    private static final String ALL = "select release_key from release where repository = :key";
    private static final String EVERY_FACT = "(select subject as release_key, position, body from fact) as every_one";
    /** Those that an attempt is known by; most of the others are about messages. */
    private static final String LASTING_FACTS =
            "(select subject as release_key, position, body from fact where fact_key like 'landmark/%' or fact_key = 'closed') as lasting";

    private final Records records;

    private record Row(String release, String body) {}

    ReleaseRows(Records records) {
        this.records = records;
    }

    Optional<Release> load(Handle handle, ReleaseId id) {
        return releases(handle, THIS_ONE, id.toString(), EVERY_FACT).stream().findFirst();
    }

    List<Release> open(Handle handle, String repository) {
        return releases(handle, OPEN_ONES, repository, EVERY_FACT);
    }

    List<Attempt> attempts(Handle handle, String repository) {
        return releases(handle, ALL, repository, LASTING_FACTS).stream()
                .map(Release::attempt)
                .toList();
    }

    private List<Release> releases(Handle handle, String which, String key, String facts) {
        return handle.inTransaction(inside -> {
            List<String> releases = inside.createQuery(which + " order by opened_at, release_key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .list();
            Map<String, List<Decision>> decisions = bodies(inside, "decision", which, "revision", key, Decision.class);
            Map<String, List<Fact>> seen = bodies(inside, facts, which, "position", key, Fact.class);
            return releases.stream()
                    .map(release -> new Release(
                            ReleaseId.of(release),
                            decisions.getOrDefault(release, List.of()),
                            seen.getOrDefault(release, List.of())))
                    .toList();
        });
    }

    private <T> Map<String, List<T>> bodies(
            Handle handle, String table, String which, String order, String key, Class<T> type) {
        Map<String, List<T>> bodies = new HashMap<>();
        rows(
                        handle,
                        "select release_key, body from " + table + " where release_key in (" + which + ") order by "
                                + order,
                        key)
                .forEach(row -> bodies.computeIfAbsent(row.release(), release -> new ArrayList<>())
                        .add(records.read(row.body(), type)));
        return bodies;
    }

    private static List<Row> rows(Handle handle, String sql, String key) {
        return handle.createQuery(sql)
                .bind("key", key)
                .map((row, context) -> new Row(row.getString("release_key"), row.getString("body")))
                .list();
    }

    Optional<ReleaseSnapshot> look(Handle handle, ReleaseId id) {
        return Optional.ofNullable(
                looks(handle, "select release_key, body from look where release_key = :key", id.toString())
                        .get(id));
    }

    Map<ReleaseId, ReleaseSnapshot> openLooks(Handle handle, String repository) {
        return looks(handle, "select release_key, body from look where release_key in (" + OPEN_ONES + ")", repository);
    }

    /** A look in the format of an earlier version is treated as missing: the next pass writes it again. */
    private Map<ReleaseId, ReleaseSnapshot> looks(Handle handle, String sql, String key) {
        Map<ReleaseId, ReleaseSnapshot> looks = new HashMap<>();
        for (Row row : rows(handle, sql, key)) {
            try {
                looks.put(ReleaseId.of(row.release()), records.read(row.body(), ReleaseSnapshot.class));
            } catch (Unreadable e) {
                log.info("The last look at {} was written by another version and is left out", row.release());
            }
        }
        return Map.copyOf(looks);
    }
}
