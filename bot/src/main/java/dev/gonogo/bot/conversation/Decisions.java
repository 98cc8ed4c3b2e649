package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.command.Cut;
import dev.gonogo.command.Hotfix;
import dev.gonogo.decision.Versions;
import dev.gonogo.form.Target;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.rules.Holders;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What people decide. Each decision is checked against the last look, bound to the commit that was shown, and recorded by
 * compare-and-set; whatever moved in between is answered with the present situation.
 */
final class Decisions {
    private final Context context;
    private final Answers answers;
    private final Ledger ledger;

    Decisions(Context context, Answers answers, Ledger ledger) {
        this.context = context;
        this.answers = answers;
        this.ledger = ledger;
    }

    Reply cut(Cut command, Request request) {
        String repository = context.repository(command.target(), request);
        ReleaseProcess process = context.process(repository);
        String login = context.maintainer(request, repository);
        Verdict verdict = process.versions().judge(command.target().version());
        if (!(verdict instanceof Verdict.Planned(Version version))) {
            throw new Refusal(Versions.refusal("Not cut", verdict, process.versions()));
        }
        ReleaseStore store = ledger.store();
        Optional<Release> other = store.releasesUnderWay(repository).stream()
                .filter(open -> !apart(process, open.version(), version))
                .findFirst();
        if (other.isPresent()) {
            throw new Refusal(underWay(other.get(), version));
        }
        int attempt = store.lastAttempt(repository, version.toString()) + 1;
        released(repository, version, attempt).ifPresent(out -> {
            throw new Refusal(Versions.isOut(out, process.versions()));
        });
        ReleaseId id = new ReleaseId(repository, version, attempt);
        Decision.Cut cut = new Decision.Cut(ledger.by(login, request));
        if (!ledger.begin(
                id,
                cut,
                Fact.Rules.ofCut(
                        process.rules(),
                        process.roles(),
                        process.identities(),
                        cut.by().at()))) {
            return answers.present(id);
        }
        List<Words> lines = new ArrayList<>();
        lines.add(say("Cutting {} as soon as its checks hold; the board says how it stands.", code(version)));
        store.load(id).flatMap(Holders::sinceTheReleaseBefore).ifPresent(lines::add);
        return new Reply(lines);
    }

    /** The attempt before that was tagged and not given up; its version is never published anew. */
    private Optional<Release> released(String repository, Version version, int attempt) {
        return IntStream.range(1, attempt)
                .mapToObj(number -> new ReleaseId(repository, version, number))
                .flatMap(id -> ledger.store().load(id).stream())
                .filter(release -> release.attempt().tagged().isPresent())
                .filter(release -> release.last(Decision.Abandon.class).isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** A patch with a branch of its own need not wait for a train, nor the train for it. */
    private static boolean apart(ReleaseProcess process, Version one, Version another) {
        return !process.branches().releaseOf(one).equals(process.branches().releaseOf(another));
    }

    /** Where patches have a branch of their own, a hotfix is one of them; empty where a pull request is meant. */
    Optional<Response> hotfix(Hotfix command, Request request) {
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
        return Optional.of(cut(new Cut(new Target(command.pullRequest(), repository)), request));
    }

    private Reply underWay(Release open, Version wanted) {
        if (open.last(Decision.Abandon.class).isPresent()
                || open.last(Decision.Replace.class).isPresent()) {
            List<Words> lines = new ArrayList<>();
            lines.add(say(
                    "Not cut: what {} left is still being cleared away. Try again in a moment. If it does not end by"
                            + " itself, put right what it waits for:",
                    code(open.version())));
            lines.addAll(answers.shortly(open.id()));
            return new Reply(lines);
        }
        Words who = open.beginning()
                .map(beginning -> say(", cut by {}", person(beginning.by().login())))
                .orElse(Words.NONE);
        if (open.version().equals(wanted)) {
            return Reply.say(
                    "{} is under way already{}. The board in this room shows how it stands.", code(wanted), who);
        }
        return Reply.of(
                say("Not cut: {} is still under way{}.", code(open.version()), who),
                say("Finish it, or end it with {}.", code("/release abandon " + open.version())));
    }
}
