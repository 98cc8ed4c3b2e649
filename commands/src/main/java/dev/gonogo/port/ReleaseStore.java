package dev.gonogo.port;

import dev.gonogo.plan.Look;
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

/**
 * What we remember. Decisions and facts are append-only. A method returns only after what it wrote is durable.
 *
 * <p>Every method throws {@link StoreUnavailable} when the store cannot be read or written now; then nothing was written.
 */
public interface ReleaseStore {

    /** Opens an attempt with what began it as revision 1. */
    Opening open(ReleaseId id, Decision.Beginning beginning);

    Optional<Release> load(ReleaseId id);

    /** Releases of a repository that are not closed, the one cut first comes first. */
    List<Release> openReleases(String repository);

    /** The open releases with something left to do: a room that cannot be reached holds up no next release. */
    default List<Release> releasesUnderWay(String repository) {
        Map<ReleaseId, Look> looks = lastLooks(repository);
        return openReleases(repository).stream()
                .filter(release -> !looks.containsKey(release.id())
                        || !looks.get(release.id()).isOver())
                .toList();
    }

    /** All attempts at all versions of a repository, closed or not, the one cut first comes first. */
    List<Attempt> attempts(String repository);

    /** The number of the last attempt at a version, 0 for none. */
    int lastAttempt(String repository, String version);

    /** Appends a decision if the release's revision is still {@code revision}. */
    Deciding decide(ReleaseId id, int revision, Decision decision);

    /** Writes a fact if its key is new. A {@code Closed} closes the release. */
    Noting note(ReleaseId id, Fact fact);

    /** The same, if the release's revision is still {@code revision} as well: nothing was decided since somebody looked. */
    Noting note(ReleaseId id, int revision, Fact fact);

    /**
     * Writes a fact about something that is no release, such as a departure, if its key is new.
     *
     * @param subject its name, the same each time
     */
    Noting note(String subject, Fact fact);

    /** What was written about a subject, in the order it was written. */
    List<Fact> facts(String subject);

    /** Keeps the content of an attachment; one that is kept already is fine. */
    void keep(Attachment attachment, byte[] content);

    Optional<byte[]> contentOf(Attachment attachment);

    /** Remembers what the last pass showed, in place of the one before. */
    void remember(ReleaseId id, Look look);

    Optional<Look> lastLook(ReleaseId id);

    /** The last looks at a repository's releases that are not closed, read at once. A release nobody looked at yet is missing. */
    Map<ReleaseId, Look> lastLooks(String repository);

    /** Remembers the process file of a repository as last read, in place of the one before. */
    void remember(String repository, ProcessText text);

    Optional<ProcessText> processText(String repository);

    /** Has a room follow a repository. */
    Following.Start follow(Following following);

    /** Ends it. */
    Following.End unfollow(String repository, Room room);

    /** All that is followed, the earliest first. */
    List<Following> followings();

    /** Counts a delivery id of a chat platform. Ids may be forgotten after a day. */
    Counting countDelivery(String delivery, Instant at);

    void issue(Ticket ticket);

    /** The ticket as issued; used tickets stay readable until they expire, and any may be forgotten a day after that. */
    Optional<Ticket> ticket(String id);

    /** Marks a ticket used. */
    Counting use(String ticket);

    /**
     * The right to act for a subject until {@code now} plus {@code term}, empty while another holder has it. Who holds it already
     * gets more time under the same epoch; a new holder, or one who gave it back, gets the next epoch.
     */
    Optional<Lease> lease(String subject, String holder, Instant now, Duration term);

    /** The right to act for a release. */
    default Optional<Lease> lease(ReleaseId id, String holder, Instant now, Duration term) {
        return lease(id.toString(), holder, now, term);
    }

    /** True while the lease is the present one. */
    boolean holds(Lease lease, Instant now);

    /** Ends a lease early. One that is not the present one changes nothing. */
    void giveBack(Lease lease);

    /** @param commit the commit at production's head that the text was read at */
    record ProcessText(String commit, String text) {}
}
