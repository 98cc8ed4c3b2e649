package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.bot.engine.Backporter;
import dev.gonogo.bot.engine.HotfixObserver;
import dev.gonogo.form.Arguments;
import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.hotfix.HotfixId;
import dev.gonogo.hotfix.HotfixPress;
import dev.gonogo.hotfix.PullRequestName;
import dev.gonogo.port.Entries;
import dev.gonogo.port.HotfixStore;
import dev.gonogo.port.StoreUnavailable;
import dev.gonogo.port.Ticket;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.release.By;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What maintainers decide about pull requests into production outside a release. What was seen already is judged by
 * the last look; what was not is looked at after the reply.
 */
public final class Hotfixes {
    private static final int MOST_SHOWN = 5;

    private final Context context;
    private final Ledger ledger;
    private final Dialogs dialogs;
    private final Watching watching;
    private final Backports backports;

    /**
     * @param background runs what needs a look at the world, away from the reply
     * @param lookSoon has a repository's hotfixes looked at and shown
     */
    public record Watching(
            HotfixStore store,
            HotfixObserver lookout,
            Backporter backporter,
            Executor background,
            Consumer<String> lookSoon) {

        /** Answers after a look at the world, away from the reply. */
        void later(Request request, Supplier<Reply> answer) {
            background.execute(() -> {
                try {
                    request.later().accept(answer.get());
                } catch (Refusal refusal) {
                    request.later().accept(refusal.reply());
                } catch (StoreUnavailable unavailable) {
                    request.later()
                            .accept(Reply.say("Nothing was recorded: {}", String.valueOf(unavailable.getMessage())));
                }
            });
        }
    }

    public Hotfixes(Context context, Ledger ledger, Dialogs dialogs, Watching watching) {
        this.context = context;
        this.ledger = ledger;
        this.dialogs = dialogs;
        this.watching = watching;
        this.backports = new Backports(context, watching);
    }

    Backports backports() {
        return backports;
    }

    /** Where patches have a branch of their own, a hotfix is one of them; empty where a pull request is meant. */
    Optional<Arguments> patch(dev.gonogo.command.Hotfix command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        boolean patch =
                Version.parse(command.pullRequest()).filter(Version::patched).isPresent();
        boolean promoted = process.step(OpenPullRequest.class).isPresent();
        if (process.branches().hotfix().isEmpty() || (promoted && !patch)) {
            return Optional.empty();
        }
        if (!patch) {
            throw Refusal.say(
                    "A hotfix of {} is a patch release with a branch of its own. Name its version: {}",
                    repository,
                    code("/release hotfix 0.7.1"));
        }
        return Optional.of(new Arguments(Map.of("version", command.pullRequest(), "repo", repository)));
    }

    Response hotfix(dev.gonogo.command.Hotfix command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        if (command.pullRequest().isEmpty()) {
            watching.later(request, () -> list(process));
            return Reply.say(
                    "Looking at the pull requests into {}…",
                    code(process.branches().production()));
        }
        HotfixId id = named(command.pullRequest(), repository);
        String login = context.maintainer(request, repository);
        String reason = command.reason().strip();
        Optional<Hotfix> last = watching.lookout().lastSeen(id);
        Optional<Hotfix> seen = last.filter(hotfix -> authorisation(id, hotfix).isEmpty());
        if (seen.isEmpty()) {
            By by = ledger.by(login, request);
            watching.later(request, () -> unseen(process, id, by, reason, last));
            return Reply.say("Looking at #{}…", id.number());
        }
        refuseClosed(seen.get());
        return reason.isEmpty()
                ? dialogs.authorise(id, seen.get(), request.speaker())
                : record(id, seen.get(), ledger.by(login, request), reason);
    }

    private Reply unseen(ReleaseProcess process, HotfixId id, By by, String reason, Optional<Hotfix> shown) {
        Answer<List<Hotfix>> looked = watching.lookout().look(id.repository());
        if (looked instanceof Answer.CannotTell<List<Hotfix>>(String why)) {
            return Reply.say("Not authorised. Cannot tell now: {}", why);
        }
        Hotfix hotfix = watching.lookout().lastSeen(id).orElseThrow(() -> new Refusal(noHotfix(process, id)));
        refuseWhatIsAuthorised(id, hotfix);
        refuseClosed(hotfix);
        shown.ifPresent(before -> refuseWhatMoved(hotfix, before.shown()));
        return reason.isEmpty()
                ? Reply.say(
                        "{} is {}: {}",
                        HotfixBoard.name(hotfix.request()),
                        hotfix.request().merged() ? "merged. Say why it may stay" : "open. Say why it cannot wait",
                        code("/release hotfix " + id.number() + " <reason>"))
                : record(id, hotfix, by, reason);
    }

