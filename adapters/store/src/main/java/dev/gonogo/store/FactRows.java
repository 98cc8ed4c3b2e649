package dev.gonogo.store;

import dev.gonogo.port.FactResult;
import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.world.PullRequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The journal of facts, each row about one subject. Those of releases are read with their releases, see {@link ReleaseRows}. */
final class FactRows {
    private static final String POSITION = "1 + (select count(*) from fact where subject = :subject)";
    private static final String OF_ANYTHING = "insert into fact (subject, fact_key, position, body)"
            + " values (:subject, :fact, " + POSITION + ", :body)";
    private static final String OF_A_RELEASE = "insert into fact (subject, fact_key, position, body)"
            + " select release_key, :fact, " + POSITION + ", :body from release where release_key = :subject";
    private static final String AT_THIS_REVISION =
            " and :revision = (select count(*) from decision where decision.release_key = :subject)";
    private static final String ONCE = " on conflict do nothing";

    private final Records records;

    private record Row(String subject, String body) {}

    FactRows(Records records) {
        this.records = records;
    }

    FactResult note(Handle handle, String subject, Fact fact) {
        return written(handle, subject, fact, handle.createUpdate(OF_ANYTHING + ONCE));
    }

    FactResult note(Handle handle, ReleaseId id, Fact fact) {
        return written(handle, id.toString(), fact, handle.createUpdate(OF_A_RELEASE + ONCE));
    }

    FactResult note(Handle handle, ReleaseId id, int revision, Fact fact) {
        Update insert =
                handle.createUpdate(OF_A_RELEASE + AT_THIS_REVISION + ONCE).bind("revision", revision);
        return written(handle, id.toString(), fact, insert);
    }

    private FactResult written(Handle handle, String subject, Fact fact, Update insert) {
        boolean written = insert.bind("subject", subject)
                        .bind("fact", fact.key())
                        .bind("body", records.write(fact, Fact.class))
                        .execute()
                == 1;
        if (written) {
            return FactResult.WRITTEN;
        }
        return knows(handle, subject, fact) ? FactResult.KNOWN_BEFORE : FactResult.NOT_AT_THIS_REVISION;
    }

    private static boolean knows(Handle handle, String subject, Fact fact) {
        return handle.createQuery("select count(*) from fact where subject = :subject and fact_key = :fact")
                        .bind("subject", subject)
                        .bind("fact", fact.key())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    List<Fact> of(Handle handle, String subject) {
        return handle.createQuery("select body from fact where subject = :subject order by position")
                .bind("subject", subject)
                .mapTo(String.class)
                .map(body -> records.read(body, Fact.class))
                .list();
    }

    /** The names of a repository's hotfixes are those that go on with # after it, and $ is the character after that. */
    Map<Integer, List<Fact>> ofHotfixes(Handle handle, String repository) {
        Map<Integer, List<Fact>> found = new HashMap<>();
        handle.createQuery("select subject, body from fact where subject >= :first and subject < :after"
                        + " order by subject, position")
                .bind("first", repository + "#")
                .bind("after", repository + "$")
                .map((row, context) -> new Row(row.getString("subject"), row.getString("body")))
                .forEach(row -> PullRequestId.parse(row.subject())
                        .ifPresent(id -> found.computeIfAbsent(id.number(), any -> new ArrayList<>())
                                .add(records.read(row.body(), Fact.class))));
        return Map.copyOf(found);
    }
}
