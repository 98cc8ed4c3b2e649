package dev.gonogo.bot.conversation;

import dev.gonogo.bot.pass.Audience;
import dev.gonogo.decision.Remembered;
import dev.gonogo.plan.Look;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Room;
import dev.gonogo.world.Attempt;
import java.util.List;
import java.util.Optional;

/** What the store remembers of one repository, and the configuration says of its rooms. */
record FromStore(ReleaseStore store, Audience audience, String repository) implements Remembered {

    @Override
    public List<Release> underWay() {
        return store.releasesUnderWay(repository);
    }

    @Override
    public List<Attempt> attempts() {
        return store.attempts(repository);
    }

    @Override
    public Optional<Release> release(ReleaseId id) {
        return store.load(id);
    }

    @Override
    public Optional<Look> lastLook(ReleaseId id) {
        return store.lastLook(id);
    }

    @Override
    public boolean isConfiguredFor(Room room) {
        return audience.isConfigured(repository, room);
    }
}