    private Reply noHotfix(ReleaseProcess process, HotfixId id) {
        String production = process.branches().production();
        String integration = process.branches().integration();
        if (isInto(production, id)) {
            return Reply.say("Not authorised: #{} promotes a release, which needs no authorisation.", id.number());
        }
        if (isInto(integration, id)) {
            return Reply.say(
                    "Not authorised: #{} goes into {}, where normal work lands. Only pull requests into {} need it.",
                    id.number(),
                    code(integration),
                    code(production));
        }
        return Reply.say(
                "Not authorised: there is no pull request #{} into {}. {} lists those that there are.",
                id.number(),
                code(production),
                code("/release hotfix"));
    }

    private boolean isInto(String branch, HotfixId id) {
        Answer<List<PullRequest>> all =
                watching.lookout().ask(id.repository(), (World world) -> world.ask(PullRequestsInto.openOrNew(branch)));
        return all.<Boolean>fold(
                requests -> requests.stream().anyMatch(request -> request.number() == id.number()), why -> false);
    }

    static HotfixId named(String text, String repository) {
        PullRequestName name = PullRequestName.parse(text)
                .orElseThrow(() -> Refusal.say(
                        "{} is no pull request. Write its number or its address: {}",
                        code(text.length() <= 60 ? text : text.substring(0, 59) + "…"),
                        code("/release hotfix 2440 <reason>")));
        if (!name.repository().isEmpty() && !name.repository().equalsIgnoreCase(repository)) {
            throw Refusal.say("That pull request is one of {}, and not of {}.", code(name.repository()), repository);
        }
        return new HotfixId(repository, name.number());
    }

    private void refuseWhatIsAuthorised(HotfixId id, Hotfix hotfix) {
        authorisation(id, hotfix).ifPresent(given -> {
            throw new Refusal(authorisedBy(id, hotfix, given));
        });
    }

    /** The one of the head that was seen, by somebody who is a maintainer now. */
    private Optional<Authorisation> authorisation(HotfixId id, Hotfix hotfix) {
        ReleaseProcess process = context.process(id.repository());
        return watching.store().authorisations(id.repository()).getOrDefault(id.number(), List.of()).stream()
                .filter(hotfix::hasBeen)
                .filter(given ->
                        process.has(ReleaseProcess.MAINTAINER, given.by().login()))
                .findFirst();
    }

    private static Reply authorisedBy(HotfixId id, Hotfix hotfix, Authorisation given) {
        return Reply.say(
                "#{} is authorised already at {}, by {} ({}): {}",
                id.number(),
                commit(hotfix.request().headCommit()),
                person(given.by().login()),
                new Span.Moment(given.by().at()),
                given.reason());
    }

    private static void refuseClosed(Hotfix hotfix) {
        if (hotfix.request().state() == PullRequest.State.CLOSED) {
            throw Refusal.say("Not authorised: #{} is closed. Reopen it first.", hotfix.number());
        }
    }

    private static void refuseWhatMoved(Hotfix hotfix, String shown) {
        if (shown.equals(hotfix.shown())) {
            return;
        }
        String head = shown.replaceFirst(" .*", "");
        if (hotfix.request().headCommit().equals(head)) {
            throw Refusal.say(
                    "Not authorised: {} {} since you were shown {}. Look at it, and authorise it again.",
                    HotfixBoard.name(hotfix.request()),
                    hotfix.request().merged() ? "was merged" : "may bring something else",
                    commit(head));
        }
        throw Refusal.say(
                "Not authorised: {} is at {} now, and you were shown {}. Look at it, and authorise it again.",
                HotfixBoard.name(hotfix.request()),
                commit(hotfix.request().headCommit()),
                commit(head));
    }

