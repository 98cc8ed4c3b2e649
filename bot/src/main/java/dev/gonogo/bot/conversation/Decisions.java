package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Abandon;
import dev.gonogo.command.Cut;
import dev.gonogo.command.Go;
import dev.gonogo.command.NoGo;
import dev.gonogo.command.Promote;
import dev.gonogo.command.Target;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Choice;
import dev.gonogo.plan.Look;
import dev.gonogo.plan.Press;
import dev.gonogo.port.Agenda;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.Ticket;
import dev.gonogo.process.Ask;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decide. Each decision is checked against the last look, bound to the commit that was shown, and recorded by
 * compare-and-set; whatever moved in between is answered with the present situation.
 */
public final class Decisions {
    private final Context context;
    private final Answers answers;
    private final ReleaseStore store;
    private final Agenda agenda;
    private final Dialogs dialogs;
    private final InstantSource clock;

    public Decisions(Context context, Answers answers, ReleaseStore store, Agenda agenda, Dialogs dialogs) {
        this.context = context;
        this.answers = answers;
        this.store = store;
        this.agenda = agenda;
        this.dialogs = dialogs;
        this.clock = dialogs.clock();
    }

    Reply cut(Cut command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        String login = context.maintainer(request, process);
        Verdict verdict = process.versions().judge(command.target().version());
        if (!(verdict instanceof Verdict.Planned(Version version))) {
            return Versions.refusal("Not cut", verdict, process.versions());
        }
        Optional<Release> other = store.openReleases(repository).stream().findFirst();
        if (other.isPresent()) {
            return underWay(other.get(), version);
        }
        int attempt = store.lastAttempt(repository, version.toString()) + 1;
        ReleaseId id = new ReleaseId(repository, version, attempt);
        if (!store.open(id, new Decision.Cut(by(login, request)))) {
            return answers.present(id);
        }
        agenda.lookBy(id, clock.instant());
        return Reply.say("Cutting {}. I will keep the board up to date.", code(version));
    }

    private Reply underWay(Release open, Version wanted) {
        Words who = open.last(Decision.Cut.class)
                .map(cut -> say(", cut by {}", person(cut.by().login())))
                .orElse(Words.NONE);
        if (open.version().equals(wanted)) {
            return Reply.say(
                    "{} is under way already{}. The board in this room shows how it stands.", code(wanted), who);
        }
        return Reply.of(
                say("Not cut: {} is still under way{}.", code(open.version()), who),
                say("Finish it, or end it with {}.", code("/release abandon " + open.version())));
    }

    Response promote(Promote command, Request request) {
        String repository = context.repository(command.target(), request);
        return promote(context.openRelease(command.target(), repository), request);
    }

    private Reply promote(Release release, Request request) {
        String login = context.maintainer(request, context.process(release.id().repository()));
        if (release.last(Decision.Promote.class).isPresent()) {
            return answers.present(release.id());
        }
        if (!(ask(release) instanceof Ask.Promote)) {
            return notNow(release, "There is nothing to promote yet.");
        }
        return record(
                release,
                new Decision.Promote(by(login, request)),
                Reply.say(
                        "Promoting {}. I open the pull request; merging it publishes nothing yet.",
                        code(release.version())));
    }

    Response askGo(Go command, Request request) {
        Release release = target(command.target(), request);
        Ask.GoNoGo ask = mayGo(release, request);
        return dialogs.go(release.id(), ask, request.speaker());
    }

    Response noGo(NoGo command, Request request) {
        Release release = target(command.target(), request);
        Ask.GoNoGo ask = mayObject(release, request);
        return command.reason().isBlank()
                ? dialogs.noGo(release.id(), ask, request.speaker())
                : noGo(release, ask, command.reason(), request);
    }

    Reply abandon(Abandon command, Request request) {
        Release release = target(command.target(), request);
        String login = context.maintainer(request, context.process(release.id().repository()));
        return record(
                release,
                new Decision.Abandon(by(login, request), command.reason()),
                Reply.say(
                        "{} is abandoned. What is public stays as it is; branches and pull requests that are left are yours to"
                                + " close.",
                        code(release.version())));
    }

