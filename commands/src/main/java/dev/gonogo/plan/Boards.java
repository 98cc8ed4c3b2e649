package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;
import static dev.gonogo.talk.Words.strong;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.release.Decision;
import dev.gonogo.release.OverrideWords;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Line;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Job;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a plan's board. */
public final class Boards {
    private static final int MOST_OVERRIDES = 5;
    private static final int MOST_JOBS = 5;
    private static final int MOST_RULES = 5;
    private static final int MOST_PEOPLE = 5;

    private Boards() {}

    /** @param buttons below it */
    public static Board draw(Release release, Plan plan, List<Button> buttons, Instant now) {
        boolean asksForGo = plan.standing() instanceof Standing.Waiting(Ask.GoNoGo ask);
        List<Line> lines = new ArrayList<>();
        for (StageSnapshot stage : plan.stages()) {
            boolean current = plan.current().filter(stage::equals).isPresent();
            Words turn = current && !asksForGo ? turn(new WhoseTurn(release, plan, now)) : Words.NONE;
            lines.add(line(stage, current && !asksForGo, turn));
        }
        Stream.of(
                        RoleHolders.sinceTheReleaseBefore(release),
                        RoleHolders.lastSeen(release).flatMap(RoleHolders::change))
                .flatMap(Optional::stream)
                .forEach(words -> lines.add(Line.of(Mark.NOTE, "", words)));
        lines.addAll(overrides(release, plan));
        return new Board(
                say("{} · {}", code(release.version()), release.id().repository()),
                say("{}{}", standing(release, plan), rulesChanged(release)),
                lines,
                question(release, plan),
                buttons,
                say("as of {}", new Span.Ago(now)));
    }

    private static Words standing(Release release, Plan plan) {
        Optional<Words> end = ReleaseRules.earlyEnd(release);
        return plan.standing() instanceof Standing.Over
                ? end.orElseGet(() -> published(release, plan))
                : end.map(words -> say("{} · what it left behind is being cleared away", words))
                        .orElseGet(() -> underWay(plan));
    }

    private static Words published(Release release, Plan plan) {
        List<String> leftOut = plan.leftOut(release);
        return leftOut.isEmpty()
                ? say("{}", strong("published"))
                : say("{}, without {}", strong("done"), Words.codes(leftOut, 5));
    }

    private static Words rulesChanged(Release release) {
        return release.rulesChange()
                .map(change -> say(" · the rules changed with {}", commit(change.commit())))
                .orElse(Words.NONE);
    }

    private static Words underWay(Plan plan) {
        long left = plan.stages().stream()
                .filter(stage -> stage.mark() != Mark.DONE)
                .count();
        Words stages = say("{} of {} stages left", left, plan.stages().size());
        String stage = plan.current().map(StageSnapshot::name).orElse("");
        return switch (plan.standing()) {
            case Standing.Acting acting -> say("{} · {}", strong(stage), stages);
            case Standing.Working working -> say("{} · {}", strong(stage), stages);
            case Standing.Soaking soaking -> say("{}: watching · {}", strong(stage), stages);
            case Standing.Waiting waiting -> say("{}: waiting for people · {}", strong(stage), stages);
            case Standing.Blocked blocked -> say("{}: not yet · {}", strong(stage), stages);
            case Standing.Stopped stopped -> say("{}: stopped · {}", strong(stage), stages);
            case Standing.Unsure unsure -> say("{}: cannot tell right now · {}", strong(stage), stages);
            case Standing.Over over -> Words.NONE;
        };
    }

    /** Who has to act, if it waits for people. */
    private static Words turn(WhoseTurn turn) {
        List<String> whose = turn.plan().standing() instanceof Standing.Waiting(Ask ask) ? turn.people(ask) : List.of();
        return whose.isEmpty() ? Words.NONE : say(" · asked: {}", people(whose));
    }

    private static Line line(StageSnapshot stage, boolean withFindings, Words turn) {
        List<Line> details = new ArrayList<>();
        if (withFindings) {
            details.addAll(findings(stage.findings()));
        }
        details.addAll(jobs(stage));
        Words words = stage.jobs().isEmpty()
                ? say("{}{}", stage.words(), turn)
                : say("{}   {}", stage.words(), progress(stage));
        return new Line(stage.mark(), stage.name(), words, details);
    }

    /** Overrides stay visible after their stage was passed. */
    private static List<Line> overrides(Release release, Plan plan) {
        List<Words> shown = plan.findings().stream().map(Finding::words).toList();
        List<Words> all = release.decided(Decision.OverrideRule.class)
                .map(override -> OverrideWords.of(override, release))
                .filter(words -> !shown.contains(words))
                .distinct()
                .toList();
        List<Line> lines = new ArrayList<>();
        all.stream().limit(MOST_OVERRIDES).forEach(words -> lines.add(Line.of(Mark.NOTE, "", words)));
        if (all.size() > MOST_OVERRIDES) {
            lines.add(Line.of(Mark.NOTE, "", say("and {} more overrides", all.size() - MOST_OVERRIDES)));
        }
        return lines;
    }

