package dev.gonogo.store;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.Occasion;
import dev.gonogo.world.PullRequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hotfixes, in the same file as releases. */
public final class SqliteHotfixes implements HotfixStore {
    private final DatabaseAccess access;
    private final CountedOccasions occasions;
    private final Records records = new Records();

    private record Row(int number, String body) {}

    SqliteHotfixes(DatabaseAccess access) {
        this.access = access;
        this.occasions = new CountedOccasions(access);
    }

    @Override
    public Authorising authorise(PullRequestId id, Authorisation authorisation, Occasion occasion) {
        return occasions.with(
                occasion,
                Authorising.COUNTED_BEFORE,
                handle -> handle.createUpdate(
                                                "insert into hotfix_authorisation (repository, number, head, base, login, body)"
                                                        + " values (:repository, :number, :head, :base, :login, :body) on conflict do nothing")
                                        .bind("repository", id.repository())
                                        .bind("number", id.number())
                                        .bind("head", authorisation.head())
                                        .bind("base", authorisation.base())
                                        .bind(
                                                "login",
                                                authorisation.by().login().toLowerCase(Locale.ROOT))
                                        .bind("body", records.write(authorisation, Authorisation.class))
                                        .execute()
                                == 1
                        ? Authorising.AUTHORISED
                        : Authorising.AUTHORISED_BEFORE);
    }

    @Override
    public Map<Integer, List<Authorisation>> authorisations(String repository) {
        Map<Integer, List<Authorisation>> found = new HashMap<>();
        rows("select number, body from hotfix_authorisation where repository = :repository order by rowid", repository)
                .forEach(row -> found.computeIfAbsent(row.number(), any -> new ArrayList<>())
                        .add(records.read(row.body(), Authorisation.class)));
        return Map.copyOf(found);
    }

    private List<Row> rows(String sql, String repository) {
        return access.call(handle -> handle.createQuery(sql)
                .bind("repository", repository)
                .map((row, context) -> new Row(row.getInt("number"), row.getString("body")))
                .list());
    }

    @Override
    public Instant watchedSince(String repository, Instant now) {
        return access.call(handle -> handle.inTransaction(inside -> {
            inside.createUpdate("insert into hotfix_watch (repository, watched_since) values (:repository, :now)"
                            + " on conflict do nothing")
                    .bind("repository", repository)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return inside.createQuery("select watched_since from hotfix_watch where repository = :repository")
                    .bind("repository", repository)
                    .mapTo(Long.class)
                    .map(Instant::ofEpochMilli)
                    .one();
        }));
    }
}
