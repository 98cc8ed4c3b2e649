package dev.gonogo.memory;

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
import dev.gonogo.world.PullRequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A store that lasts as long as the object. It keeps to the same contract as the durable one. */
public final class MemoryStore implements Store {
    private static final Comparator<Release> CUT_FIRST_COMES_FIRST = Comparator.comparing(
                    (Release release) -> release.began().orElseThrow())
            .thenComparing(release -> release.id().toString());

    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ReleaseId, ReleaseSnapshot> looks = new HashMap<>();
    private final Map<String, ProcessText> texts = new HashMap<>();
    private final List<Following> followings = new ArrayList<>();
    private final Map<String, PendingDialog> dialogs = new HashMap<>();
    private final CountedOccasions occasions = new CountedOccasions(dialogs::containsKey);
    private final Map<String, Tenure> tenures = new HashMap<>();

    private final Map<Attachment, byte[]> attachments = new HashMap<>();
    /** Facts of what is no release. */
    private final Map<String, List<Fact>> about = new HashMap<>();

    private record Tenure(Lease lease, Instant until) {}

    @Override
    public synchronized OpeningResult open(Opening opening, Occasion occasion) {
        return occasions.with(occasion, OpeningResult.COUNTED_BEFORE, () -> open(opening));
    }

    private OpeningResult open(Opening opening) {
        return releases.putIfAbsent(opening.id(), opening.release()) == null
                ? OpeningResult.OPENED
                : OpeningResult.OPENED_BEFORE;
    }

    @Override
    public synchronized Optional<Release> load(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }

    @Override
    public synchronized List<Release> openReleases(String repository) {
        return open(repository).sorted(CUT_FIRST_COMES_FIRST).toList();
    }

    private Stream<Release> open(String repository) {
        return all(repository).filter(release -> release.closed().isEmpty());
    }

    private Stream<Release> all(String repository) {
        return releases.values().stream()
                .filter(release -> release.id().repository().equals(repository));
    }

    @Override
    public synchronized List<Attempt> attempts(String repository) {
        return all(repository)
                .sorted(CUT_FIRST_COMES_FIRST)
                .map(Release::attempt)
                .toList();
    }

