package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.OverrideRule;
import dev.gonogo.decision.Versions;
import dev.gonogo.plan.Look;
import dev.gonogo.plan.Overridable;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Entries;
import dev.gonogo.port.Ticket;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a maintainer goes on although a rule does not hold: only what the last look showed, with a reason, and for nothing else. */
final class Overriding {
    private final Context context;
    private final Ledger ledger;
    private final Dialogs dialogs;

    Overriding(Context context, Ledger ledger, Dialogs dialogs) {
        this.context = context;
        this.ledger = ledger;
        this.dialogs = dialogs;
    }

    /** Where the tag follows at once, it is asked for once more, as a go is. */
    Response override(OverrideRule command, Request request) {
        Release release = context.openRelease(command.target(), request);
        String login = maintainer(release, request);
        List<Overridable> all = overridable(release);
        Overridable meant = all.stream()
                .filter(one -> one.rule().equals(command.rule()))
                .findFirst()
                .orElseThrow(() -> nothing(release, command.rule(), all));
        return released(release, meant).isPresent()
                ? dialogs.override(release, meant, consequence(release, meant), command.reason(), request.speaker())
                : record(release, meant, login, command.reason(), request);
    }

    /**
     * Asks for the reason.
     *
     * @param bound the rule that was shown, and what it did not hold of
     */
    Response override(Release release, String bound, Request request) {
        maintainer(release, request);
        Overridable meant = shown(release, bound);
        return dialogs.override(release, meant, consequence(release, meant), "", request.speaker());
    }

    Reply submitted(Ticket ticket, Entries entries, Request request) {
        Release release = ledger.open(ticket.release());
        String login = maintainer(release, request);
        List<String> bound = List.of(ticket.bound().split(" ", 2));
        Overridable meant = shown(release, bound.getFirst());
        String reason = bound.size() > 1 ? bound.getLast() : entries.text(Dialogs.REASON);
        if (reason.isEmpty()) {
            throw Refusal.ofField(
                    Dialogs.REASON, "An override needs a reason: it stays on the board and in the record.");
        }
        if (!ledger.store().use(ticket.id())) {
            throw Refusal.say("This dialog was submitted already.");
        }
        return record(release, meant, login, reason, request);
    }

    private String maintainer(Release release, Request request) {
        return context.maintainer(request, release);
    }

    private Optional<Ask.GoNoGo> released(Release release, Overridable meant) {
        return ledger.store()
                .lastLook(release.id())
                .filter(look -> release.tagged().isEmpty())
                .flatMap(look -> look.released(meant));
    }

    /** What follows before the tag; empty where people are asked again before it. */
    private Words consequence(Release release, Overridable meant) {
        boolean noGo = meant.rule().equals(SignOff.NO_GO);
        Optional<Ask.GoNoGo> go = released(release, meant);
        if (go.isPresent()) {
            return say(
                    "{}, so {} the tag {} at {} and publishes. It cannot be taken back.",
                    "Enough have said go",
                    noGo ? "this pushes" : "this, once nothing else holds it up, pushes",
                    code(go.get().tag()),
                    commit(go.get().commit()));
        }
        return noGo && ledger.ask(release) instanceof Ask.GoNoGo ask && ask.publishes()
                ? say("The tag {} is pushed once enough have said go: {} more.", code(ask.tag()), ask.missing())
                : Words.NONE;
    }

    private Reply record(Release release, Overridable meant, String login, String reason, Request request) {
        return ledger.record(
                release,
                new Decision.OverrideRule(ledger.by(login, request), meant.rule(), meant.about(), reason),
                Reply.say(
                        "{} goes on {}. That counts for what was shown, until it changes, and stays on the board and in"
                                + " the record.{}",
                        code(release.version()),
                        without(release, meant),
                        owed(release, meant)));
    }

    private static Words without(Release release, Overridable meant) {
        Words objections = Overrides.objections(meant.about(), release);
        return objections.isEmpty()
                ? say("without {}{}", code(meant.rule()), Overrides.commits(meant.about()))
                : say("although {}", objections);
    }

    /** What was accepted may be on production and not in integration, which owes it like a hotfix. Which commits, the next cut tells. */
    private Words owed(Release release, Overridable meant) {
        ReleaseProcess process = context.process(release.id().repository());
        return meant.rule().equals(AccountedFor.RULE) && process.needs().anyMatch(Backported.class::isInstance)
                ? say(
                        " What went to {} directly has to come to {} as well: the next cut waits for that.",
                        code(process.branches().production()),
                        code(process.branches().integration()))
                : Words.NONE;
    }

    private List<Overridable> overridable(Release release) {
        List<Overridable> held =
                ledger.store().lastLook(release.id()).map(Look::overridable).orElse(List.of());
        return Stream.concat(held.stream(), Overridable.rules(release).stream())
                .distinct()
                .toList();
    }

    private Overridable shown(Release release, String bound) {
        Optional<Overridable> found = overridable(release).stream()
                .filter(one -> Press.bound(one).equals(bound))
                .findFirst();
        return found.orElseThrow(() -> new Refusal(
                ledger.notNow(release, "What was shown is not what holds it up any more. Nothing was decided.")));
    }

    private Refusal nothing(Release release, String rule, List<Overridable> all) {
        boolean exists =
                Overridable.names(context.process(release.id().repository())).anyMatch(rule::equals);
        Words refusal = exists
                ? say(
                        "{} cannot be overridden now: it does not hold {} up, or nobody may override it.",
                        code(Versions.shortened(rule)),
                        code(release.version()))
                : say(
                        "{} has no rule {}, so nothing was overridden.",
                        code(release.version()),
                        code(Versions.shortened(rule)));
        return all.isEmpty()
                ? new Refusal(ledger.notNow(release, say("{} No other rule can be overridden now either.", refusal)))
                : Refusal.say(
                        "{} What can be overridden now: {}.",
                        refusal,
                        Words.codes(
                                all.stream().map(Overridable::rule).distinct().toList(), 5));
    }
}
