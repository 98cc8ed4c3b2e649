package dev.gonogo.bot.pass;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.audit.AuditReply;
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
import dev.gonogo.release.Release;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks at the world for one person: what would happen next, and how the tags of old stand. Nothing is done. */
public final class Preview {
    private static final List<LintFinding> NONE = List.of();

    private final Lookout lookout;
    private final Map<String, Workshop> workshops;
    private final InstantSource clock;
    private final WorkflowReader reader;

    public Preview(Lookout lookout, Map<String, Workshop> workshops, InstantSource clock, WorkflowReader reader) {
        this.lookout = lookout;
        this.workshops = Map.copyOf(workshops);
        this.clock = clock;
        this.reader = reader;
    }

    public Reply of(ReleaseProcess process, Release release) {
        String repository = release.id().repository();
        return in(repository, workshop -> of(process, release, workshop));
    }

    /** Holds every tag that exists against the process. */
    public Reply audit(ReleaseProcess process, String repository) {
        return in(
                repository,
                workshop -> lookout.audit(process, workshop)
                        .fold(audit -> AuditReply.of(process, audit), why -> AuditReply.cannotTell(process, why)));
    }

    /** What in the workflow files does not go together with the process; empty where nothing was found or they cannot be read. */
    public Optional<Reply> lint(ReleaseProcess process, String repository) {
        List<LintFinding> findings = Optional.ofNullable(workshops.get(repository))
                .map(workshop ->
                        lookout.workflows(process, workshop).fold(texts -> findings(process, texts), why -> NONE))
                .orElse(NONE);
        return findings.isEmpty() ? Optional.empty() : Optional.of(LintReply.of(process, findings));
    }

    private List<LintFinding> findings(ReleaseProcess process, Map<String, String> texts) {
        List<Workflow> workflows = new ArrayList<>();
        texts.forEach((file, text) -> reader.read(file, text).ifPresent(workflows::add));
        return Lint.of(process, workflows);
    }

    private Reply in(String repository, Function<Workshop, Reply> look) {
        Workshop workshop = workshops.get(repository);
        return workshop == null ? Reply.say("{} is not in the bot's configuration.", repository) : look.apply(workshop);
    }

    private Reply of(ReleaseProcess process, Release release, Workshop workshop) {
        Plan plan = lookout.look(process, release, workshop);
        Board board = Boards.draw(release, plan, clock.instant());
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} — {}", board.heading(), board.standing()));
        plan.findings().forEach(finding -> lines.add(say("{} {}", mark(finding).symbol(), finding.words())));
        lines.add(next(plan));
        return new Reply(lines);
    }

    private static Mark mark(Finding finding) {
        return finding.blocks() ? Mark.STOPPED : finding.verdict() == Finding.Verdict.NOTED ? Mark.NOTE : Mark.DONE;
    }

    private static Words next(Plan plan) {
        Words current = plan.current().map(stage -> stage.words()).orElse(Words.NONE);
        return switch (plan.standing()) {
            case Standing.Acting acting -> say("Next: {}.", current);
            case Standing.Over over -> say("Nothing is left to do.");
            case Standing.Blocked blocked -> say("Nothing would be done before all of this holds.");
            case Standing.Working working -> say("Now: {}.", current);
            case Standing.Waiting waiting -> say("Now: {}.", current);
            case Standing.Stopped stopped -> say("Now: {}.", current);
            case Standing.Unsure unsure -> say("Now: {}.", current);
        };
    }
}
