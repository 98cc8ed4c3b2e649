package dev.gonogo.bot.engine;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.plan.Plan;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.plan.Standing;
import dev.gonogo.port.Facts;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Records when nothing could be seen of a release, because a soak does not count that time. */
final class UnwatchedTimes {
    /** A look may come this much later than planned. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final Words AWAY = say("gonogo did not look at it");

    private final ReleaseStore releases;
    private final Facts facts;
    private final InstantSource clock;
    private final Duration longestPause;

    /** @param longestPause between two looks that are planned */
    UnwatchedTimes(ReleaseStore releases, Facts facts, InstantSource clock, Duration longestPause) {
        this.releases = releases;
        this.facts = facts;
        this.clock = clock;
        this.longestPause = longestPause;
    }

    /**
     * The release, with a record that nobody looked since the last look, if that is longer ago than any planned pause.
     */
    Release resume(Release release) {
        Instant now = clock.instant();
        Optional<Instant> last = releases.lastSnapshot(release.id())
                .map(ReleaseSnapshot::at)
                .filter(at -> Duration.between(at, now).compareTo(longestPause.plus(LATE)) > 0);
        if (last.isEmpty() || lasts(release)) {
            return release;
        }
        return noted(noted(release, last.get(), AWAY), now, Words.NONE);
    }

    /** Records since when a release's state cannot be told, and when it can again. */
    void keep(Release release, Plan plan) {
        Words why = plan.standing() instanceof Standing.Unsure(String reason)
                ? say("{}", reason.replaceFirst("\\.$", ""))
                : Words.NONE;
        if (lasts(release) == why.isEmpty()) {
            noted(release, clock.instant(), why);
        }
    }

    private static boolean lasts(Release release) {
        List<Fact.Unwatched> known = release.unwatched(Fact.Unwatched.ALL);
        return !known.isEmpty() && !known.getLast().ended();
    }

    private Release noted(Release release, Instant at, Words why) {
        int turn = release.unwatched(Fact.Unwatched.ALL).size() + 1;
        Fact fact = new Fact.Unwatched(Fact.Unwatched.ALL, turn, at, why);
        facts.note(release.id(), fact);
        return release.with(fact);
    }
}
