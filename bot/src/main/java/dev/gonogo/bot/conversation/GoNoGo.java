package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Go;
import dev.gonogo.command.NoGo;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Choice;
import dev.gonogo.plan.Look;
import dev.gonogo.port.Ticket;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may say go or no-go, on which commit, and what they said. */
final class GoNoGo {
    private final Context context;
    private final Ledger ledger;
    private final Dialogs dialogs;

    GoNoGo(Context context, Ledger ledger, Dialogs dialogs) {
        this.context = context;
        this.ledger = ledger;
        this.dialogs = dialogs;
    }

    Response go(Go command, Request request) {
        Release release = context.openRelease(command.target(), request);
        Ask.GoNoGo ask = mayGo(release, request);
        return dialogs.go(release.id(), ask, request.speaker());
    }

    Response noGo(NoGo command, Request request) {
        Release release = context.openRelease(command.target(), request);
        Ask.GoNoGo ask = mayObject(release, request);
        return command.reason().isBlank()
                ? dialogs.noGo(release.id(), ask, request.speaker())
                : noGo(release, ask, command.reason(), request);
    }

    Response go(Release release, String commit, Request request) {
        return go(release, bound(mayGo(release, request), commit, release), request);
    }

    Response noGo(Release release, String commit, Request request) {
        return dialogs.noGo(release.id(), bound(mayObject(release, request), commit, release), request.speaker());
    }

    Reply submitted(Ticket ticket, Map<String, String> fields, Request request) {
        Release release = ledger.open(ticket.release());
        Choice choice = Choice.valueOf(ticket.choice());
        Ask.GoNoGo asked = choice == Choice.GO ? mayGo(release, request) : mayObject(release, request);
        Ask.GoNoGo ask = bound(asked, ticket.bound(), release);
        String reason = fields.getOrDefault(Dialogs.REASON, "").strip();
        if (choice == Choice.NO_GO && reason.isEmpty()) {
            return Reply.say("A no-go needs a reason, so that the others know what to mend.");
        }
        if (!ledger.store().use(ticket.id())) {
            throw Refusal.say("This dialog was submitted already.");
        }
        return choice == Choice.GO ? go(release, ask, request) : noGo(release, ask, reason, request);
    }

    private Reply go(Release release, Ask.GoNoGo ask, Request request) {
        String login = context.login(request);
        Words go = say("Go for {} on {}, noted", code(release.version()), commit(ask.commit()));
        if (lastWord(release, ask, login) instanceof Decision.Go) {
            return Reply.say("{} already.", go);
        }
        List<String> evidence =
                ledger.store().lastLook(release.id()).map(Look::evidence).orElse(List.of());
        return ledger.record(
                release, new Decision.Go(ledger.by(login, request), ask.commit(), evidence), Reply.say("{}.", go));
    }

    /** What the person last said on the commit in question. */
    private static @Nullable Decision lastWord(Release release, Ask.GoNoGo ask, String login) {
        return release.decided(Decision.Verdict.class)
                .filter(verdict -> verdict.by().login().equals(login))
                .filter(verdict -> verdict.commit().equals(ask.commit()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Reply noGo(Release release, Ask.GoNoGo ask, String reason, Request request) {
        return ledger.record(
                release,
                new Decision.NoGo(ledger.by(context.login(request), request), ask.commit(), reason),
                Reply.say("No-go for {} on {}, noted.", code(release.version()), commit(ask.commit())));
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

    private Ask.GoNoGo mayObject(Release release, Request request) {
        String login = context.login(request);
        Ask.GoNoGo ask = goNoGo(release);
        if (!ask.objectors().contains(login)) {
            throw new Refusal(mayNot(release, ask, login));
        }
        return ask;
    }

    private Ask.GoNoGo goNoGo(Release release) {
        if (ledger.ask(release) instanceof Ask.GoNoGo ask) {
            return ask;
        }
        throw new Refusal(ledger.notNow(release, "Nobody is asked for go or no-go now."));
    }

    private static Reply mayNot(Release release, Ask.GoNoGo ask, String login) {
        boolean cut = release.beginning()
                .filter(one -> one.by().login().equals(login))
                .isPresent();
        return cut
                ? Reply.say(
                        "You cut {}, so somebody else must say go: {}.",
                        code(release.version()),
                        Boards.people(ask.people()))
                : Reply.say(
                        "Go or no-go for {} is not yours to say, {}. It is for {}.",
                        code(release.version()),
                        code(login),
                        Boards.people(ask.people()));
    }

    /** The commit that was shown must still be the one in question. */
    private Ask.GoNoGo bound(Ask.GoNoGo ask, String commit, Release release) {
        if (!ask.commit().equals(commit)) {
            throw new Refusal(ledger.notNow(release, "Production moved since that was shown. Nothing was decided."));
        }
        return ask;
    }
}
