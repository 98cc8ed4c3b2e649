package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code cut}: starts a release of a planned version. */
public final class Cut extends RepositoryChoice {
    public Cut() {
        super(
                "CUT",
                new Form(
                        "cut",
                        "Starts a release: cuts its branch and starts the process",
                        Form.Speakers.MAINTAINERS,
                        List.of(Parameter.version(true, "the exact version"), Parameter.REPO),
                        "cut 0.6.6-preview"));
    }

    @Override
    Outcome typed(RepositoryState repository, Arguments arguments) {
        ReleaseProcess process = repository.process();
        Verdict verdict = process.versions().judge(arguments.text("version"));
        return verdict instanceof Verdict.Planned(Version version)
                ? cut(repository, version)
                : new Outcome.Refused(VersionRefusals.refusal("Not cut", verdict, process.versions()));
    }

    private static Outcome cut(RepositoryState repository, Version version) {
        ReleaseProcess process = repository.process();
        Optional<Release> other = repository.records().underWay().stream()
                .filter(open -> !apart(process, open.version(), version))
                .findFirst();
        if (other.isPresent()) {
            return underWay(other.get(), version);
        }
        ReleaseId id = repository.next(version);
        return released(repository, id)
                .<Outcome>map(out -> new Outcome.Refused(VersionRefusals.isOut(out, process.versions())))
                .orElseGet(() -> begin(repository, id));
    }

    private static Outcome begin(RepositoryState repository, ReleaseId id) {
        ReleaseProcess process = repository.process();
        return new Outcome.Begin(
                id,
                new Decision.Cut(repository.by()),
                Fact.Rules.ofCut(
                        process.rules(),
                        process.roles(),
                        process.identities(),
                        repository.by().at()),
                Cut::begun,
                new Outcome.AsItStands(id));
    }

    private static Reply begun(Release release) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "Cutting {} as soon as its checks pass; the board shows how it is going.", code(release.version())));
        RoleHolders.sinceTheReleaseBefore(release).ifPresent(lines::add);
        return new Reply(lines);
    }

    /** The attempt before was tagged and not abandoned; its version is never published again. */
    private static Optional<Release> released(RepositoryState repository, ReleaseId next) {
        return IntStream.range(1, next.attempt())
                .mapToObj(number -> new ReleaseId(next.repository(), next.version(), number))
                .flatMap(id -> repository.records().release(id).stream())
                .filter(release -> release.attempt().tagged().isPresent())
                .filter(release -> release.last(Decision.Abandon.class).isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** A patch with a branch of its own does not wait for a train, nor a train for it. */
    private static boolean apart(ReleaseProcess process, Version one, Version another) {
        return !process.branches().releaseOf(one).equals(process.branches().releaseOf(another));
    }

    private static Outcome underWay(Release open, Version wanted) {
        if (open.last(Decision.Abandon.class).isPresent()
                || open.last(Decision.Replace.class).isPresent()) {
            return new Outcome.HeldUp(
                    open.id(),
                    say(
                            "Not cut: what {} left behind is still being cleared away. Try again in a moment. If"
                                    + " the cleanup does not finish by itself, fix what it is waiting for:",
                            code(open.version())));
        }
        Words who = open.beginning()
                .map(beginning -> say(", cut by {}", person(beginning.by().login())))
                .orElse(Words.NONE);
        if (open.version().equals(wanted)) {
            return Outcome.refused(
                    "{} is already under way{}. The board in this room shows its status.", code(wanted), who);
        }
        return new Outcome.Refused(Reply.of(
                say("Not cut: {} is still under way{}.", code(open.version()), who),
                say("Finish it, or end it with {}.", code("/release abandon " + open.version()))));
    }
}
