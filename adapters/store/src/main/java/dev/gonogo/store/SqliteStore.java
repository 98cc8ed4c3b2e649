package dev.gonogo.store;

import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.DecisionResult;
import dev.gonogo.port.FactResult;
import dev.gonogo.port.Following;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.OccasionResult;
import dev.gonogo.port.Opening;
import dev.gonogo.port.OpeningResult;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.port.ReplacementResult;
import dev.gonogo.port.Store;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * A store in one SQLite file. Every transaction begins with the statement that writes, so that it waits for another
 * process that is writing instead of failing half-way.
 */
public final class SqliteStore implements Store {
    private static final String BEFORE_REPLACING = "before_replacing";

    private final DatabaseAccess access;
    private final Records records = new Records();
    private final ReleaseRows rows = new ReleaseRows(records);
    private final FactRows facts = new FactRows(records);
    private final ReadCache cache = new ReadCache();
    private final Attachments attachments;
    private final Followings followings;
    private final Leases leases;
    private final PendingDialogs dialogs;
    private final CountedOccasions occasions;

    SqliteStore(DatabaseAccess access) {
        this.access = access;
        this.attachments = new Attachments(access);
        this.followings = new Followings();
        this.leases = new Leases(access);
        this.dialogs = new PendingDialogs(access, records);
        this.occasions = new CountedOccasions(access);
    }

    @Override
    public OpeningResult open(Opening opening, Occasion occasion) {
        return change(
                opening.id(),
                occasion,
                OpeningResult.COUNTED_BEFORE,
                handle -> open(handle, opening) ? OpeningResult.OPENED : OpeningResult.OPENED_BEFORE);
    }

    private boolean open(Handle handle, Opening opening) {
        ReleaseId id = opening.id();
        cache.opened(id);
        boolean opened = handle.createUpdate("insert into release"
                                + " (release_key, repository, version, attempt, opened_at, closed)"
                                + " values (:key, :repository, :version, :attempt, :at, false) on conflict do nothing")
                        .bind("key", id.toString())
                        .bind("repository", id.repository())
                        .bind("version", id.version().toString())
                        .bind("attempt", id.attempt())
                        .bind("at", opening.beginning().by().at().toEpochMilli())
                        .execute()
                == 1;
        if (opened) {
            append(handle, id, 0, opening.beginning());
            opening.facts().forEach(fact -> facts.note(handle, id, fact));
        }
        return opened;
    }

    @Override
    public Optional<Release> load(ReleaseId id) {
        return access.meanwhile(() -> cache.open(id))
                .or(() -> access.call(handle -> cache.asOf(handle).open(id).or(() -> rows.load(handle, id))));
    }

    @Override
    public List<Release> openReleases(String repository) {
        return access.meanwhile(() -> cache.open(repository))
                .orElseGet(() -> access.call(handle -> cache.asOf(handle)
                        .open(repository, () -> rows.open(handle, repository), id -> rows.load(handle, id))));
    }

    @Override
    public List<Attempt> attempts(String repository) {
        return access.call(handle -> rows.attempts(handle, repository));
    }

