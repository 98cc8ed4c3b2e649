package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.deployment.Rollout;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.workflow.FailedRun;
import dev.gonogo.process.workflow.LaterRun;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a step watches: applications, the last workflow run before it, which tested them, and later runs by hand.
 *
 * @param situation at the step
 * @param named applications; empty for those that the release deployed before the step
 */
record SoakWatch(Situation situation, List<String> named) {

    /** A step before it that the release passed. */
    private record Passed(String key, Step step) {}

    /** The present state of everything that is watched. */
    List<WatchResult> look() {
        Map<String, Deploy> deployed = deployed();
        List<String> names = named.isEmpty() ? List.copyOf(deployed.keySet()) : named;
        List<WatchResult> seen = new ArrayList<>();
        names.forEach(name -> seen.add(look(name, Optional.ofNullable(deployed.get(name)))));
        test().ifPresent(run -> seen.add(look(run)));
        return seen;
    }

    /** The same once the soak is over. What a later release took over is that release's business. */
    List<WatchResult> lookAfterwards() {
        Map<String, Deploy> deployed = deployed();
        List<String> names = named.isEmpty() ? List.copyOf(deployed.keySet()) : named;
        List<String> kept = names.stream()
                .filter(name -> !isTakenOver(name, Optional.ofNullable(deployed.get(name))))
                .toList();
        return kept.isEmpty() && !names.isEmpty() ? List.of() : new SoakWatch(situation, kept).look();
    }

    /** The present state of what was deployed and is not watched. */
    List<WatchResult> others() {
        return deployed().entrySet().stream()
                .filter(one -> !named.isEmpty() && !named.contains(one.getKey()))
                .map(one -> look(one.getKey(), Optional.of(one.getValue())))
                .toList();
    }

    private Stream<Passed> before() {
        List<Passed> passed = new ArrayList<>();
        for (Stage stage : ReleaseStages.stages(situation)) {
            for (int place = 1; place <= stage.steps().size(); place++) {
                if (stage.key(place).equals(situation.step())) {
                    return passed.stream();
                }
                passed.add(new Passed(stage.key(place), stage.steps().get(place - 1)));
            }
        }
        return passed.stream();
    }

    private Map<String, Deploy> deployed() {
        Map<String, Deploy> applications = new LinkedHashMap<>();
        deployments().forEach(deploy -> applications.put(deploy.application(), deploy));
        return applications;
    }

    /** The steps that deployed something; a step that was left out did not. */
    Stream<Deploy> deployments() {
        return before().filter(passed -> passed.step() instanceof Deploy)
                .filter(passed -> Overrides.leftOut(situation.release().landmark(passed.key()).stream())
                        .isEmpty())
                .map(passed -> (Deploy) passed.step());
    }

    /** The id of the last run. A run before any deployment tested nothing. */
    private Optional<Long> test() {
        boolean deploys = before().anyMatch(passed -> passed.step() instanceof Deploy);
        return before().dropWhile(passed -> deploys && !(passed.step() instanceof Deploy))
                .filter(passed -> passed.step() instanceof RunWorkflow)
                .reduce((earlier, later) -> later)
                .flatMap(passed -> situation.release().landmark(passed.key()))
                .map(landmark -> landmark.values().getOrDefault(RunWorkflow.RUN, ""))
                .filter(run -> !run.isEmpty())
                .map(Long::valueOf);
    }

    private WatchResult look(String name, Optional<Deploy> deploy) {
        return upkeep(name, deploy)
                .fold(
                        found -> found.map(DeployedApplication::look)
                                .orElseGet(() -> WatchResult.fallen(
                                        "",
                                        say("Argo CD no longer has an application {}", code(name)),
                                        say("Recreate it there, or abandon the release."))),
                        why -> unknown(name, why));
    }

    private boolean isTakenOver(String name, Optional<Deploy> deploy) {
        return upkeep(name, deploy)
                .fold(found -> found.filter(DeployedApplication::isTakenOver).isPresent(), why -> false);
    }

    private Answer<Optional<DeployedApplication>> upkeep(String name, Optional<Deploy> deploy) {
        String revision = deploy.map(step -> situation.fill(step.revision())).orElse("");
        return situation
                .refs()
                .flatMap(refs -> situation
                        .ask(new ApplicationNamed(name))
                        .map(found -> found.map(one -> new DeployedApplication(
                                new Rollout(situation, revision, Deploy.names(refs, revision), one)))));
    }

    private static WatchResult unknown(Object thing, String why) {
        Words reason = say("{}", why.replaceFirst("\\.$", ""));
        return WatchResult.unknown(say("the state of {} cannot be told right now: {}", thing, reason), reason);
    }

    private WatchResult look(long id) {
        return situation
                .ask(new RunWithId(id))
                .fold(
                        found -> found.map(this::withLater).orElseGet(() -> gone(id)),
                        why -> unknown("the run " + id, why));
    }

    /** A later run by hand tested the same thing. */
    private WatchResult withLater(Run run) {
        return run.state() == RunState.SUCCEEDED
                ? LaterRun.of(situation, run)
                        .fold(
                                later -> look(later.orElse(run)),
                                why -> unknown(say("what ran after {}", RunLink.of(run)), why))
                : look(run);
    }

    private static WatchResult gone(long id) {
        return WatchResult.fallen(
                "",
                say("run {}, which tested it, was deleted on GitHub", id),
                say("It cannot be rerun. Test it yourself before you continue, or abandon the release."));
    }

    /** A rerun by hand is the run's latest attempt. */
    private WatchResult look(Run run) {
        return switch (run.state()) {
            case SUCCEEDED -> WatchResult.of(Verdict.HELD, run.link(), say("{} succeeded", RunLink.of(run)));
            case QUEUED, RUNNING -> WatchResult.of(Verdict.PENDING, run.link(), say("{} runs", RunLink.of(run)));
            case FAILED, CANCELLED, SKIPPED ->
                WatchResult.fallen(
                        run.link(),
                        FailedRun.of(
                                        run,
                                        situation.ask(new JobsOf(run.id())).fold(jobs -> jobs, why -> List.of()),
                                        Set.of())
                                .sentence(),
                        say("Look at it, fix the cause, and rerun it on GitHub."));
        };
    }
}
