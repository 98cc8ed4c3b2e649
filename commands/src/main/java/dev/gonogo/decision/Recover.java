package dev.gonogo.decision;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.form.Arguments;
import dev.gonogo.form.Form;
import dev.gonogo.form.Parameter;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Remedy;
import dev.gonogo.process.recovery.IssueApproved;
import dev.gonogo.process.rules.ProcessUnderWay;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.PullRequestId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code recover}: a dialog asks for the issue, the reason and the exact phrase. After a new look, the recovery is
 * recorded if it is allowed.
 */
public final class Recover extends RepositoryChoice {
    public Recover() {
        super(
                "RECOVER",
                new Form(
                        "recover",
                        "Cuts a recovery version of a failed release, after a typed confirmation",
                        Form.Speakers.MAINTAINERS,
                        List.of(Parameter.version(true, "the failed version"), Parameter.REPO),
                        "recover 0.6.6-preview"));
    }

    @Override
    public List<Button> buttons(ReleaseId release, Ask ask) {
        return ask.remedies(Remedy.Recover.class)
                .map(recover ->
                        button("Recover as " + recover.version() + "…", Button.Style.DANGER, release, "", Words.NONE))
                .toList();
    }

    /** @param failed the attempt that is replaced; the first one if we know of none */
    private record Wanted(ReleaseId failed, Version version) {}

    @Override
    Outcome typed(RepositoryState repository, Arguments arguments) {
        String typed = arguments.text("version");
        return VersionRefusals.lenient(typed)
                .map(version -> wanted(repository, version, this::dialog))
                .orElseGet(() -> Outcome.refused(
                        "{} is not a version. Name the one that failed.", code(VersionRefusals.shortened(typed))));
    }

    @Override
    Outcome pressed(RepositoryState repository, String subject) {
        if (PullRequestId.parse(subject).isPresent()) {
            return new Outcome.NotOffered();
        }
        ReleaseId failed = ReleaseId.of(subject);
        return repository
                        .records()
                        .release(failed)
                        .filter(known -> known.closed().isEmpty())
                        .isPresent()
                ? wanted(repository, failed.version(), this::dialog)
                : Outcome.refused("{} is over.", code(failed.version()));
    }

    /** The recovery of this version, from our records only. */
    private static Outcome wanted(RepositoryState repository, Version typed, Function<Wanted, Outcome> then) {
        if (typed.stable()) {
            return Outcome.refused(
                    "{} has no recovery, because stable versions are not numbered. Cut the next version: {}",
                    code(typed),
                    code("/release cut " + typed.nextPatch()));
        }
        ReleaseId failed = latest(repository, typed.planned());
        Optional<Release> open = repository
                .records()
                .release(failed)
                .filter(known -> known.closed().isEmpty());
        Optional<Version> version = open.isPresent() ? offered(repository, failed) : Optional.of(next(failed, typed));
        if (version.isEmpty()) {
            return new Outcome.NotNow(failed, say("A recovery is not offered now."));
        }
        return repository.process().versions().recovers(version.get())
                ? then.apply(new Wanted(failed, version.get()))
                : Outcome.refused("This process has no recovery versions such as {}.", code(version.get()));
    }

    /**
     * The last attempt at the highest recorded number of a planned version. An attempt that ended before its tag did
     * not fail.
     */
    private static ReleaseId latest(RepositoryState repository, Version planned) {
        return repository.records().attempts().stream()
                .filter(attempt -> attempt.version().planned().equals(planned))
                .filter(attempt -> attempt.open() || attempt.tagged().isPresent())
                .max(Comparator.comparing(Attempt::version).thenComparing(Attempt::number))
                .map(attempt -> new ReleaseId(repository.name(), attempt.version(), attempt.number()))
                .orElseGet(() -> new ReleaseId(repository.name(), planned, 1));
    }

    private static Version next(ReleaseId failed, Version typed) {
        return typed.number() > failed.version().number()
                ? typed
                : failed.version().numbered(failed.version().number() + 1);
    }

    private static Optional<Version> offered(RepositoryState repository, ReleaseId failed) {
        Ask ask = repository
                .records()
                .lastSnapshot(failed)
                .orElse(ReleaseState.UNSEEN)
                .ask();
        return ask instanceof Ask.ChooseRemedy mend
                ? mend.remedies().stream()
                        .filter(Remedy.Recover.class::isInstance)
                        .map(remedy -> ((Remedy.Recover) remedy).version())
                        .findFirst()
                : Optional.empty();
    }

