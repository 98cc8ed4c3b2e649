package dev.gonogo.bot.engine;

import dev.gonogo.port.Facts;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.rules.ChangedRules;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Commit;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.LastChange;
import dev.gonogo.world.PullRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Records the rules under which a release goes on, and how they came to change. */
record RulesRecorder(Facts facts, ProcessLibrary library, InstantSource clock) {
    /**
     * The release with the rules for this look; changed rules are stored with the commit that changed them. Unknown as
     * long as that commit is.
     */
    Answer<Release> recorded(Release release, ReleaseProcess process, RepositoryPorts repository) {
        return ruled(release, process, repository).map(found -> withHistory(found, repository));
    }

    private Answer<Release> ruled(Release release, ReleaseProcess process, RepositoryPorts repository) {
        Optional<Fact.Rules> before = release.rules();
        if (before.isEmpty()) {
            return noted(
                    release, Fact.Rules.ofCut(process.rules(), process.roles(), process.identities(), clock.instant()));
        }
        if (process.rules().equals(before.get().rules())) {
            return new Answer.Known<>(release);
        }
        int turn = before.get().turn() + 1;
        return lastChange(repository)
                .flatMap(change -> noted(
                        release,
                        new Fact.Rules(
                                turn,
                                process.rules(),
                                change.id(),
                                process.roles(),
                                process.identities(),
                                clock.instant())));
    }

    /**
     * The release with how its rules came to differ from those of the previous release; without it as long as this
     * cannot be told.
     */
    private Release withHistory(Release release, RepositoryPorts repository) {
        return ChangedRules.between(release)
                .filter(change -> release.rulesHistory().isEmpty())
                .map(change -> library.history(repository)
                        .map(history -> change.how(history, requests(repository)))
                        .flatMap(words -> noted(release, new Fact.RulesHistory(words, clock.instant())))
                        .fold(known -> known, why -> release))
                .orElse(release);
    }

    private static List<PullRequest> requests(RepositoryPorts repository) {
        return repository
                .forge()
                .answer(PullRequestsInto.openOrNew(repository.production()))
                .fold(all -> all, why -> List.of());
    }

    private Answer<Release> noted(Release release, Fact seen) {
        facts.note(release.id(), seen);
        return new Answer.Known<>(release.with(seen));
    }

    /** The last commit on production that changed the process file. */
    private static Answer<Commit> lastChange(RepositoryPorts repository) {
        return repository
                .head()
                .flatMap(head -> repository.git().answer(new LastChange(head, repository.processFile())))
                .flatMap(change -> change.<Answer<Commit>>map(Answer.Known::new)
                        .orElseGet(() -> new Answer.CannotTell<>("no commit on " + repository.production()
                                + " is known to have changed " + repository.processFile())));
    }
}
