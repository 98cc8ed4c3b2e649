package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;

import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Span;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestId;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A hotfix that somebody wants to authorise, and what prevents it. */
record AuthorisationRequest(RepositoryState repository, PullRequestId id) {

    Optional<Hotfix> seen() {
        return repository.records().lastSeen(id);
    }

    /** The outcome, judged by the last look. */
    Outcome lastSeen(Function<Hotfix, Outcome> then) {
        return seen().map(then)
                .orElseGet(() -> Outcome.refused(
                        "I have not seen #{} since I was started. Try again in a minute, or type the whole command: {}",
                        id.number(),
                        code("/release hotfix " + id.number() + " <reason>")));
    }

    /** The authorisation of the head that was shown, by somebody who is a maintainer now. */
    Optional<Authorisation> given(Hotfix hotfix) {
        return repository.records().authorisations(id).stream()
                .filter(hotfix::hasBeen)
                .filter(given -> repository
                        .process()
                        .has(ReleaseProcess.MAINTAINER, given.by().login()))
                .findFirst();
    }

    /** Why it needs no authorisation or cannot get one. */
    Optional<Outcome> against(Hotfix hotfix) {
        return given(hotfix).map(given -> authorised(hotfix, given)).or(() -> closed(hotfix));
    }

    private Outcome authorised(Hotfix hotfix, Authorisation given) {
        return Outcome.refused(
                "#{} is already authorised at {}, by {} ({}): {}",
                id.number(),
                commit(hotfix.request().headCommit()),
                person(given.by().login()),
                new Span.Moment(given.by().at()),
                given.reason());
    }

    private static Optional<Outcome> closed(Hotfix hotfix) {
        return hotfix.request().state() == PullRequest.State.CLOSED
                ? Optional.of(Outcome.refused("Not authorised: #{} is closed. Reopen it first.", hotfix.number()))
                : Optional.empty();
    }

    /** What has changed since it was shown. */
    static Optional<Outcome> moved(Hotfix hotfix, String shown) {
        if (shown.equals(hotfix.shown())) {
            return Optional.empty();
        }
        String head = shown.replaceFirst(" .*", "");
        return Optional.of(
                hotfix.request().headCommit().equals(head)
                        ? Outcome.refused(
                                "Not authorised: {} {} since you were shown {}. Look at it and authorise it again.",
                                HotfixBoard.name(hotfix.request()),
                                hotfix.request().merged() ? "was merged" : "may have changed",
                                commit(head))
                        : Outcome.refused(
                                "Not authorised: {} is now at {}, and you were shown {}. Look at it and authorise it"
                                        + " again.",
                                HotfixBoard.name(hotfix.request()),
                                commit(hotfix.request().headCommit()),
                                commit(head)));
    }

    /**
     * The outcome after a new look.
     *
     * @param before the last look before this one, if there was one
     */
    Outcome looked(Answer<List<Hotfix>> looked, String reason, Optional<Hotfix> before) {
        return looked.fold(
                all -> all.stream()
                        .filter(hotfix -> hotfix.number() == id.number())
                        .findFirst()
                        .map(hotfix -> against(hotfix)
                                .or(() -> before.flatMap(last -> moved(hotfix, last.shown())))
                                .orElseGet(() -> reason.isEmpty() ? sayWhy(hotfix) : authorise(hotfix, reason)))
                        .orElseGet(this::none),
                why -> Outcome.refused("Not authorised. Cannot tell right now: {}", why));
    }

    private Outcome sayWhy(Hotfix hotfix) {
        return new Outcome.Answered(Reply.say(
                "{} is {}: {}",
                HotfixBoard.name(hotfix.request()),
                hotfix.request().merged() ? "merged. Say why it may stay" : "open. Say why it cannot wait",
                code("/release hotfix " + id.number() + " <reason>")));
    }

    Outcome authorise(Hotfix hotfix, String reason) {
        String head = hotfix.request().headCommit();
        if (hotfix.request().open() && hotfix.base().isEmpty()) {
            return Outcome.refused(
                    "Not authorised. Cannot tell right now what {} is based on.", HotfixBoard.name(hotfix.request()));
        }
        return new Outcome.Authorise(
                id,
                new Authorisation(repository.by(), reason, head, hotfix.base()),
                hotfix.request().merged()
                        ? Reply.say(
                                "#{} is authorised as a hotfix, as it was merged at {}. The record says that this"
                                        + " came after the merge. It still has to be backported.",
                                id.number(),
                                commit(head))
                        : Reply.say(
                                "#{} is authorised as a hotfix at {}. A push to it ends the authorisation. It still"
                                        + " needs its review and checks, and once merged, its backport.",
                                id.number(),
                                commit(head)),
                () -> given(hotfix)
                        .map(given -> authorised(hotfix, given))
                        .orElseGet(() -> Outcome.refused("Somebody else was first.")));
    }

    /** What the pull request is, if it is not a hotfix. */
    private Outcome none() {
        return new Outcome.AskWorld(
                id.repository(), world -> new Answer.Known<>(none(world)), why -> Outcome.refused("{}", why));
    }

    private Outcome none(World world) {
        String production = repository.process().branches().production();
        String integration = repository.process().branches().integration();
        boolean promotes = isInto(production, world);
        boolean integrates = isInto(integration, world);
        if (promotes) {
            return Outcome.refused(
                    "Not authorised: #{} promotes a release, which needs no authorisation.", id.number());
        }
        return integrates
                ? Outcome.refused(
                        "Not authorised: #{} goes into {}, where normal work lands. Only pull requests into {} need it.",
                        id.number(),
                        code(integration),
                        code(production))
                : Outcome.refused(
                        "Not authorised: there is no pull request #{} into {}. {} lists the ones there are.",
                        id.number(),
                        code(production),
                        code("/release hotfix"));
    }

    private boolean isInto(String branch, World world) {
        return world.ask(PullRequestsInto.openOrNew(branch))
                .<Boolean>fold(
                        requests -> requests.stream().anyMatch(request -> request.number() == id.number()),
                        why -> false);
    }
}
