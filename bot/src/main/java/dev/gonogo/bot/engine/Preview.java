package dev.gonogo.bot.engine;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.audit.AuditReply;
import dev.gonogo.hotfix.Hotfix;
import dev.gonogo.hotfix.HotfixBoard;
import dev.gonogo.lint.CalledFiles;
import dev.gonogo.lint.Lint;
import dev.gonogo.lint.LintFinding;
import dev.gonogo.lint.LintReply;
import dev.gonogo.lint.Workflow;
import dev.gonogo.plan.Boards;
import dev.gonogo.plan.Plan;
import dev.gonogo.plan.Standing;
import dev.gonogo.port.WorkflowReader;
import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.process.recovery.Recovery;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.train.TrainBoard;
import dev.gonogo.world.Answer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks for one person: what would happen next, and the state of old tags. Nothing is done. */
public final class Preview {
    private final Observer observer;
    private final HotfixObserver hotfixes;
    private final Map<String, RepositoryPorts> repositories;
    private final InstantSource clock;
    private final WorkflowReader reader;

    public Preview(Observers observers, InstantSource clock, WorkflowReader reader) {
        this.observer = observers.releases();
        this.hotfixes = observers.hotfixes();
        this.repositories = observers.repositories();
        this.clock = clock;
        this.reader = reader;
    }

    public Reply of(ReleaseProcess process, Release release) {
        return in(release.id().repository(), repository -> of(process, release, repository));
    }

    /** When the next train leaves, and what it contains. */
    public Reply train(ReleaseProcess process, String name) {
        return in(
                name,
                repository -> observer.train(process, repository)
                        .fold(
                                next -> next.map(train -> new Reply(TrainBoard.lines(process, train)))
                                        .orElseGet(() -> new Reply(TrainBoard.never(process, clock.instant()))),
                                why -> Reply.say("Cannot tell right now: {}", why)));
    }

    /** Checks every existing tag against the process. */
    public Reply audit(ReleaseProcess process, String name) {
        return in(
                name,
                repository -> observer.audit(process, repository)
                        .fold(audit -> AuditReply.of(process, audit), why -> AuditReply.cannotTell(process, why)));
    }

    /** What in the workflow files does not fit the process; empty if nothing was found or they cannot be read. */
    public Optional<Reply> lint(ReleaseProcess process, String name) {
        return Optional.ofNullable(repositories.get(name)).flatMap(repository -> lint(process, repository));
    }

    private Optional<Reply> lint(ReleaseProcess process, RepositoryPorts repository) {
        Map<String, String> files = read(observer.workflows(process, repository));
        List<Workflow> workflows = new ArrayList<>();
        files.forEach((file, text) -> reader.read(file, text).ifPresent(workflows::add));
        Map<String, String> called = read(observer.texts(process, repository, CalledFiles.wanted(workflows)));
        CalledFiles sources = reader.sources(workflows, called);
        List<LintFinding> findings = files.isEmpty() ? List.of() : Lint.of(process, workflows, sources);
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(LintReply.of(process, findings, LintReply.unseen(sources, workflows)));
    }

    private static Map<String, String> read(Answer<Map<String, String>> texts) {
        return texts.fold(known -> known, why -> Map.of());
    }

    private Reply in(String name, Function<RepositoryPorts, Reply> look) {
        RepositoryPorts repository = repositories.get(name);
        return repository == null ? Reply.say("{} is not in the bot's configuration.", name) : look.apply(repository);
    }

    private Reply of(ReleaseProcess process, Release release, RepositoryPorts repository) {
        Plan plan = observer.look(process, release, repository);
        Board board = Boards.draw(release, plan, List.of(), clock.instant());
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} — {}", board.heading(), board.standing()));
        plan.findings().forEach(finding -> lines.add(line(finding)));
        lines.addAll(owed(process));
        lines.add(next(plan));
        return new Reply(lines);
    }

    /** Owed backports, and whose: they prevent the next cut, whatever stage this release is at. */
    private List<Words> owed(ReleaseProcess process) {
        return hotfixes.look(process.repository())
                .fold(
                        all -> all.stream()
                                .filter(Hotfix::owed)
                                .map(hotfix -> owed(process, hotfix))
                                .toList(),
                        why -> List.of(say("{} Cannot tell which backports are owed: {}", Mark.UNSURE.symbol(), why)));
    }

    private static Words owed(ReleaseProcess process, Hotfix hotfix) {
        return say(
                "{} {} is owed to {} by {}: {}. {} opens its backport.",
                Mark.NOTE.symbol(),
                HotfixBoard.name(hotfix.request()),
                code(process.branches().integration()),
                person(hotfix.request().author().login()),
                HotfixBoard.standing(hotfix),
                code("/release backport " + hotfix.number()));
    }

    /** What of a release is public, and what is safe to do. */
    public Reply diagnosis(ReleaseProcess process, Release release) {
        return in(release.id().repository(), repository -> diagnosis(process, release, repository));
    }

    private Reply diagnosis(ReleaseProcess process, Release release, RepositoryPorts repository) {
        List<Words> lines = new ArrayList<>();
        switch (observer.judge(process, release, repository, Diagnosis::of)) {
            case Diagnosis.Unsure(String why) -> lines.add(say("Cannot tell right now: {}.", why));
            case Diagnosis.NotStarted none -> lines.addAll(withoutRun(none));
            case Diagnosis.Running(Words words) ->
                lines.add(say("{}. What is public will be shown when it ends.", words));
            case Diagnosis.Ended ended -> {
                lines.add(ended.summary());
                ended.findings().forEach(finding -> lines.add(line(finding)));
            }
        }
        return new Reply(lines);
    }

    /** An old release, or one that was published in another way, has no known run. */
    private static List<Words> withoutRun(Diagnosis.NotStarted none) {
        if (none.nothingPublic()) {
            return List.of(say("Nothing is published: {}.", none.words()));
        }
        List<Words> lines = new ArrayList<>(
                List.of(say("There is no run to show: {}. What is public was looked at:", none.words())));
        none.findings().forEach(finding -> lines.add(line(finding)));
        return lines;
    }

    /** Whether a recovery may be cut, one finding per rule. */
    public List<Finding> recovery(ReleaseProcess process, Release recovery) {
        RepositoryPorts repository = repositories.get(recovery.id().repository());
        return repository == null
                ? List.of(Finding.cannotTell("recovery", "the repository is not in the bot's configuration"))
                : observer.judge(
                        process,
                        recovery,
                        repository,
                        situation -> Recovery.needs().stream()
                                .map(need -> need.judge(situation))
                                .toList());
    }

    private static Words line(Finding finding) {
        return say("{} {}", mark(finding).symbol(), finding.words());
    }

    private static Mark mark(Finding finding) {
        return finding.blocks() ? Mark.STOPPED : finding.verdict() == Finding.Verdict.NOTED ? Mark.NOTE : Mark.DONE;
    }

    private static Words next(Plan plan) {
        Words current = plan.current().map(stage -> stage.words()).orElse(Words.NONE);
        return switch (plan.standing()) {
            case Standing.Acting acting -> say("Next: {}.", current);
            case Standing.Over over -> say("Nothing is left to do.");
            case Standing.Blocked blocked -> say("Nothing would be done until all of this is met.");
            case Standing.Working working -> say("Now: {}.", current);
            case Standing.Soaking soaking -> say("Now: {}.", current);
            case Standing.Waiting waiting -> say("Now: {}.", current);
            case Standing.Stopped stopped -> say("Now: {}.", current);
            case Standing.Unsure unsure -> say("Now: {}.", current);
        };
    }
}