    private Outcome dialog(Wanted wanted) {
        Version version = wanted.version();
        Words question = say("Recover {} as {}.", code(wanted.failed().version()), code(version));
        Words approval = say(
                "The issue must be open and have the approval of a maintainer other than you: a comment with the"
                        + " line {}",
                code(IssueApproved.line(version)));
        List<Dialog.Field> fields = List.of(
                new Dialog.Text(FieldNames.ISSUE, "Approving issue", "its number, for example #2431", true, false, 12),
                new Dialog.Text(
                        FieldNames.REASON,
                        "Why rerun or repair is not enough",
                        "in a sentence or two",
                        true,
                        true,
                        500),
                new Dialog.Text(
                        FieldNames.CONFIRMATION,
                        "Confirmation",
                        "type exactly: " + Decision.Recover.phrase(version),
                        true,
                        false,
                        80));
        return new Outcome.Confirm(
                key(),
                wanted.failed().toString(),
                version.toString(),
                "Recover a release",
                List.of(question, approval),
                fields,
                "Recover");
    }

    @Override
    Outcome submitted(RepositoryState repository, String subject, String bound, DialogEntries entries) {
        Version version = Version.of(bound);
        Confirmation confirmation = new Confirmation(entries);
        return confirmation
                .wrong(version)
                .orElseGet(() -> wanted(
                        repository,
                        version,
                        wanted -> wanted.equals(new Wanted(ReleaseId.of(subject), version))
                                ? judge(repository, wanted, confirmation)
                                : Outcome.refused("Not recovered: the situation has changed since you opened"
                                        + " the dialog. Open it again.")));
    }

    private static Outcome judge(RepositoryState repository, Wanted wanted, Confirmation confirmation) {
        Decision.Recover recover = new Decision.Recover(
                repository.by(), wanted.failed().version(), confirmation.issue(), confirmation.reason());
        ReleaseId id = repository.next(wanted.version());
        Optional<Release> failed = repository
                .records()
                .release(wanted.failed())
                .filter(release -> release.closed().isEmpty());
        ReleaseProcess process = repository.process();
        return new Outcome.Later(
                Reply.say(
                        "Looking at #{} and at what is public. In a moment I will say here whether {} can be cut.",
                        recover.issue(),
                        code(wanted.version())),
                new Outcome.Judge(
                        failed.map(release -> ProcessUnderWay.of(process, release))
                                .orElse(process),
                        new Release(id, List.of(recover), List.of()),
                        findings -> judged(process, failed, id, recover, findings)));
    }

    private static Outcome judged(
            ReleaseProcess process,
            Optional<Release> failed,
            ReleaseId id,
            Decision.Recover recover,
            List<Finding> findings) {
        List<Words> against =
                findings.stream().filter(Finding::blocks).map(Finding::words).toList();
        if (!against.isEmpty()) {
            List<Words> lines = new ArrayList<>();
            lines.add(say("Not recovered: {} cannot be cut.", code(id.version())));
            lines.addAll(against);
            failed.flatMap(open -> RoleHolders.of(process, open).change()).ifPresent(lines::add);
            return new Outcome.Refused(new Reply(lines));
        }
        Outcome.Begin begin = new Outcome.Begin(
                id,
                recover,
                rules(process, failed, recover),
                begun -> Reply.say(
                        "Recovering {} as {}, for #{}. It goes through all stages again, on its own board.",
                        code(recover.failed()),
                        code(id.version()),
                        recover.issue()),
                Outcome.refused("{} is already under way.", code(id.version())));
        return failed.<Outcome>map(
                        open -> new Outcome.Replace(open, new Decision.Replace(recover.by(), id.version()), begin))
                .orElse(begin);
    }

    /** It continues under the rules that counted for the release that it replaces. */
    private static Fact.Rules rules(ReleaseProcess process, Optional<Release> failed, Decision.Recover recover) {
        return failed.flatMap(RoleHolders::counting)
                .map(counting -> Fact.Rules.ofCut(
                        counting.rules(),
                        counting.roles(),
                        counting.steps(),
                        recover.by().at()))
                .orElseGet(() -> Fact.Rules.ofCut(
                        process.rules(),
                        process.roles(),
                        process.identities(),
                        recover.by().at()));
    }
}