    /** Who waits for it is looked at again: its own message, and every open release. */
    private Reply record(HotfixId id, Hotfix hotfix, By by, String reason) {
        String head = hotfix.request().headCommit();
        if (hotfix.request().open() && hotfix.base().isEmpty()) {
            throw Refusal.say(
                    "Not authorised. Cannot tell now where {} goes on from.", HotfixBoard.name(hotfix.request()));
        }
        if (!watching.store().authorise(id, new Authorisation(by, reason, head, hotfix.base()))) {
            throw new Refusal(authorisation(id, hotfix)
                    .map(given -> authorisedBy(id, hotfix, given))
                    .orElseGet(() -> Reply.say("Somebody else was first.")));
        }
        watching.lookSoon().accept(id.repository());
        ledger.store().openReleases(id.repository()).forEach(release -> ledger.lookNow(release.id()));
        return hotfix.request().merged()
                ? Reply.say(
                        "#{} is authorised as a hotfix, as it was merged at {}. It is kept that this came after its merge. Its"
                                + " backport is still due.",
                        id.number(),
                        commit(head))
                : Reply.say(
                        "#{} is authorised as a hotfix at {}, and no longer once anything is pushed to it. It still needs its"
                                + " review and its checks, and its backport once it is merged.",
                        id.number(),
                        commit(head));
    }

    private Reply list(ReleaseProcess process) {
        return watching.lookout()
                .look(process.repository())
                .fold(all -> list(process, all), why -> Reply.say("Cannot tell now: {}", why));
    }

    private Reply list(ReleaseProcess process, List<Hotfix> all) {
        List<Hotfix> current = all.stream().filter(hotfix -> !hotfix.over()).toList();
        if (current.isEmpty()) {
            return backports.owedBesides(process, "No hotfix is open");
        }
        List<Words> lines = new ArrayList<>();
        current.stream().limit(MOST_SHOWN).map(Hotfixes::line).forEach(lines::add);
        if (current.size() > MOST_SHOWN) {
            lines.add(say("and {} more", current.size() - MOST_SHOWN));
        }
        return new Reply(lines);
    }

    private static Words line(Hotfix hotfix) {
        Words what = say("{}: {}", HotfixBoard.name(hotfix.request()), HotfixBoard.standing(hotfix));
        Words who = say(" · by {}", person(hotfix.request().author().login()));
        return say("{}{}", what, who);
    }

    /** What a button carried, if it is one of a hotfix of this room. */
    Optional<HotfixPress> press(Room room, String value) {
        return HotfixPress.parse(value, context.repositories(room));
    }

    Response pressed(HotfixPress press, Request request) {
        HotfixId id = press.hotfix();
        String login = context.maintainer(request, id.repository());
        return switch (press.kind()) {
            case AUTHORISE -> {
                Hotfix hotfix = seen(id);
                refuseWhatIsAuthorised(id, hotfix);
                refuseClosed(hotfix);
                yield dialogs.authorise(id, hotfix, request.speaker());
            }
            case BACKPORT -> {
                backports.open(id, ledger.by(login, request).login(), request);
                yield Reply.say("Opening the backport of #{}. Its message here says how it stands.", id.number());
            }
        };
    }

    private Hotfix seen(HotfixId id) {
        return watching.lookout()
                .lastSeen(id)
                .orElseThrow(() -> Refusal.say(
                        "I have not seen #{} since I was started. Try again in a minute, or say it at once: {}",
                        id.number(),
                        code("/release hotfix " + id.number() + " <reason>")));
    }

    /** The answer to a dialog of a hotfix; empty for a dialog of anything else. */
    Optional<Reply> submitted(String ticket, Entries entries, Request request) {
        return ledger.store()
                .ticket(ticket)
                .map(Ticket::subject)
                .flatMap(HotfixId::parse)
                .map(id -> submitted(id, ticket, entries, request));
    }

    private Reply submitted(HotfixId id, String ticket, Entries entries, Request request) {
        String shown = dialogs.check(ticket, request.speaker()).bound();
        String login = context.maintainer(request, id.repository());
        Hotfix hotfix = seen(id);
        refuseWhatIsAuthorised(id, hotfix);
        refuseClosed(hotfix);
        refuseWhatMoved(hotfix, shown);
        String reason = entries.text(Dialogs.REASON);
        if (reason.isEmpty()) {
            throw Refusal.ofField(
                    Dialogs.REASON,
                    "A hotfix needs a reason, so that everybody knows why it could not wait for a release.");
        }
        if (!ledger.store().use(ticket)) {
            throw Refusal.say("This dialog was submitted already.");
        }
        return record(id, hotfix, ledger.by(login, request), reason);
    }
}
