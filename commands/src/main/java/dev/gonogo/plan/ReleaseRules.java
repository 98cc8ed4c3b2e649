package dev.gonogo.plan;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Passed;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.abandon.ClearAway;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.deployment.DeployedEarly;
import dev.gonogo.process.evidence.Passing;
import dev.gonogo.process.history.KindOfRelease;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.production.Baseline;
import dev.gonogo.process.rules.NewStep;
import dev.gonogo.process.rules.ProcessUnderWay;
import dev.gonogo.process.soak.StillHealthy;
import dev.gonogo.process.tag.LateNoGo;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Mark;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decision function: what follows from a process, a release and the answers to questions. */
public final class ReleaseRules {
    private Situation situation;
    private final List<StageSnapshot> looks = new ArrayList<>();
    private final List<Fact> seen = new ArrayList<>();
    private final List<Fact.NeedsHeld> agreed = new ArrayList<>();
    private final List<Ask.GoNoGo> signedOff = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private @Nullable Standing standing;

    private ReleaseRules(Situation situation) {
        this.situation = situation;
    }

    /** Goes through the stages in order and stops at the first one that is not done. No stage can be skipped. */
    public static Plan decide(ReleaseProcess process, Release release, World world, Instant now) {
        Situation situation = new Situation(ProcessUnderWay.of(process, release), release, world, now, "", null);
        return ReleaseStages.of(situation)
                .fold(
                        stages -> new ReleaseRules(situation).decide(),
                        why -> ended(release) ? new ReleaseRules(situation).decide() : Plan.unsure(why));
    }

    /** Whether it ended early; the stages that were left do not matter then. */
    private static boolean ended(Release release) {
        return release.last(Decision.Abandon.class).isPresent()
                || release.last(Decision.Replace.class).isPresent();
    }

    private Plan decide() {
        boolean replaced = situation.release().last(Decision.Replace.class).isPresent();
        boolean ended = ended(situation.release());
        for (Stage stage : stages()) {
            looks.add(standing == null && !ended ? look(stage) : ahead(stage));
        }
        if (ended) {
            end(replaced ? Fact.Outcome.REPLACED : Fact.Outcome.ABANDONED);
        }
        Standing end = standing == null ? new Standing.Over(Fact.Outcome.PUBLISHED) : standing;
        return new Plan(end, looks, remembered(), chores(), signedOff);
    }

    /** What held when people agreed is recorded once something is done about it. */
    private List<Fact> remembered() {
        List<Fact> all = new ArrayList<>(seen);
        if (standing instanceof Standing.Acting) {
            all.addAll(agreed);
        }
        return all;
    }

    /** The ticket is kept up to date until it is closed. */
    private List<Act> chores() {
        return stages().stream()
                .filter(stage -> looks.stream()
                        .anyMatch(snapshot -> snapshot.name().equals(stage.name()) && snapshot.mark() != Mark.DONE))
                .findFirst()
                .flatMap(stage -> Ticket.chore(situation.at(stage.key(1))))
                .filter(chore -> !isDone(chore))
                .stream()
                .toList();
    }

    /** Whether the present step does the same thing. */
    private boolean isDone(Act chore) {
        return standing instanceof Standing.Acting(Act act) && act.equals(chore);
    }

    private List<Stage> stages() {
        return ReleaseStages.stages(situation);
    }

    /** What an aborted attempt left behind is cleared away first. */
    private void end(Fact.Outcome outcome) {
        Stage last = new Stage(ClearAway.STAGE, List.of(), List.of());
        List<Words> ending = new ArrayList<>();
        look(last, ClearAway.of(situation), situation, ending).ifPresentOrElse(looks::add, () -> {
            standing = new Standing.Over(outcome);
            ending.stream()
                    .filter(words -> !words.equals(ClearAway.NOTHING_LEFT))
                    .forEach(words -> looks.add(StageSnapshot.of(last.name(), Mark.NOTE, words, List.of())));
        });
    }

