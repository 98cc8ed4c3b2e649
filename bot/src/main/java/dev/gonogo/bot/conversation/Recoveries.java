package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Recover;
import dev.gonogo.decision.Versions;
import dev.gonogo.port.Entries;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.Ticket;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.rules.Holders;
import dev.gonogo.process.rules.UnderWay;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Recoveries: a dialog asks for issue, reason and the exact phrase, the world is looked at, and only then is anything recorded (A-23
 * to ).
 */
final class Recoveries {
    private final Context context;
    private final Ledger ledger;
    private final Dialogs dialogs;
    private final Answers answers;

    Recoveries(Context context, Ledger ledger, Dialogs dialogs, Answers answers) {
        this.context = context;
        this.ledger = ledger;
        this.dialogs = dialogs;
        this.answers = answers;
    }

    /** @param failed the attempt that is replaced; one that we do not know has number 0 */
    private record Wanted(ReleaseId failed, Version version) {}

    Response open(Recover command, Request request) {
        String repository = context.repository(command.target(), request);
        return open(repository, command.target().version(), request);
    }

    Response open(Release failed, Request request) {
        return open(failed.id().repository(), failed.version().toString(), request);
    }

    private Response open(String repository, String typed, Request request) {
        ReleaseProcess process = context.process(repository);
        context.maintainer(request, repository);
        Wanted wanted = wanted(process, Versions.lenient(typed).orElseThrow(() -> notAVersion(typed)));
        return dialogs.recover(wanted.failed(), wanted.version(), request.speaker());
    }

    private static Refusal notAVersion(String typed) {
        return Refusal.say("{} is not a version. Name the one that failed.", code(Versions.shortened(typed)));
    }

    /** What a recovery of this version would be, from what we know without a look at the world. */
    private Wanted wanted(ReleaseProcess process, Version typed) {
        if (typed.stable()) {
            throw Refusal.say(
                    "{} has no recovery, because a stable version has no number. Cut the next one: {}",
                    code(typed),
                    code("/release cut " + typed.nextPatch()));
        }
        ReleaseId failed = latest(process.repository(), typed.planned());
        Version version = next(failed, typed);
        if (!process.versions().recovers(version)) {
            throw Refusal.say("This process has no recovery versions like {}.", code(version));
        }
        return new Wanted(failed, version);
    }

    /** The last attempt at the highest number that we know of a planned version; one that ended before its tag failed at nothing. */
    private ReleaseId latest(String repository, Version planned) {
        return ledger.store().attempts(repository).stream()
                .filter(attempt -> attempt.version().planned().equals(planned))
                .filter(attempt -> attempt.open() || attempt.tagged().isPresent())
                .max(Comparator.comparing(Attempt::version).thenComparing(Attempt::number))
                .map(attempt -> new ReleaseId(repository, attempt.version(), attempt.number()))
                .orElseGet(() -> new ReleaseId(repository, planned, 1));
    }

    private Version next(ReleaseId failed, Version typed) {
        Optional<Release> known = ledger.store().load(failed);
        if (known.isEmpty() || known.get().closed().isPresent()) {
            return typed.number() > failed.version().number()
                    ? typed
                    : failed.version().numbered(failed.version().number() + 1);
        }
        if (ledger.ask(known.get()) instanceof Ask.Mend mend) {
            Optional<Version> offered = mend.remedies().stream()
                    .filter(Remedy.Recover.class::isInstance)
                    .map(remedy -> ((Remedy.Recover) remedy).version())
                    .findFirst();
            if (offered.isPresent()) {
                return offered.get();
            }
        }
        throw new Refusal(ledger.notNow(known.get(), "A recovery is not offered now."));
    }

    Reply submitted(Ticket ticket, Entries entries, Request request) {
        ReleaseProcess process = context.process(ticket.release().repository());
        String login = context.maintainer(request, process.repository());
        int issue = Confirmation.issue(entries.typed(Dialogs.ISSUE));
        String reason = Confirmation.reason(entries.typed(Dialogs.REASON));
        Version version = Version.of(ticket.bound());
        Confirmation.check(entries.typed(Dialogs.CONFIRMATION), version);
        if (!ledger.store().use(ticket.id())) {
            throw Refusal.say("This dialog was submitted already.");
        }
        Wanted wanted = wanted(process, version);
        if (!wanted.equals(new Wanted(ticket.release(), version))) {
            throw Refusal.say("Not recovered: the situation changed since the dialog was opened. Open it again.");
        }
        Decision.Recover recover =
                new Decision.Recover(ledger.by(login, request), wanted.failed().version(), issue, reason);
        answers.later(request, () -> decide(process, wanted, recover));
        return Reply.say(
                "Looking at #{} and at what is public. In a moment I say here whether {} can be cut.",
                issue,
                code(wanted.version()));
    }

    private Reply decide(ReleaseProcess process, Wanted wanted, Decision.Recover recover) {
        ReleaseStore store = ledger.store();
        String repository = process.repository();
        int attempt = store.lastAttempt(repository, wanted.version().toString()) + 1;
        ReleaseId id = new ReleaseId(repository, wanted.version(), attempt);
        Optional<Release> failed =
                store.load(wanted.failed()).filter(release -> release.closed().isEmpty());
        ReleaseProcess ruling =
                failed.map(release -> UnderWay.of(process, release)).orElse(process);
        List<Words> against = answers.judge(ruling, new Release(id, List.of(recover), List.of())).stream()
                .filter(Finding::blocks)
                .map(Finding::words)
                .toList();
        if (!against.isEmpty()) {
            List<Words> lines = new ArrayList<>();
            lines.add(say("Not recovered: {} cannot be cut.", code(wanted.version())));
            lines.addAll(against);
            failed.flatMap(open -> Holders.of(process, open).change()).ifPresent(lines::add);
            return new Reply(lines);
        }
        if (failed.isPresent()) {
            Release open = failed.get();
            if (!store.decide(open.id(), open.revision(), new Decision.Replace(recover.by(), wanted.version()))) {
                return ledger.notNow(open, "Somebody else was first.");
            }
            ledger.lookNow(open.id());
        }
        if (!ledger.begin(id, recover, rules(process, failed, recover.by()))) {
            return Reply.say("{} is under way already.", code(wanted.version()));
        }
        return Reply.say(
                "Recovering {} as {}, for #{}. It goes through all stages again, on a board of its own.",
                code(recover.failed()),
                code(wanted.version()),
                recover.issue());
    }

    /** It goes on under the rules that counted for the release that it replaces. */
    private static Fact.Rules rules(ReleaseProcess process, Optional<Release> failed, By by) {
        return failed.flatMap(Holders::counting)
                .map(counting -> Fact.Rules.ofCut(counting.rules(), counting.roles(), counting.steps(), by.at()))
                .orElseGet(() -> Fact.Rules.ofCut(process.rules(), process.roles(), process.identities(), by.at()));
    }
}
