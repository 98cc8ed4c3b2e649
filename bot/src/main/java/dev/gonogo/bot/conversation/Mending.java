package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;

import dev.gonogo.command.Rerun;
import dev.gonogo.plan.Press;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import java.util.Optional;

/** What people decide about a run that failed: only what the last look called safe. */
final class Mending {
    private final Context context;
    private final Ledger ledger;

    Mending(Context context, Ledger ledger) {
        this.context = context;
        this.ledger = ledger;
    }

    Reply rerun(Rerun command, Request request) {
        Release release = context.openRelease(command.target(), request);
        return rerun(release, remedy(release, Remedy.Rerun.class), request);
    }

    /** @param bound the run's attempt that was shown */
    Reply rerun(Release release, String bound, Request request) {
        return rerun(
                release,
                remedy(release, Remedy.Rerun.class)
                        .filter(rerun -> Press.bound(rerun).equals(bound)),
                request);
    }

    private Reply rerun(Release release, Optional<Remedy.Rerun> safe, Request request) {
        String login = context.maintainer(request, release);
        if (safe.isEmpty()) {
            return ledger.notNow(release, "There is nothing that may be rerun now.");
        }
        Remedy.Rerun rerun = safe.get();
        return ledger.record(
                release,
                new Decision.Rerun(ledger.by(login, request), rerun.run(), rerun.attempt()),
                Reply.say(
                        "Rerunning what failed for {}: {} that did not succeed.",
                        code(release.version()),
                        rerun.count()));
    }

    /** @param bound the run's attempt that was shown */
    Reply repaired(Release release, String bound, Request request) {
        String login = context.maintainer(request, release);
        Optional<Remedy.Repaired> safe = remedy(release, Remedy.Repaired.class)
                .filter(repaired -> Press.bound(repaired).equals(bound));
        if (safe.isEmpty()) {
            return ledger.notNow(release, "It cannot be taken as repaired now.");
        }
        return ledger.record(
                release,
                new Decision.Repaired(
                        ledger.by(login, request), safe.get().run(), safe.get().attempt()),
                Reply.say("{} is taken as repaired, and goes on.", code(release.version())));
    }

    Reply writeIssue(Release release, Request request) {
        String login = context.maintainer(request, release);
        if (remedy(release, Remedy.WriteIssue.class).isEmpty()) {
            return ledger.notNow(release, "No issue is needed now.");
        }
        return ledger.record(
                release,
                new Decision.WriteIssue(ledger.by(login, request)),
                Reply.say("Filing the issue. The board will link to it; it says how a maintainer approves."));
    }

    private <R extends Remedy> Optional<R> remedy(Release release, Class<R> kind) {
        return ledger.ask(release) instanceof Ask.Mend mend
                ? mend.remedies().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                : Optional.empty();
    }
}