    /** A stage after the present one. After an abandon, the stages that were passed stay visible. */
    private StageSnapshot ahead(Stage stage) {
        List<Words> seen = new ArrayList<>();
        for (int place = 1; place <= stage.steps().size(); place++) {
            situation
                    .release()
                    .landmark(stage.key(place))
                    .map(Fact.Landmark::words)
                    .ifPresent(seen::add);
        }
        Mark mark = seen.size() == stage.steps().size() ? Mark.DONE : Mark.AHEAD;
        return StageSnapshot.of(stage.name(), mark, Words.join(" · ", seen), List.of());
    }

    private StageSnapshot look(Stage stage) {
        List<Words> passed = new ArrayList<>();
        for (int place = 1; place <= stage.steps().size(); place++) {
            Step step = stage.steps().get(place - 1);
            Optional<StageSnapshot> current = look(stage, stage.key(place), step, passed);
            if (current.isPresent()) {
                StageSnapshot snapshot = current.get();
                return snapshot.besides(remarks)
                        .besides(StageNeeds.ahead(stage, situation.at(stage.key(place)), snapshot.findings()));
            }
        }
        return StageSnapshot.of(stage.name(), Mark.DONE, Words.join(" · ", passed), List.of());
    }

    /** The stage's look if this step is the present one; empty if the step is passed. */
    private Optional<StageSnapshot> look(Stage stage, String key, Step step, List<Words> passed) {
        Situation here = situation.at(key);
        if (step instanceof SignOff signOff) {
            new LateNoGo(signOff, here).ask().ifPresent(signedOff::add);
        }
        return switch (Passing.of(step, here)) {
            case Passed.Yes(Fact.Landmark landmark) -> {
                passed.add(landmark.words());
                step.remark(here, landmark).ifPresent(remarks::add);
                yield step.contradicts(here, landmark)
                        .map(finding -> Overrides.contradiction(finding, here))
                        .filter(Finding::blocks)
                        .map(finding -> contradicted(stage, finding));
            }
            case Passed.No no ->
                look(stage, step.progress(here), here, passed)
                        .map(snapshot ->
                                NewStep.words(here).map(snapshot::after).orElse(snapshot));
            case Passed.NoLonger(Words why, String brief) ->
                look(stage, step.progress(here), here, passed).map(snapshot -> snapshot.after(why));
            case Passed.Unsure(String why) -> Optional.of(unsure(stage, why));
        };
    }

    private StageSnapshot contradicted(Stage stage, Finding finding) {
        return finding.verdict() == Finding.Verdict.CANNOT_TELL
                ? unsure(stage, "not everything could be looked at", List.of(finding))
                : stop(stage, new Progress.Stopped(finding.words(), List.of(finding)));
    }

    private Optional<StageSnapshot> look(Stage stage, Progress progress, Situation here, List<Words> passed) {
        return switch (progress) {
            case Progress.Done done -> done(stage, here, done, passed);
            case Progress.Agreed agreement -> agreed(stage, here, agreement, passed);
            case Progress.Due due ->
                Optional.of(ifNeedsHold(
                        stage,
                        here,
                        due.words(),
                        DeleteBranch.published(here),
                        Mark.RUNNING,
                        new Standing.Acting(due.act())));
            case Progress.Soaking soaking ->
                Optional.of(ifNeedsHold(
                        stage,
                        here,
                        soaking.words(),
                        List.of(),
                        Mark.RUNNING,
                        new Standing.Soaking(soaking.reminder(), soaking.left())));
            case Progress.Waiting waiting ->
                Optional.of(ifNeedsHold(
                        stage,
                        here,
                        waiting.words(),
                        waiting.findings(),
                        Mark.YOUR_TURN,
                        new Standing.Waiting(waiting.ask())));
            case Progress.Working working -> {
                standing = new Standing.Working();
                yield Optional.of(new StageSnapshot(
                        stage.name(),
                        Mark.RUNNING,
                        working.words(),
                        List.of(),
                        working.jobs(),
                        working.optional(),
                        List.of()));
            }
            case Progress.Stopped stopped ->
                orWithout(stage, here, stopped.shown(), passed, more -> stop(stage, stopped.and(more)));
            case Progress.Unsure unsure ->
                orWithout(stage, here, "cannot tell", passed, more -> unsure(stage, unsure.and(more)));
        };
    }

