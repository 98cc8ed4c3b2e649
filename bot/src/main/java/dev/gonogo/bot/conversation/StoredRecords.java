package dev.gonogo.bot.conversation;

import dev.gonogo.bot.engine.Audience;
import dev.gonogo.decision.RepositoryRecords;
import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.PullRequestId;
import java.util.List;
import java.util.Optional;

/** What the store remembers of one repository, and the configuration says of its rooms. */
record StoredRecords(ReleaseStore releases, HotfixServices watching, Audience audience, String repository)
        implements RepositoryRecords {

    @Override
    public List<Release> underWay() {
        return releases.releasesUnderWay(repository);
    }

    @Override
    public List<Attempt> attempts() {
        return releases.attempts(repository);
    }

    @Override
    public Optional<Release> release(ReleaseId id) {
        return releases.load(id);
    }

    @Override
    public Optional<ReleaseSnapshot> lastSnapshot(ReleaseId id) {
        return releases.lastSnapshot(id);
    }

    @Override
    public Optional<Hotfix> lastSeen(PullRequestId id) {
        return watching.observer().lastSeen(id);
    }

    @Override
    public List<Authorisation> authorisations(PullRequestId id) {
        return watching.store().authorisations(id.repository()).getOrDefault(id.number(), List.of());
    }

    @Override
    public boolean isConfiguredFor(Room room) {
        return audience.isConfigured(repository, room);
    }
}