    /**
     * Blocking findings come first, and holding ones last, on one line. The commits that came to production are shown
     * before a go, and a diagnosis keeps its order.
     */
    private static List<Line> findings(List<Finding> found) {
        if (found.stream().anyMatch(finding -> finding.rule().equals(Diagnosis.RULE))) {
            return found.stream().map(Boards::finding).toList();
        }
        List<Finding> findings = Finding.sorted(found);
        List<Finding> held = findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.HELD)
                .filter(finding -> !finding.rule().equals(AccountedFor.RULE))
                .toList();
        if (held.size() < 2) {
            return findings.stream().map(Boards::finding).toList();
        }
        List<Line> lines = new ArrayList<>();
        findings.stream().filter(finding -> !held.contains(finding)).forEach(finding -> lines.add(finding(finding)));
        lines.add(Line.of(Mark.DONE, "", say("{} checks pass: {}", held.size(), rules(held))));
        return lines;
    }

    private static Words rules(List<Finding> held) {
        Map<String, Long> counts =
                held.stream().collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.counting()));
        return Words.some(
                counts.entrySet().stream()
                        .map(rule -> rule.getValue() == 1
                                ? say("{}", code(rule.getKey()))
                                : say("{} ({})", code(rule.getKey()), rule.getValue()))
                        .toList(),
                MOST_RULES);
    }

    private static Line finding(Finding finding) {
        Mark mark = switch (finding.verdict()) {
            case HELD -> Mark.DONE;
            case NOT_HELD -> Mark.STOPPED;
            case PENDING -> Mark.RUNNING;
            case CANNOT_TELL -> Mark.UNSURE;
            case NOTED -> Mark.NOTE;
        };
        return Line.of(mark, "", finding.words());
    }

    private static Words progress(StageSnapshot stage) {
        long over = stage.jobs().stream().filter(job -> job.state().over()).count();
        int all = stage.jobs().size();
        int filled = (int) (10 * over / Math.max(1, all));
        return say(
                "{}{} {} of {}", "▰".repeat(filled), "▱".repeat(10 - filled), over, all == 1 ? "1 job" : all + " jobs");
    }

    private static List<Line> jobs(StageSnapshot stage) {
        List<Line> lines = new ArrayList<>();
        List<Line> notes = new ArrayList<>();
        for (Job job : stage.jobs()) {
            if (job.state() == RunState.FAILED || job.state() == RunState.CANCELLED) {
                Words name = say("{}", Words.link(job.name(), job.link()));
                if (job.isOneOf(stage.optional())) {
                    notes.add(Line.of(Mark.NOTE, "", say("{} (optional) failed, nothing waits for it", name)));
                } else {
                    lines.add(Line.of(Mark.STOPPED, "", say("{} failed", name)));
                }
            }
        }
        addJobs(lines, stage, RunState.RUNNING, Mark.RUNNING, "running");
        lines.addAll(notes);
        addJobs(lines, stage, RunState.SUCCEEDED, Mark.DONE, "done");
        return lines;
    }

    private static void addJobs(List<Line> lines, StageSnapshot stage, RunState state, Mark mark, String word) {
        List<Words> names = stage.jobs().stream()
                .filter(job -> job.state() == state)
                .map(job -> say("{}", job.name()))
                .toList();
        if (!names.isEmpty()) {
            lines.add(Line.of(mark, "", say("{}: {}", word, Words.some(names, MOST_JOBS))));
        }
    }

    private static List<Line> question(Release release, Plan plan) {
        if (!(plan.standing() instanceof Standing.Waiting(Ask.GoNoGo ask))) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                Mark.YOUR_TURN,
                "",
                say(
                        "{}   {}",
                        strong(asked(release, plan, ask)),
                        ask.missing() == 0
                                ? say("waiting for {}, who said no-go", people(ask.against()))
                                : say("needs {} more{}: {}", ask.missing(), roles(ask), people(ask.people())))));
        lines.addAll(findings(plan.findings()));
        lines.add(Line.of(Mark.NOTE, "", consequence(ask)));
        return lines;
    }

    private static String asked(Release release, Plan plan, Ask.GoNoGo ask) {
        String stage = plan.current().map(StageSnapshot::name).orElse("");
        return ask.publishes()
                ? "Go or no-go for " + release.version() + "?"
                : "Sign off " + stage + " of " + release.version() + "?";
    }

    /** The roles that still have to answer, if several are asked. */
    private static Words roles(Ask.GoNoGo ask) {
        return ask.lacking().size() > 1 ? say(" ({})", String.join(", ", ask.lacking())) : Words.NONE;
    }

    private static Words consequence(Ask.GoNoGo ask) {
        if (!ask.publishes()) {
            return say("A sign-off is for {}. It pushes no tag.", commit(ask.commit()));
        }
        Words push = say("pushes the tag {} at {}, which publishes", code(ask.tag()), commit(ask.commit()));
        if (!ask.against().isEmpty()) {
            return say(
                    "No tag is pushed while there is a no-go. Once enough people have said go, taking the no-go back or"
                            + " overriding it {}.",
                    push);
        }
        return say("{} {}. It cannot be taken back.", ask.missing() > 1 ? "The last go" : "Saying go", push);
    }

    /** The question to somebody who is about to say go. It is true whatever others say in the meantime. */
    public static Words publishing(ReleaseId release, Ask.GoNoGo ask) {
        Words what = say("{} on {}?", code(release.version()), commit(ask.commit()));
        if (!ask.against().isEmpty()) {
            return say("Say go for {} The tag is pushed once enough people have said go and there is no no-go.", what);
        }
        return ask.missing() > 1
                ? say("Say go for {} {} more must say go, and the last go publishes it.", what, ask.missing())
                : say("Publish {} from {}?", code(release.version()), commit(ask.commit()));
    }

    /** Names without mentions; more than five are only counted. */
    public static Words people(Collection<String> logins) {
        return Words.some(
                logins.stream().sorted().map(login -> say("{}", person(login))).toList(), MOST_PEOPLE);
    }
}