    /**
     * If a step cannot continue, a maintainer may have left it out.
     *
     * @param shown the step's state
     * @param otherwise the look, with what else is to be said
     */
    private Optional<StageSnapshot> orWithout(
            Stage stage,
            Situation here,
            String shown,
            List<Words> passed,
            Function<List<Finding>, StageSnapshot> otherwise) {
        Optional<Step> step =
                stage.step(here.step()).filter(one -> one.overridable().isPresent());
        Optional<String> at = step.flatMap(one -> StageNeeds.head(one, here));
        if (step.isEmpty() || at.isEmpty()) {
            return Optional.of(otherwise.apply(DeleteBranch.published(here)));
        }
        Finding without = Overrides.without(step.get(), shown, at.get(), here);
        return without.blocks()
                ? Optional.of(otherwise.apply(List.of(without)))
                : done(stage, here, Overrides.leftOut(without, at.get()), passed);
    }

    /**
     * A stage is passed only if its needs hold, or held when we acted and at the commit where we acted. What somebody
     * else did, or ran again, must meet the needs too. If a step of the stage is already passed, they have been checked
     * for steps that act at no commit. Rules that changed since are checked for each step.
     */
    private Optional<StageSnapshot> done(Stage stage, Situation here, Progress.Done done, List<Words> passed) {
        Optional<Fact.NeedsHeld> held = here.release().needsHeld(here.step());
        boolean looked = !done.repeated()
                && (held.isPresent()
                        ? here.release().needsHeld(here.step(), done.at())
                        : !passed.isEmpty()
                                && done.at().isEmpty()
                                && StillHealthy.of(stage, here).isEmpty()
                                && DeployedEarly.of(stage, here).isEmpty());
        List<Finding> findings = looked
                ? StageNeeds.always(stage, here)
                : StageNeeds.judge(stage, StageNeeds.where(stage, here, done.at()));
        if (blocked(findings)) {
            return Optional.of(blocked(stage, here, findings).after(words(done, held)));
        }
        Optional<StageSnapshot> unknown = unlessAfterKnown(stage, here, List.of());
        if (unknown.isPresent()) {
            return unknown;
        }
        see(new Fact.Landmark(here.step(), situation.now(), done.words(), done.values(), done.about()));
        passed.add(done.words());
        return Optional.empty();
    }

    /** Nothing is started before the previous release by others is known and recorded. */
    private Optional<StageSnapshot> unlessAfterKnown(Stage stage, Situation here, List<Finding> needs) {
        return switch (Baseline.landmark(situation)) {
            case Answer.Known<Optional<Fact.Landmark>>(Optional<Fact.Landmark> baseline) -> {
                baseline.ifPresent(this::note);
                yield Optional.empty();
            }
            case Answer.CannotTell<Optional<Fact.Landmark>>(String why) -> {
                Finding doubt = Baseline.doubt(here, why);
                yield doubt.blocks()
                        ? Optional.of(unsure(
                                stage,
                                "not everything could be looked at",
                                Stream.concat(needs.stream(), Stream.of(doubt)).toList()))
                        : Optional.empty();
            }
        };
    }

    private static Words words(Progress.Done done, Optional<Fact.NeedsHeld> held) {
        return held.filter(elsewhere -> !elsewhere.about().equals(done.at()))
                .map(elsewhere -> say(
                        "{} (what it needs was met on {}, and is checked again on {})",
                        done.words(),
                        commit(elsewhere.about()),
                        commit(done.at())))
                .orElseGet(() -> done.repeated()
                        ? say("{} (it was run again, so what it needs is checked again)", done.words())
                        : done.words());
    }