    @Override
    public synchronized int lastAttempt(String repository, String version) {
        return releases.keySet().stream()
                .filter(id -> id.repository().equals(repository))
                .filter(id -> id.version().toString().equals(version))
                .mapToInt(ReleaseId::attempt)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized DecisionResult decide(ReleaseId id, int revision, Decision decision, Occasion occasion) {
        return occasions.with(occasion, DecisionResult.COUNTED_BEFORE, () -> decide(id, revision, decision));
    }

    private DecisionResult decide(ReleaseId id, int revision, Decision decision) {
        Optional<Release> release = load(id).filter(found -> found.revision() == revision);
        release.ifPresent(found ->
                releases.put(id, new Release(id, appended(found.decisions(), decision), found.facts())));
        return release.isPresent() ? DecisionResult.RECORDED : DecisionResult.NOT_AT_THIS_REVISION;
    }

    @Override
    public synchronized ReplacementResult replace(
            ReleaseId failed, int revision, Decision.Replace decision, Opening opening, Occasion occasion) {
        return occasions.with(
                occasion, ReplacementResult.COUNTED_BEFORE, () -> replace(failed, revision, decision, opening));
    }

    private ReplacementResult replace(ReleaseId failed, int revision, Decision.Replace decision, Opening opening) {
        if (releases.containsKey(opening.id())) {
            return ReplacementResult.OPENED_BEFORE;
        }
        if (decide(failed, revision, decision) != DecisionResult.RECORDED) {
            return ReplacementResult.NOT_AT_THIS_REVISION;
        }
        open(opening);
        return ReplacementResult.REPLACED;
    }

    @Override
    public synchronized FactResult note(ReleaseId id, int revision, Fact fact) {
        Optional<Release> release = load(id);
        return release.filter(found -> knows(found.facts(), fact)).isPresent()
                ? FactResult.KNOWN_BEFORE
                : note(release.filter(found -> found.revision() == revision), fact);
    }

    private FactResult note(Optional<Release> release, Fact fact) {
        if (release.isEmpty()) {
            return FactResult.NOT_AT_THIS_REVISION;
        }
        Release found = release.get();
        if (knows(found.facts(), fact)) {
            return FactResult.KNOWN_BEFORE;
        }
        releases.put(found.id(), new Release(found.id(), found.decisions(), appended(found.facts(), fact)));
        return FactResult.WRITTEN;
    }

    private static boolean knows(List<Fact> facts, Fact fact) {
        return facts.stream().anyMatch(known -> known.key().equals(fact.key()));
    }

    @Override
    public synchronized FactResult note(String subject, Fact fact) {
        return ReleaseId.parse(subject).map(id -> note(load(id), fact)).orElseGet(() -> noteElsewhere(subject, fact));
    }

    private FactResult noteElsewhere(String subject, Fact fact) {
        List<Fact> known = facts(subject);
        if (knows(known, fact)) {
            return FactResult.KNOWN_BEFORE;
        }
        about.put(subject, appended(known, fact));
        return FactResult.WRITTEN;
    }

    @Override
    public synchronized List<Fact> facts(String subject) {
        return ReleaseId.parse(subject)
                .flatMap(this::load)
                .map(Release::facts)
                .orElseGet(() -> about.getOrDefault(subject, List.of()));
    }

    @Override
    public synchronized Map<Integer, List<Fact>> factsOfPullRequests(String repository) {
        Map<Integer, List<Fact>> found = new HashMap<>();
        about.forEach((subject, facts) -> PullRequestId.parse(subject)
                .filter(id -> id.repository().equals(repository))
                .ifPresent(id -> found.put(id.number(), facts)));
        return Map.copyOf(found);
    }

    @Override
    public synchronized void keep(Attachment attachment, byte[] content) {
        attachments.putIfAbsent(attachment, content.clone());
    }

    @Override
    public synchronized Optional<byte[]> contentOf(Attachment attachment) {
        return Optional.ofNullable(attachments.get(attachment)).map(byte[]::clone);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    @Override
    public synchronized void remember(ReleaseId id, ReleaseSnapshot snapshot) {
        looks.put(id, snapshot);
    }

    @Override
    public synchronized Optional<ReleaseSnapshot> lastSnapshot(ReleaseId id) {
        return Optional.ofNullable(looks.get(id));
    }

    @Override
    public synchronized Map<ReleaseId, ReleaseSnapshot> lastSnapshots(String repository) {
        Map<ReleaseId, ReleaseSnapshot> found = new HashMap<>();
        open(repository)
                .forEach(
                        release -> lastSnapshot(release.id()).ifPresent(snapshot -> found.put(release.id(), snapshot)));
        return found;
    }

    @Override
    public synchronized void remember(String repository, ProcessText text) {
        texts.put(repository, text);
    }

    @Override
    public synchronized Optional<ProcessText> processText(String repository) {
        return Optional.ofNullable(texts.get(repository));
    }

    @Override
    public synchronized Following.Start follow(Following following, Occasion occasion) {
        return occasions.with(occasion, Following.Start.COUNTED_BEFORE, () -> follow(following));
    }

    private Following.Start follow(Following following) {
        boolean fresh = followings.stream()
                .noneMatch(one -> one.repository().equals(following.repository())
                        && one.room().equals(following.room()));
        return fresh && followings.add(following) ? Following.Start.STARTED : Following.Start.FOLLOWED_BEFORE;
    }

    @Override
    public synchronized Following.End unfollow(String repository, Room room, Occasion occasion) {
        return occasions.with(occasion, Following.End.COUNTED_BEFORE, () -> unfollow(repository, room));
    }

    private Following.End unfollow(String repository, Room room) {
        return followings.removeIf(
                        one -> one.repository().equals(repository) && one.room().equals(room))
                ? Following.End.ENDED
                : Following.End.DID_NOT_FOLLOW;
    }

    @Override
    public synchronized List<Following> followings() {
        return List.copyOf(followings);
    }

    @Override
    public OccasionResult count(Occasion occasion) {
        return occasions.count(occasion);
    }

    @Override
    public boolean isCounted(Occasion occasion) {
        return occasions.isCounted(occasion);
    }

    CountedOccasions occasions() {
        return occasions;
    }

    @Override
    public synchronized void issue(PendingDialog dialog) {
        dialogs.put(dialog.id(), dialog);
    }

    @Override
    public synchronized Optional<PendingDialog> pendingDialog(String id) {
        return Optional.ofNullable(dialogs.get(id));
    }

    @Override
    public synchronized Optional<Lease> lease(String subject, String holder, Instant now, Duration term) {
        Tenure last = tenures.getOrDefault(subject, new Tenure(new Lease(subject, "", 0), now));
        boolean renewed = last.lease().holder().equals(holder);
        if (!renewed && last.until().isAfter(now)) {
            return Optional.empty();
        }
        long epoch = last.lease().epoch() + (renewed ? 0 : 1);
        Lease lease = new Lease(subject, holder, epoch);
        tenures.put(subject, new Tenure(lease, now.plus(term)));
        return Optional.of(lease);
    }

    @Override
    public synchronized boolean holds(Lease lease, Instant now) {
        Tenure last = tenures.get(lease.subject());
        return last != null && last.lease().equals(lease) && last.until().isAfter(now);
    }

    @Override
    public synchronized void giveBack(Lease lease) {
        Tenure free = new Tenure(new Lease(lease.subject(), "", lease.epoch()), Instant.MIN);
        tenures.computeIfPresent(lease.subject(), (id, last) -> last.lease().equals(lease) ? free : last);
    }
}