    Response pressed(Press press, Request request) {
        Release release = store.load(press.release())
                .filter(found -> found.closed().isEmpty())
                .orElseThrow(
                        () -> Refusal.say("{} is over.", code(press.release().version())));
        return switch (press.choice()) {
            case PROMOTE -> promote(release, request);
            case METADATA_ONLY -> metadataOnly(release, press.commit(), request);
            case GO -> go(release, bound(mayGo(release, request), press.commit(), release), request);
            case NO_GO ->
                dialogs.noGo(
                        release.id(), bound(mayObject(release, request), press.commit(), release), request.speaker());
        };
    }

    private Reply metadataOnly(Release release, String commit, Request request) {
        String login = context.maintainer(request, context.process(release.id().repository()));
        if (!(ask(release) instanceof Ask.MetadataOnly meant) || !meant.commit().equals(commit)) {
            return answers.present(release.id());
        }
        return record(
                release,
                new Decision.MetadataOnly(by(login, request), commit),
                Reply.say(
                        "Only the metadata files go to production. What else differs stays behind: {}.",
                        Words.codes(meant.files(), 5)));
    }

    Reply submitted(String id, Map<String, String> fields, Request request) {
        Ticket ticket = dialogs.check(id, request.speaker());
        Release release = store.load(ticket.release())
                .filter(found -> found.closed().isEmpty())
                .orElseThrow(
                        () -> Refusal.say("{} is over.", code(ticket.release().version())));
        Choice choice = Choice.valueOf(ticket.choice());
        Ask.GoNoGo asked = choice == Choice.GO ? mayGo(release, request) : mayObject(release, request);
        Ask.GoNoGo ask = bound(asked, ticket.commit(), release);
        String reason = fields.getOrDefault(Dialogs.REASON, "").strip();
        if (choice == Choice.NO_GO && reason.isEmpty()) {
            return Reply.say("A no-go needs a reason, so that the others know what to mend.");
        }
        if (!store.use(id)) {
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
        List<String> evidence = store.lastLook(release.id()).map(Look::evidence).orElse(List.of());
        return record(release, new Decision.Go(by(login, request), ask.commit(), evidence), Reply.say("{}.", go));
    }

    /** What the person last said on the commit in question. */
    private static @Nullable Decision lastWord(Release release, Ask.GoNoGo ask, String login) {
        return release.decisions().stream()
                .filter(decision -> decision.by().login().equals(login))
                .filter(decision -> switch (decision) {
                    case Decision.Go go -> go.commit().equals(ask.commit());
                    case Decision.NoGo no -> no.commit().equals(ask.commit());
                    case Decision.Cut cut -> false;
                    case Decision.Promote promote -> false;
                    case Decision.MetadataOnly meant -> false;
                    case Decision.Abandon abandon -> false;
                })
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Reply noGo(Release release, Ask.GoNoGo ask, String reason, Request request) {
        return record(
                release,
                new Decision.NoGo(by(context.login(request), request), ask.commit(), reason),
                Reply.say("No-go for {} on {}, noted.", code(release.version()), commit(ask.commit())));
    }

    private Release target(Target target, Request request) {
        return context.openRelease(target, context.repository(target, request));
    }

    private Ask ask(Release release) {
        return store.lastLook(release.id()).map(Look::ask).orElse(Ask.OnForge.NOWHERE);
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
        if (ask(release) instanceof Ask.GoNoGo ask) {
            return ask;
        }
        throw new Refusal(notNow(release, "Nobody is asked for go or no-go now."));
    }

    private static Reply mayNot(Release release, Ask.GoNoGo ask, String login) {
        boolean cut = release.last(Decision.Cut.class)
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
            throw new Refusal(notNow(release, "Production moved since that was shown. Nothing was decided."));
        }
        return ask;
    }

    private Reply notNow(Release release, String why) {
        agenda.lookBy(release.id(), clock.instant());
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} It stands like this:", why));
        lines.addAll(answers.present(release.id()).lines());
        return new Reply(lines);
    }

    private Reply record(Release release, Decision decision, Reply done) {
        if (!store.decide(release.id(), release.revision(), decision)) {
            return notNow(release, "Somebody was faster.");
        }
        agenda.lookBy(release.id(), clock.instant());
        return done;
    }

    private By by(String login, Request request) {
        if (!request.first().getAsBoolean()) {
            throw Refusal.say("This was delivered twice, and counted once.");
        }
        return new By(login, request.room(), clock.instant());
    }
}