    private Optional<StageSnapshot> agreed(Stage stage, Situation here, Progress.Agreed agreement, List<Words> passed) {
        List<Finding> findings = StageNeeds.judge(stage, here);
        if (blocked(findings)) {
            return Optional.of(blocked(stage, here, findings));
        }
        if (!findings.isEmpty()) {
            agreed.add(StageNeeds.held(here, findings, agreement.at()));
        }
        passed.add(agreement.words());
        return Optional.empty();
    }

    /** A step can ask when the previous one was done. */
    private void see(Fact.Landmark landmark) {
        KindOfRelease.landmark(situation).ifPresent(this::note);
        note(landmark);
    }

    private void note(Fact.Landmark landmark) {
        seen.add(landmark);
        situation = situation.with(landmark);
    }

    private static boolean blocked(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** The bot acts and asks only while the stage's needs hold. */
    private StageSnapshot ifNeedsHold(
            Stage stage, Situation here, Words words, List<Finding> own, Mark mark, Standing wanted) {
        List<Finding> needs = StageNeeds.judge(stage, here);
        if (blocked(needs)) {
            return blocked(stage, here, needs);
        }
        if (wanted instanceof Standing.Acting) {
            Optional<StageSnapshot> unknown = unlessAfterKnown(stage, here, needs);
            if (unknown.isPresent()) {
                return unknown.get();
            }
        }
        if (wanted instanceof Standing.Acting(Act act)
                && (!needs.isEmpty() || act instanceof Act.Dispatch || act instanceof Act.OpenPullRequest)) {
            switch (StageNeeds.actsAt(stage, here, act)) {
                case Answer.Known<String>(String head) -> seen.add(StageNeeds.held(here, needs, head));
                case Answer.CannotTell<String>(String why) -> {
                    return unsure(stage, why, needs);
                }
            }
        }
        List<Finding> findings = new ArrayList<>(needs);
        findings.addAll(own);
        standing = wanted;
        return StageSnapshot.of(stage.name(), mark, words, findings);
    }

    private StageSnapshot blocked(Stage stage, Situation here, List<Finding> findings) {
        boolean broken = any(Finding.Verdict.NOT_HELD, findings);
        if (!broken && !any(Finding.Verdict.PENDING, findings)) {
            return unsure(stage, "not everything could be looked at", findings);
        }
        standing = new Standing.Blocked();
        return StageSnapshot.of(
                stage.name(),
                broken ? Mark.STOPPED : Mark.RUNNING,
                StageNeeds.wait(stage, here)
                        ? say("blocked; it continues by itself once all of this is met")
                        : say("blocked; waiting will not help, so follow the advice below"),
                findings);
    }

    private static boolean any(Finding.Verdict verdict, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.verdict() == verdict);
    }

    private StageSnapshot stop(Stage stage, Progress.Stopped stopped) {
        standing = new Standing.Stopped(stopped.ask());
        return new StageSnapshot(
                stage.name(),
                Mark.STOPPED,
                stopped.words(),
                stopped.findings(),
                List.of(),
                Set.of(),
                stopped.excerpts());
    }

    private StageSnapshot unsure(Stage stage, String why) {
        return unsure(stage, why, List.of());
    }

    private StageSnapshot unsure(Stage stage, Progress.Unsure unsure) {
        return unsure(stage, unsure.why(), unsure.findings());
    }

    private StageSnapshot unsure(Stage stage, String why, List<Finding> findings) {
        standing = new Standing.Unsure(why);
        return StageSnapshot.of(stage.name(), Mark.UNSURE, say("cannot tell right now: {}", why), findings);
    }

    /** How an unpublished attempt ended, for the board; empty while it is open. */
    static Optional<Words> earlyEnd(Release release) {
        return release.last(Decision.Replace.class)
                .map(decision -> say(
                        "replaced by {}, which {} asked for",
                        code(decision.replacement()),
                        person(decision.by().login())))
                .or(() -> abandonment(release));
    }

    private static Optional<Words> abandonment(Release release) {
        return release.last(Decision.Abandon.class)
                .map(decision -> decision.reason().isEmpty()
                        ? say("abandoned by {}", person(decision.by().login()))
                        : say("abandoned by {}: {}", person(decision.by().login()), decision.reason()));
    }
}
