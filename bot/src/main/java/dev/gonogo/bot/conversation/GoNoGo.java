package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Go;
import dev.gonogo.command.NoGo;
import dev.gonogo.command.SignOff;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Choice;
import dev.gonogo.plan.Look;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Entries;
import dev.gonogo.port.Ticket;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may say go or no-go, on which commit, and what they said. */
final class GoNoGo {
    private final Context context;
    private final Ledger ledger;
    private final Objections objections;
    private final Dialogs dialogs;

    GoNoGo(Context context, Ledger ledger, Dialogs dialogs) {
        this.context = context;
        this.ledger = ledger;
        this.objections = new Objections(context, ledger);
        this.dialogs = dialogs;
    }

    Response go(Go command, Request request) {
        Release release = context.openRelease(command.target(), request);
        Ask.GoNoGo ask = mayGo(release, request);
        return ask.publishes()
                ? dialogs.go(release.id(), ask, request.speaker())
                : dialogs.signOff(release.id(), ask, request.speaker());
    }

    Response noGo(NoGo command, Request request) {
        Release release = context.openRelease(command.target(), request);
        Ask.GoNoGo ask = mayObject(release, request);
        return command.reason().isBlank()
                ? dialogs.noGo(release.id(), ask, request.speaker())
                : noGo(release, ask, command.reason(), request);
    }

    Response signOff(SignOff command, Request request) {
        Release release = context.openRelease(command.target(), request);
        Ask.GoNoGo ask = withoutTag(release, mayGo(release, request));
        return command.remark().isBlank()
                ? dialogs.signOff(release.id(), ask, request.speaker())
                : go(release, ask, command.remark(), request);
    }

    /** @param bound the commit and the sign-off that were shown */
    Response go(Release release, String bound, Request request) {
        return go(release, shown(mayGo(release, request), bound, release), "", request);
    }

    /** @param bound the commit and the sign-off that were shown */
    Response signOff(Release release, String bound, Request request) {
        Ask.GoNoGo ask = withoutTag(release, shown(mayGo(release, request), bound, release));
        return dialogs.signOff(release.id(), ask, request.speaker());
    }

    /** @param bound the commit and the sign-off that were shown */
    Response noGo(Release release, String bound, Request request) {
        return dialogs.noGo(release.id(), shown(mayObject(release, request), bound, release), request.speaker());
    }

    Reply submitted(Ticket ticket, Entries entries, Request request) {
        Release release = ledger.open(ticket.release());
        Choice choice = Choice.valueOf(ticket.choice());
        boolean against = choice == Choice.NO_GO;
        Ask.GoNoGo asked = against ? mayObject(release, request) : mayGo(release, request);
        Ask.GoNoGo ask = shown(asked, ticket.bound(), release);
        String reason = entries.text(Dialogs.REASON);
        if (against && reason.isEmpty()) {
            throw Refusal.ofField(
                    Dialogs.REASON, "A no-go needs a reason, so that the others know what has to be fixed.");
        }
        if (choice == Choice.SIGN_OFF) {
            withoutTag(release, ask);
        }
        if (!ledger.store().use(ticket.id())) {
            throw Refusal.say("This dialog was submitted already.");
        }
        return against ? noGo(release, ask, reason, request) : go(release, ask, entries.text(Dialogs.REMARK), request);
    }

    /** A tag is pushed by nothing less than a go. */
    private Ask.GoNoGo withoutTag(Release release, Ask.GoNoGo ask) {
        if (ask.publishes()) {
            throw new Refusal(ledger.notNow(release, "What is asked now pushes a tag, so it needs a go."));
        }
        return ask;
    }

    private Reply go(Release release, Ask.GoNoGo ask, String remark, Request request) {
        String login = context.login(request);
        Words go = ask.publishes()
                ? say("Go for {} on {}, noted", code(release.version()), commit(ask.commit()))
                : say("{} on {} is signed off by you, noted", code(release.version()), commit(ask.commit()));
        if (lastWord(release, ask, login) instanceof Decision.Go said
                && said.rules().equals(ask.rules())) {
            return Reply.say("{} already.", go);
        }
        List<String> evidence =
                ledger.store().lastLook(release.id()).map(Look::evidence).orElse(List.of());
        Decision.Go decision =
                new Decision.Go(ledger.by(login, request), ask.step(), ask.commit(), ask.rules(), remark, evidence);
        return ledger.record(release, decision, Reply.say("{}.", go));
    }

    /** What the person last said on the commit in question. */
    private static @Nullable Decision lastWord(Release release, Ask.GoNoGo ask, String login) {
        return release.decided(Decision.Verdict.class)
                .filter(verdict -> verdict.by().login().equalsIgnoreCase(login))
                .filter(verdict ->
                        verdict.step().equals(ask.step()) && verdict.commit().equals(ask.commit()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Reply noGo(Release release, Ask.GoNoGo ask, String reason, Request request) {
        return ledger.record(
                release,
                new Decision.NoGo(ledger.by(context.login(request), request), ask.step(), ask.commit(), reason),
                () -> objections.noted(release, ask));
    }

    /** What is asked, if this person may say go; whoever said no-go may take it back. */
    private Ask.GoNoGo mayGo(Release release, Request request) {
        String login = context.login(request);
        Ask.GoNoGo ask = goNoGo(release);
        boolean objected = lastWord(release, ask, login) instanceof Decision.NoGo;
        if (!ask.people().contains(login) && !objected) {
            throw new Refusal(mayNot(release, ask, login));
        }
        return ask;
    }

    /** What is asked, or else the last that was signed off, if this person may say no-go to it. */
    private Ask.GoNoGo mayObject(Release release, Request request) {
        String login = context.login(request);
        List<Ask.GoNoGo> open = objections.open(release);
        if (open.isEmpty()) {
            throw new Refusal(objections
                    .tooLate(release)
                    .map(words -> ledger.notNow(release, words))
                    .orElseGet(() -> nobodyIsAsked(release)));
        }
        return open.stream()
                .filter(ask -> ask.objectors().contains(login))
                .findFirst()
                .orElseThrow(() -> new Refusal(mayNot(release, open.getFirst(), login)));
    }

    private Ask.GoNoGo goNoGo(Release release) {
        if (ledger.ask(release) instanceof Ask.GoNoGo ask) {
            return ask;
        }
        throw new Refusal(nobodyIsAsked(release));
    }

    private Reply nobodyIsAsked(Release release) {
        return ledger.notNow(release, "Nobody is asked for go or no-go now.");
    }

    private Reply mayNot(Release release, Ask.GoNoGo ask, String login) {
        boolean cut = release.beginning()
                .filter(one -> one.by().login().equalsIgnoreCase(login))
                .isPresent();
        return cut
                ? Reply.say(
                        "You cut {}, so somebody else must say go: {}.",
                        code(release.version()),
                        Boards.people(ask.people()))
                : context.explained(
                        say(
                                "Go or no-go for {} is not yours to say, {}. It is for {}.",
                                code(release.version()),
                                code(login),
                                Boards.people(ask.people())),
                        release,
                        login);
    }

    /** What was shown must still be what is asked, though another sign-off may be about the very same commit. */
    private Ask.GoNoGo shown(Ask.GoNoGo ask, String bound, Release release) {
        if (!Press.bound(ask).equals(bound)) {
            throw new Refusal(
                    ledger.notNow(release, "What was shown is not what is asked any more. Nothing was decided."));
        }
        return ask;
    }
}
