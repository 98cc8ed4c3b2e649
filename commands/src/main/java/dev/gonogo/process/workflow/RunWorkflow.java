package dev.gonogo.process.workflow;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Passed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.branch.CreatedBranch;
import dev.gonogo.process.branch.CreatesBranch;
import dev.gonogo.process.branch.DeletedBranch;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Evidence;
import dev.gonogo.world.ForgeQuestion.EvidenceOf;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code run-workflow}: dispatches a workflow and follows it to its end.
 *
 * @param workflow file name under {@code .github/workflows}
 * @param ref branch or tag whose workflow file runs
 * @param inputs names and values, with placeholders; an empty value is not sent
 * @param creates a branch that the workflow creates, with placeholders; empty for none
 * @param from the branch at whose head it is created, with placeholders
 * @param jobs names of jobs that must have succeeded, each with its evidence; empty if the run's result is enough
 * @param kept whether it stays when the branch moves on, because it is not about the commit
 */
public record RunWorkflow(
        String workflow,
        String ref,
        Map<String, String> inputs,
        String creates,
        String from,
        List<String> jobs,
        boolean kept)
        implements CreatesBranch {
    /** Where a workflow creates a branch by default. */
    public static final String INTEGRATION = "{integration}";
    /** The landmark value with the id of the run. */
    public static final String RUN = Fact.Landmark.RUN;
    /** The clocks of the forge and the bot may differ by this much. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);

    public RunWorkflow {
        inputs = Map.copyOf(inputs);
        jobs = List.copyOf(jobs);
    }

    /** A workflow whose result is enough. */
    public RunWorkflow(String workflow, String ref, Map<String, String> inputs, String creates) {
        this(workflow, ref, inputs, creates, List.of());
    }

    /** A workflow that creates its branch at the head of integration. */
    public RunWorkflow(String workflow, String ref, Map<String, String> inputs, String creates, List<String> jobs) {
        this(workflow, ref, inputs, creates, INTEGRATION, jobs, false);
    }

    @Override
    public Progress progress(Situation situation) {
        return Retry.of(situation).map(retry -> dispatched(situation, retry)).orElseGet(() -> begin(situation));
    }

    private Progress dispatched(Situation situation, Retry retry) {
        return situation
                .release()
                .dispatched(retry.last())
                .map(found -> follow(situation, retry, found.run()))
                .or(() -> retry.refusal().map(refusal -> refused(situation, retry, refusal)))
                .orElseGet(() -> find(situation, retry));
    }

    private Progress refused(Situation situation, Retry retry, Fact.Rejected refusal) {
        return alreadyCreated(situation)
                .orElseGet(() -> retry.after(
                        refusal,
                        say("{} could not be started: {}", code(workflow), refusal.why()),
                        () -> dispatch(situation, retry.turn())));
    }

    /** The branch of an abandoned attempt is not the one that this attempt is to create. */
    private Progress begin(Situation situation) {
        Optional<Progress> created = alreadyCreated(situation);
        boolean leftOver = situation.release().id().attempt() > 1
                && created.isPresent()
                && !(created.get() instanceof Progress.Unsure);
        return leftOver
                ? Progress.Stopped.because(say(
                        "{} is left over from an earlier attempt. Delete it, and this attempt creates it again.",
                        code(situation.fill(creates))))
                : created.orElseGet(() -> dispatch(situation, 1));
    }

    private Progress dispatch(Situation situation, int turn) {
        return dispatch(situation, turn, say("starting {} on {}", code(workflow), code(situation.fill(ref))));
    }

    private Progress dispatch(Situation situation, int turn, Words words) {
        Map<String, String> filled = new TreeMap<>();
        inputs.forEach((name, value) -> filled.put(name, situation.fill(value)));
        filled.values().removeIf(String::isEmpty);
        return new Progress.Due(new Act.Dispatch(situation.step(), turn, workflow, situation.fill(ref), filled), words);
    }

    /** For a lost store, or a person who ran the workflow by hand: the branch exists without an intent of ours. */
    private Optional<Progress> alreadyCreated(Situation situation) {
        if (creates.isEmpty()) {
            return Optional.empty();
        }
        return switch (situation.head(creates)) {
            case Answer.Known<Optional<String>>(Optional<String> head) ->
                head.map(id -> branch(situation).createdByOthers(id));
            case Answer.CannotTell<Optional<String>>(String why) -> Optional.of(new Progress.Unsure(why));
        };
    }

    /** The run that our dispatch started, if the response to the dispatch was lost. */
    private Progress find(Situation situation, Retry retry) {
        Instant since = retry.last().at().minus(CLOCK_DIFFERENCE);
        Answer<Optional<Run>> ours = situation
                .ask(new OwnLogin())
                .flatMap(login -> situation
                        .ask(new RunsOf(workflow, "workflow_dispatch", since))
                        .map(runs -> runs.stream()
                                .filter(run -> run.actor().equalsIgnoreCase(login))
                                .min(Comparator.comparing(Run::created))));
        return ours.fold(
                run -> run.<Progress>map(found -> new Progress.Due(
                                new Act.Adopt(situation.step(), retry.last().turn(), found.id()),
                                say("{} has started", RunLink.of(found))))
                        .orElseGet(() -> notListed(situation, retry)),
                Progress.Unsure::new);
    }

    private Progress notListed(Situation situation, Retry retry) {
        return retry.isLate()
                ? alreadyCreated(situation)
                        .or(() -> retry.stop(
                                workflow,
                                say("GitHub lists no run that gonogo started. Check there"
                                        + " whether the workflow is enabled.")))
                        .orElseGet(() -> dispatch(situation, retry.turn()))
                : unlisted();
    }

    private Progress unlisted() {
        return Progress.Working.quietly(say("waiting for GitHub to list the run of {}", code(workflow)));
    }

    private Progress follow(Situation situation, Retry retry, long id) {
        return situation
                .ask(new RunWithId(id))
                .fold(
                        found -> found.map(run -> tried(run, judge(situation, retry, run)))
                                .orElseGet(() -> gone(situation, retry, id)),
                        Progress.Unsure::new);
    }

    /** A failed run will not act any more. If somebody runs it again, the needs are checked as they are then. */
    private static Progress tried(Run run, Progress progress) {
        return progress instanceof Progress.Done done && run.attempt() > 1 ? done.byLaterTry() : progress;
    }

    /** A new run may not be listed yet. Nothing shows how a deleted run ended. */
    private Progress gone(Situation situation, Retry retry, long id) {
        return retry.isLate()
                ? alreadyCreated(situation)
                        .orElseGet(() -> dispatch(
                                situation,
                                retry.turn(),
                                say(
                                        "run {} of {} was deleted on GitHub, so the workflow is started again",
                                        id,
                                        code(workflow))))
                : unlisted();
    }

    private Progress judge(Situation situation, Retry retry, Run run) {
        if (!run.state().over()) {
            return runs(situation, run);
        }
        if (isOfAnOlderHead(situation, run)) {
            return retry.stop(workflow, leftBehind(situation, run)).orElseGet(() -> dispatch(situation, retry.turn()));
        }
        Optional<String> tagged = otherCommit(situation, run);
        if (tagged.isPresent()) {
            return besideTheTag(situation, run, tagged.get());
        }
        if (run.state() != RunState.SUCCEEDED) {
            return failed(situation, run);
        }
        return creates.isEmpty()
                ? LaterRun.of(situation, run)
                        .fold(
                                later -> later.filter(one -> one.state() != RunState.SUCCEEDED)
                                        .map(one -> beside(situation, one))
                                        .orElseGet(() -> green(situation, run)),
                                Progress.Unsure::new)
                : green(situation, run);
    }

    /** A later run by hand says something about the same commit. */
    private static Progress beside(Situation situation, Run later) {
        return later.state().over() ? FailedRun.stopped(situation, later) : runs(situation, later);
    }

    private static Progress runs(Situation situation, Run run) {
        return situation
                .ask(new JobsOf(run.id()))
                .fold(
                        jobs -> new Progress.Working(say("{} runs", RunLink.of(run)), jobs, Set.of()),
                        Progress.Unsure::new);
    }

    private Progress green(Situation situation, Run run) {
        return jobs.isEmpty()
                ? succeeded(situation, run, Map.of(RUN, String.valueOf(run.id())))
                : evidence(situation, run);
    }

    /**
     * A failed run may have created its branch before it failed, or somebody made it by hand since. It is accepted if a
     * maintainer says so.
     */
    private Progress failed(Situation situation, Run run) {
        Progress failed = FailedRun.stopped(situation, run);
        Optional<String> head = creates.isEmpty()
                ? Optional.empty()
                : situation.head(creates).fold(there -> there, why -> Optional.<String>empty());
        if (head.isEmpty() || !(failed instanceof Progress.Stopped stopped)) {
            return failed;
        }
        Words there = say("{} exists nevertheless, at {}.", code(situation.fill(creates)), commit(head.get()));
        Finding found = new Finding(
                CreatedBranch.RULE,
                Finding.Verdict.PENDING,
                there.then(Overrides.howTo(CreatedBranch.RULE)),
                head.get() + " " + RUN + " " + run.id() + " " + run.attempt());
        return Overrides.applied(found, situation).blocks()
                ? stopped.and(List.of(found))
                : branch(situation).createdByRun(head.get(), Map.of(RUN, String.valueOf(run.id())));
    }

    /**
     * A validation is about the branch's present head: a fix is validated by a new run, because a rerun would test the
     * old commit.
     */
    private boolean isOfAnOlderHead(Situation situation, Run run) {
        return otherCommit(situation, run)
                .filter(commit -> !situation.fill(ref).equals(situation.tag()))
                .isPresent();
    }

    private Words leftBehind(Situation situation, Run run) {
        return say(
                "{} moved on from {}, which {} ran on. Find out what pushes to it, and stop that until a run has"
                        + " ended.",
                code(situation.fill(ref)),
                commit(run.commit()),
                RunLink.of(run));
    }

    /** The present head of its branch or tag, if the run was about another commit. */
    private Optional<String> otherCommit(Situation situation, Run run) {
        return evidenceOn()
                .flatMap(name -> situation.commitOf(name).fold(commit -> commit, why -> Optional.empty()))
                .filter(commit -> !commit.equals(run.commit()));
    }

    /** The forge may prefer a branch with the name of the tag. */
    private Progress besideTheTag(Situation situation, Run run, String tagged) {
        return Progress.Stopped.because(say(
                "{} ran on {}, and the tag {} is at {}. If a branch has that name, delete the branch and run it again.",
                RunLink.of(run),
                commit(run.commit()),
                code(situation.tag()),
                commit(tagged)));
    }

    /** A run that skips its work is green as well. */
    private Progress evidence(Situation situation, Run run) {
        return situation
                .ask(new JobsOf(run.id()))
                .flatMap(all ->
                        situation.ask(new EvidenceOf(run.id())).map(files -> evidence(situation, run, all, files)))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    private Progress evidence(Situation situation, Run run, List<Job> all, List<Evidence> files) {
        Map<String, String> values = new TreeMap<>(Map.of(RUN, String.valueOf(run.id())));
        List<String> missing = new ArrayList<>(jobs);
        for (Job job : all) {
            if (job.state() == RunState.SUCCEEDED && job.isOneOf(jobs)) {
                missing.removeIf(name -> job.isOneOf(Set.of(name)));
                values.put(Fact.Landmark.EVIDENCE + job.name(), job.link());
            }
        }
        if (!missing.isEmpty()) {
            return Progress.Stopped.because(say(
                    "{} succeeded without {}. The workflow must run all of: {}.",
                    RunLink.of(run),
                    Words.codes(missing, 5),
                    Words.codes(jobs, 5)));
        }
        files.forEach(file -> values.put(Fact.Landmark.EVIDENCE + file.name(), file.link()));
        return succeeded(situation, run, values);
    }

    private CreatedBranch branch(Situation situation) {
        return new CreatedBranch(situation, situation.fill(creates), situation.fill(from));
    }

    private Progress succeeded(Situation situation, Run run, Map<String, String> values) {
        if (creates.isEmpty()) {
            return new Progress.Done(
                            say("{} succeeded", RunLink.of(run)),
                            values,
                            evidenceOn().isEmpty() ? "" : run.commit())
                    .at(run.commit());
        }
        return situation
                .head(creates)
                .fold(
                        head -> head.map(id -> branch(situation).createdByRun(id, values))
                                .orElseGet(() -> Progress.Stopped.because(say(
                                        "{} succeeded, but there is no branch {}",
                                        RunLink.of(run),
                                        code(situation.fill(creates))))),
                        Progress.Unsure::new);
    }

    /** Its run is checked again, even if the branch may move on. */
    @Override
    public Passed.Until watchedUntil() {
        return creates.isEmpty() ? Passed.Until.TAGGED : Passed.Until.DONE;
    }

    @Override
    public Answer<Optional<Passed.NoLonger>> lost(Situation situation, Fact.Landmark landmark) {
        String id = landmark.values().getOrDefault(RUN, "");
        return id.isEmpty()
                ? new Answer.Known<>(Optional.empty())
                : situation
                        .ask(new RunWithId(Long.parseLong(id)))
                        .flatMap(found -> found.map(
                                        run -> LaterRun.of(situation, run).map(later -> turned(landmark, run, later)))
                                .orElseGet(() -> new Answer.Known<>(Optional.of(deleted(landmark, id)))));
    }

    private static Optional<Passed.NoLonger> turned(Fact.Landmark landmark, Run run, Optional<Run> later) {
        boolean green = run.state() == RunState.SUCCEEDED && later.orElse(run).state() == RunState.SUCCEEDED;
        return green
                ? Optional.empty()
                : Optional.of(new Passed.NoLonger(
                        say("the run{} was green but no longer counts", on(landmark)), "its run is no longer green"));
    }

    /** Nothing shows how it ended, and it may have been run again before. */
    private static Passed.NoLonger deleted(Fact.Landmark landmark, String id) {
        return new Passed.NoLonger(
                say("run {}, which was green{}, was deleted on GitHub", id, on(landmark)), "its run was deleted");
    }

    /** A kept run is not tied to a commit. */
    private static Words on(Fact.Landmark landmark) {
        return landmark.about().isEmpty() ? Words.NONE : say(" on {}", commit(landmark.about()));
    }

    /** A run may begin later than its dispatch, and may be run again when the branch has moved on. */
    @Override
    public Optional<String> actsOn() {
        return Optional.of(creates.isEmpty() ? ref : from);
    }

    /** A run on a branch says nothing about a later commit. */
    @Override
    public Optional<String> evidenceOn() {
        return kept || !creates.isEmpty() ? Optional.empty() : Optional.of(ref);
    }

    /** A missing branch can be created by hand; the release cannot continue without it. */
    @Override
    public Optional<String> overridable() {
        return creates.isEmpty() ? Optional.of("run-workflow") : Optional.empty();
    }

    @Override
    public Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        return creates.isEmpty()
                ? Optional.empty()
                : situation
                        .refs()
                        .fold(
                                refs -> new DeletedBranch(situation, situation.fill(creates), CreatedBranch.RULE)
                                        .finding(refs),
                                why -> Optional.empty());
    }

    @Override
    public List<String> rules() {
        return List.of(CreatedBranch.RULE);
    }

    @Override
    public List<StepOutput> leaves() {
        return Stream.concat(CreatesBranch.super.leaves().stream(), Stream.of(new StepOutput.Run()))
                .toList();
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return position.process().tag().isNamedBy(ref) && !position.isTagged()
                ? List.of(Problem.of(
                        this, "run-workflow runs " + workflow + " on the tag, so it must come after push-tag."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        StepIdentity dispatched = StepIdentity.of("run-workflow", workflow, ref);
        StepIdentity making = creates.isEmpty() ? dispatched : dispatched.and(creates, from);
        return making.with(inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + input.getValue())
                .toList());
    }

    @Override
    public Words explain() {
        Words named = jobs.isEmpty() ? Words.NONE : say(", and see that {} succeed", Words.codes(jobs, 10));
        Words start = say("run {} on {}{}", code(workflow), code(ref), named);
        return creates.isEmpty() ? start : say("{}, which creates {}", start, code(creates));
    }
}
