package dev.gonogo.release;

import dev.gonogo.talk.Room;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A release as stored.
 *
 * @param decisions in the order in which they were made; their number is the revision that a new decision must name
 */
public record Release(ReleaseId id, List<Decision> decisions, List<Fact> facts) {
    /** The landmark of the previous release by others, and its value with that release's version. */
    public static final String BASELINE = "baseline";

    /** The landmark value with the commit of that release's tag. */
    public static final String STOOD_AT = "stood-at";

    public Release {
        decisions = List.copyOf(decisions);
        facts = List.copyOf(facts);
    }

    /** A release that nobody has cut, to see what would happen. */
    public static Release imagined(ReleaseId id) {
        return new Release(id, List.of(), List.of());
    }

    public int revision() {
        return decisions.size();
    }

    public Version version() {
        return id.version();
    }

    /** The last decision of a kind. */
    public <D extends Decision> Optional<D> last(Class<D> kind) {
        return decided(kind).reduce((earlier, later) -> later);
    }

    public <D extends Decision> Stream<D> decided(Class<D> kind) {
        return decisions.stream().filter(kind::isInstance).map(kind::cast);
    }

    private <F extends Fact> Optional<F> fact(Class<F> kind, Predicate<F> matches) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(matches)
                .reduce((one, two) -> two);
    }

    /** How this attempt began; empty for an imagined one. */
    public Optional<Decision.Beginning> beginning() {
        return last(Decision.Beginning.class);
    }

    /** When this attempt began; what happened outside before does not count for it. */
    public Optional<Instant> began() {
        return beginning().map(beginning -> beginning.by().at());
    }

    /** How this release was begun, if it is a recovery. */
    public Optional<Decision.Recover> recovery() {
        return last(Decision.Recover.class);
    }

    /** When a step was last seen done, or the attempt began. */
    public Instant lastProgress() {
        return facts.stream()
                .filter(Fact.Landmark.class::isInstance)
                .map(Fact::at)
                .max(Instant::compareTo)
                .or(this::began)
                .orElse(Instant.EPOCH);
    }

    /** When something last happened: a step was seen done, an act began, or somebody decided. */
    public Instant lastEvent() {
        Stream<Instant> acts =
                facts.stream().filter(Fact.Intent.class::isInstance).map(Fact::at);
        Stream<Instant> decided =
                decisions.stream().map(decision -> decision.by().at());
        return Stream.concat(acts, decided)
                .max(Instant::compareTo)
                .filter(lastProgress()::isBefore)
                .orElseGet(this::lastProgress);
    }

    /** All steps that were seen done, in that order. */
    public Stream<Fact.Landmark> landmarks() {
        return facts.stream().filter(Fact.Landmark.class::isInstance).map(Fact.Landmark.class::cast);
    }

    /** The last time that a step was seen done. */
    public Optional<Fact.Landmark> landmark(String step) {
        return fact(Fact.Landmark.class, landmark -> landmark.step().equals(step));
    }

    /** When the needs of a step's stage last held before it acted. */
    public Optional<Fact.NeedsHeld> needsHeld(String step) {
        return fact(Fact.NeedsHeld.class, held -> held.step().equals(step));
    }

    /** When they last held before this act. */
    public Optional<Fact.NeedsHeld> neededBefore(Fact.Intent intent) {
        return fact(
                Fact.NeedsHeld.class,
                held -> held.step().equals(intent.step()) && !held.at().isAfter(intent.at()));
    }

    /** Whether they held at the commit at which it acted; an empty commit matches any. */
    public boolean needsHeld(String step, String commit) {
        return fact(
                        Fact.NeedsHeld.class,
                        held -> held.step().equals(step)
                                && (commit.isEmpty()
                                        || held.about().isEmpty()
                                        || held.about().equals(commit)))
                .isPresent();
    }

    public Optional<Fact.Intent> lastIntent(String step) {
        return fact(Fact.Intent.class, intent -> intent.step().equals(step));
    }

    public Optional<Fact.Dispatched> dispatched(Fact.Intent intent) {
        return fact(Fact.Dispatched.class, run -> run.step().equals(intent.step()) && run.turn() == intent.turn());
    }

    public Optional<Fact.Rejected> rejected(Fact.Intent intent) {
        return fact(Fact.Rejected.class, no -> no.step().equals(intent.step()) && no.turn() == intent.turn());
    }

    /** The last time that a step was about to push the tag. */
    public Optional<Fact.Pushing> lastPush(String step) {
        return fact(Fact.Pushing.class, push -> push.step().equals(step));
    }

    /** The last push of the tag at a commit that was not refused: it succeeded, or nobody knows. */
    public Optional<Fact.Pushing> pushOf(String commit) {
        return fact(Fact.Pushing.class, push -> push.commit().equals(commit) && !refused(push));
    }

    /** Whether its tag was seen pushed, or may have been: a push of it was not refused. */
    public boolean mayBeTagged() {
        return tagged().isPresent()
                || fact(Fact.Pushing.class, push -> !refused(push)).isPresent();
    }

    private boolean refused(Fact.Pushing push) {
        return fact(Fact.Rejected.class, no -> no.step().equals(push.step()) && no.turn() == push.turn())
                .isPresent();
    }

    /** The last change that a soak saw. */
    public Optional<Fact.Watched> lastWatched(String step) {
        return fact(Fact.Watched.class, watched -> watched.step().equals(step));
    }

    /**
     * When a soak, or {@link Fact.Unwatched#ALL}, could not tell the state of everything and when it could again, in
     * order.
     */
    public List<Fact.Unwatched> unwatched(String step) {
        return facts.stream()
                .filter(Fact.Unwatched.class::isInstance)
                .map(Fact.Unwatched.class::cast)
                .filter(fact -> fact.step().equals(step))
                .toList();
    }

    public Optional<Fact.Attached> attached(Attachment attachment) {
        return fact(Fact.Attached.class, seen -> seen.attachment().equals(attachment));
    }

    /** Whether a message about the subject may already have been posted. */
    public boolean posting(Room room, String subject) {
        return fact(
                        Fact.Posting.class,
                        post -> post.room().equals(room) && post.subject().equals(subject))
                .isPresent();
    }

    public Optional<Fact.BoardMessage> boardIn(Room room) {
        return fact(Fact.BoardMessage.class, message -> message.room().equals(room));
    }

    public boolean noticed(Room room, String topic) {
        return fact(
                        Fact.Noticed.class,
                        notice -> notice.room().equals(room) && notice.topic().equals(topic))
                .isPresent();
    }

    /** The rules that applied to it, in order, after those of the release before. */
    public Stream<Fact.Rules> allRules() {
        return facts.stream().filter(Fact.Rules.class::isInstance).map(Fact.Rules.class::cast);
    }

    /** How the rules of the cut came to differ from those of the previous release; empty before this was looked up. */
    public Optional<Fact.RulesHistory> rulesHistory() {
        return fact(Fact.RulesHistory.class, any -> true);
    }

    /** The rules at the last look. */
    public Optional<Fact.Rules> rules() {
        return allRules().filter(seen -> seen.turn() > 0).reduce((earlier, later) -> later);
    }

    /** The last change of the rules since the release began; empty if there was none. */
    public Optional<Fact.Rules> rulesChange() {
        return rules().filter(seen -> seen.turn() > 1);
    }

    /** The same release before any later decision. */
    public Release asOf(int earlier) {
        return new Release(id, decisions.subList(0, Math.min(earlier, revision())), facts);
    }

    /** The same release with one more fact. */
    public Release with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Release(id, decisions, more);
    }

    public Optional<Fact.Closed> closed() {
        return fact(Fact.Closed.class, any -> true);
    }

    /** What other releases need to know about it. Only decisions, landmarks and whether it is closed matter. */
    public Attempt attempt() {
        return new Attempt(
                version(),
                id.attempt(),
                began().orElse(Instant.EPOCH),
                closed().isEmpty(),
                pullRequests().collect(Collectors.toSet()),
                tagged(),
                decided(Decision.Go.class).map(Decision.Go::commit).collect(Collectors.toSet()),
                decided(Decision.OverrideRule.class)
                        .map(one -> new Attempt.Overridden(one.rule(), one.by().login(), one.reason(), one.about()))
                        .toList(),
                landmark(BASELINE).map(Release::baseline));
    }

    private static Attempt.Baseline baseline(Fact.Landmark seen) {
        return new Attempt.Baseline(
                Version.of(seen.values().getOrDefault(BASELINE, "")),
                seen.values().getOrDefault(STOOD_AT, ""),
                seen.at());
    }

    /** Its tag, once it was seen pushed. */
    public Optional<Attempt.Tagged> tagged() {
        return landmarks()
                .filter(landmark -> landmark.values().containsKey("tag"))
                .filter(landmark -> landmark.values().containsKey("commit"))
                .findFirst()
                .map(landmark -> tagged(landmark.values().getOrDefault("commit", ""), landmark.at()));
    }

    private Attempt.Tagged tagged(String commit, Instant at) {
        String go = decided(Decision.Go.class)
                .filter(one -> one.commit().equals(commit) && !one.by().at().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(one -> one.by().login())
                .orElse("");
        return new Attempt.Tagged(commit, at, go);
    }

    /** Numbers of the pull requests that its steps recorded as their own and saw merged. */
    public Stream<Integer> pullRequests() {
        return landmarks()
                .flatMap(landmark -> Optional.ofNullable(landmark.values().get("pull-request")).stream())
                .map(Integer::valueOf);
    }
}