    @Override
    public int lastAttempt(String repository, String version) {
        return access.call(handle -> handle.createQuery("select coalesce(max(attempt), 0) from release"
                        + " where repository = :repository and version = :version")
                .bind("repository", repository)
                .bind("version", version)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public DecisionResult decide(ReleaseId id, int revision, Decision decision, Occasion occasion) {
        return change(
                id,
                occasion,
                DecisionResult.COUNTED_BEFORE,
                handle -> append(handle, id, revision, decision)
                        ? DecisionResult.RECORDED
                        : DecisionResult.NOT_AT_THIS_REVISION);
    }

    @Override
    public ReplacementResult replace(
            ReleaseId failed, int revision, Decision.Replace decision, Opening opening, Occasion occasion) {
        return change(failed, occasion, ReplacementResult.COUNTED_BEFORE, handle -> {
            handle.savepoint(BEFORE_REPLACING);
            if (!append(handle, failed, revision, decision)) {
                return ReplacementResult.NOT_AT_THIS_REVISION;
            }
            if (!open(handle, opening)) {
                handle.rollbackToSavepoint(BEFORE_REPLACING);
                return ReplacementResult.OPENED_BEFORE;
            }
            return ReplacementResult.REPLACED;
        });
    }

    private boolean append(Handle handle, ReleaseId id, int revision, Decision decision) {
        return handle.createUpdate("insert into decision (release_key, revision, body)"
                                + " select release_key, :next, :body from release where release_key = :key and :revision ="
                                + " (select count(*) from decision where decision.release_key = :key)"
                                + " on conflict do nothing")
                        .bind("key", id.toString())
                        .bind("revision", revision)
                        .bind("next", revision + 1)
                        .bind("body", records.write(decision, Decision.class))
                        .execute()
                == 1;
    }

    @Override
    public FactResult note(String subject, Fact fact) {
        return ReleaseId.parse(subject)
                .map(id -> change(id, handle -> closed(handle, id, fact, facts.note(handle, id, fact))))
                .orElseGet(
                        () -> access.call(handle -> handle.inTransaction(inside -> facts.note(inside, subject, fact))));
    }

    @Override
    public FactResult note(ReleaseId id, int revision, Fact fact) {
        return change(id, handle -> closed(handle, id, fact, facts.note(handle, id, revision, fact)));
    }

    private FactResult closed(Handle handle, ReleaseId id, Fact fact, FactResult result) {
        if (result == FactResult.WRITTEN && fact instanceof Fact.Closed) {
            close(handle, id);
        }
        return result;
    }

    @Override
    public List<Fact> facts(String subject) {
        return access.call(handle -> facts.of(handle, subject));
    }

    @Override
    public Map<Integer, List<Fact>> factsOfPullRequests(String repository) {
        return access.call(handle -> facts.ofHotfixes(handle, repository));
    }

    @Override
    public void keep(Attachment attachment, byte[] content) {
        attachments.keep(attachment, content);
    }

    @Override
    public Optional<byte[]> contentOf(Attachment attachment) {
        return attachments.contentOf(attachment);
    }

    private void close(Handle handle, ReleaseId id) {
        handle.createUpdate("update release set closed = true where release_key = :key")
                .bind("key", id.toString())
                .execute();
        cache.closed(id);
    }

    private <T> T change(ReleaseId id, Occasion occasion, T otherwise, HandleCallback<T, RuntimeException> work) {
        return access.call(handle -> {
            try {
                return occasions.with(handle, occasion, otherwise, work);
            } finally {
                cache.changed(id);
            }
        });
    }

    private <T> T change(ReleaseId id, HandleCallback<T, RuntimeException> work) {
        return access.call(handle -> {
            try {
                return handle.inTransaction(work);
            } finally {
                cache.changed(id);
            }
        });
    }

    @Override
    public void remember(ReleaseId id, ReleaseSnapshot snapshot) {
        String body = records.write(snapshot, ReleaseSnapshot.class);
        access.call(handle -> {
            handle.createUpdate("insert into look (release_key, body) values (:key, :body)"
                            + " on conflict (release_key) do update set body = excluded.body")
                    .bind("key", id.toString())
                    .bind("body", body)
                    .execute();
            cache.replace(id, snapshot);
            return true;
        });
    }

    @Override
    public Optional<ReleaseSnapshot> lastSnapshot(ReleaseId id) {
        return access.meanwhile(() -> cache.look(id))
                .or(() -> access.call(handle -> cache.asOf(handle).look(id).or(() -> rows.look(handle, id))));
    }

    @Override
    public Map<ReleaseId, ReleaseSnapshot> lastSnapshots(String repository) {
        return access.meanwhile(() -> cache.looks(repository))
                .orElseGet(() -> access.call(
                        handle -> cache.asOf(handle).looks(repository, () -> rows.openLooks(handle, repository))));
    }

    @Override
    public void remember(String repository, ProcessText text) {
        access.call(handle -> {
            handle.createUpdate("insert into process_text (repository, commit_id, content)"
                            + " values (:repository, :commit, :content) on conflict (repository)"
                            + " do update set commit_id = excluded.commit_id, content = excluded.content")
                    .bind("repository", repository)
                    .bind("commit", text.commit())
                    .bind("content", text.text())
                    .execute();
            cache.forgetText(repository);
            return true;
        });
    }

    @Override
    public Optional<ProcessText> processText(String repository) {
        return access.call(handle -> cache.asOf(handle)
                .text(
                        repository,
                        () -> handle.createQuery(
                                        "select commit_id, content from process_text where repository = :repository")
                                .bind("repository", repository)
                                .map((row, context) ->
                                        new ProcessText(row.getString("commit_id"), row.getString("content")))
                                .findOne()));
    }

    @Override
    public Following.Start follow(Following following, Occasion occasion) {
        return occasions.with(
                occasion,
                Following.Start.COUNTED_BEFORE,
                handle ->
                        followings.add(handle, following) ? Following.Start.STARTED : Following.Start.FOLLOWED_BEFORE);
    }

    @Override
    public Following.End unfollow(String repository, Room room, Occasion occasion) {
        return occasions.with(
                occasion,
                Following.End.COUNTED_BEFORE,
                handle -> followings.remove(handle, repository, room)
                        ? Following.End.ENDED
                        : Following.End.DID_NOT_FOLLOW);
    }

    @Override
    public List<Following> followings() {
        return access.call(followings::all);
    }

    @Override
    public OccasionResult count(Occasion occasion) {
        return occasions.count(occasion);
    }

    @Override
    public boolean isCounted(Occasion occasion) {
        return occasions.isCounted(occasion);
    }

    @Override
    public void issue(PendingDialog dialog) {
        dialogs.issue(dialog);
    }

    @Override
    public Optional<PendingDialog> pendingDialog(String id) {
        return dialogs.withId(id);
    }

    @Override
    public Optional<Lease> lease(String subject, String holder, Instant now, Duration term) {
        return leases.take(subject, holder, now, term);
    }

    @Override
    public boolean holds(Lease lease, Instant now) {
        return leases.holds(lease, now);
    }

    @Override
    public void giveBack(Lease lease) {
        leases.giveBack(lease);
    }
}
