package dev.gonogo.process.deployment;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sync to what a release is to deploy that began before the release got there. What was deployed before the attempt
 * began does not count, nor does what another release deployed from the same commit.
 *
 * @param rollout the deployment's present state
 * @param before what was still to be done at the time
 */
record EarlySync(Rollout rollout, Deployed sync, Words before) {

    /**
     * All of them, earliest first; none if this cannot be told.
     *
     * @param deployment landmark key of the step that deploys
     */
    static List<EarlySync> of(String deployment, Situation here) {
        return step(deployment, here)
                .map(Deploy.class::cast)
                .filter(deploy -> isThere(deploy, here) && !isDeployedBefore(deploy, deployment, here))
                .flatMap(deploy -> here.ask(new ApplicationNamed(deploy.application()))
                        .flatMap(found -> here.refs().map(refs -> found.map(one -> rollout(deploy, here, refs, one))))
                        .fold(rollout -> rollout, why -> Optional.<Rollout>empty()))
                .map(rollout -> of(rollout, deployment, here))
                .orElse(List.of());
    }

    /** A tag that nobody has pushed is not deployed anywhere. */
    private static boolean isThere(Deploy deploy, Situation here) {
        String wanted = here.fill(deploy.revision());
        return !wanted.equals(here.tag())
                || here.refs().fold(refs -> refs.tag(wanted).isPresent(), why -> false);
    }

    /** Whether an earlier step deploys the same thing there. */
    private static boolean isDeployedBefore(Deploy deploy, String deployment, Situation here) {
        return before(deployment, here)
                .anyMatch(key -> step(key, here).filter(deploy::equals).isPresent());
    }

    private static Rollout rollout(Deploy deploy, Situation here, Refs refs, Deployment found) {
        String wanted = here.fill(deploy.revision());
        return new Rollout(here, wanted, Deploy.names(refs, wanted), found);
    }

    private static List<EarlySync> of(Rollout rollout, String deployment, Situation here) {
        return history(rollout.deployment()).reversed().stream()
                .filter(sync -> rollout.names().contains(sync.revision()))
                .filter(sync -> isOfThis(sync, here) && !isAskedByUs(sync, deployment, here))
                .flatMap(sync ->
                        undone(sync, deployment, here)
                                .map(key -> new EarlySync(rollout, sync, words(key, here)))
                                .stream())
                .toList();
    }

    /**
     * Including the last operation, which Argo CD leaves out of its history if it synced only some resources, or if it
     * is configured to keep no history.
     */
    private static List<Deployed> history(Deployment deployment) {
        Optional<String> newest =
                deployment.history().stream().map(Deployed::revision).findFirst();
        return Stream.concat(
                        deployment
                                .operation()
                                .filter(one -> one.phase() == Phase.SUCCEEDED)
                                .filter(one -> !newest.equals(Optional.of(one.revision())))
                                .map(EarlySync::deployed)
                                .stream(),
                        deployment.history().stream())
                .toList();
    }

    private static Deployed deployed(Operation last) {
        return new Deployed(last.revision(), last.ended(), last.origin());
    }

    private static boolean isAskedByUs(Deployed sync, String deployment, Situation here) {
        return here.release()
                .lastIntent(deployment)
                .filter(intent -> !sync.origin().started().isBefore(intent.at().minus(Rollout.CLOCK_DIFFERENCE)))
                .isPresent();
    }

    private static boolean isOfThis(Deployed sync, Situation here) {
        boolean since =
                here.release().began().filter(sync.origin().started()::isAfter).isPresent();
        return since && !isOfAnother(sync.revision(), here);
    }

    /** Whether another version was tagged at the same commit, so that its release may have deployed it. */
    private static boolean isOfAnother(String revision, Situation here) {
        return here.ask(new Attempts())
                .fold(
                        attempts -> attempts.stream()
                                .filter(attempt -> !attempt.version().equals(here.version()))
                                .flatMap(attempt -> attempt.tagged().stream())
                                .map(Attempt.Tagged::commit)
                                .anyMatch(revision::equals),
                        why -> true);
    }

    /** The first step before the deployment that was not passed when the sync began. */
    private static Optional<String> undone(Deployed sync, String deployment, Situation here) {
        List<String> before = awaited(deployment, here);
        int present = before.indexOf(here.step());
        for (int place = 0; place < before.size(); place++) {
            boolean toBeDone = present >= 0 && (place > present || (place == present && isToBeDone(here)));
            if (toBeDone || isPassedAfter(sync.origin().started(), before.get(place), here)) {
                return Optional.of(before.get(place));
            }
        }
        return Optional.empty();
    }

    private static boolean isToBeDone(Situation here) {
        return step(here.step(), here)
                .map(step -> step.progress(here))
                .filter(progress -> !(progress instanceof Progress.Done || progress instanceof Progress.Agreed))
                .isPresent();
    }

    /** Argo CD's times are in whole seconds. */
    private static boolean isPassedAfter(Instant time, String key, Situation here) {
        return passed(key, here)
                .filter(passed -> time.isBefore(passed.truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    /** When people decided it, or else when it was seen done. */
    private static Optional<Instant> passed(String key, Situation here) {
        Stream<Decision> decided = step(key, here).stream().flatMap(step -> decisions(step, key, here));
        return decided.map(decision -> decision.by().at())
                .reduce((earlier, later) -> later)
                .or(() -> here.release().landmark(key).map(Fact.Landmark::at));
    }

    private static Stream<? extends Decision> decisions(Step step, String key, Situation here) {
        return switch (step) {
            case SignOff signOff ->
                here.release().decided(Decision.Go.class).filter(go -> go.step().equals(key));
            case Promote(String to) ->
                here.release()
                        .decided(Decision.Promote.class)
                        .filter(promote -> promote.to().equals(to))
                        .limit(1);
            default -> Stream.empty();
        };
    }

    private static Stream<String> before(String deployment, Situation here) {
        return ReleaseStages.stages(here).stream()
                .flatMap(stage -> stage.keys(Step.class))
                .takeWhile(key -> !key.equals(deployment));
    }

    /** The steps that it waits for. The order of several deployments in a row does not matter. */
    private static List<String> awaited(String deployment, Situation here) {
        List<String> before = new ArrayList<>(before(deployment, here).toList());
        while (!before.isEmpty() && isBeside(before.getLast(), deployment, here)) {
            before.removeLast();
        }
        return before;
    }

    private static boolean isBeside(String key, String deployment, Situation here) {
        return stage(key).equals(stage(deployment))
                && step(key, here).filter(Deploy.class::isInstance).isPresent();
    }

    private static String stage(String key) {
        return key.replaceFirst("/[^/]*$", "");
    }

    private static Optional<Step> step(String key, Situation here) {
        return ReleaseStages.stages(here).stream()
                .flatMap(stage -> stage.step(key).stream())
                .findFirst();
    }

    /** The record has no time for the end of a run, only for when the end was seen. */
    private static Words words(String key, Situation here) {
        String stage = stage(key);
        return step(key, here)
                .map(step -> switch (step) {
                    case SignOff signOff -> say("before {} was signed off", stage);
                    case Promote(String to) -> say("before anybody promoted it to {}", code(to));
                    case RunWorkflow run -> say("before gonogo saw {} succeed in {}", code(run.workflow()), stage);
                    default -> say("before {} was passed", stage);
                })
                .orElse(Words.NONE);
    }

    /** Whether it is still the last deployment. */
    boolean stands() {
        return history(rollout.deployment()).stream()
                .takeWhile(one -> rollout.names().contains(one.revision()))
                .anyMatch(sync::equals);
    }

    /** Who did it and when, without a full stop. */
    Words words() {
        Origin origin = sync.origin();
        Words who = origin.automated()
                ? say("Argo CD by itself (auto-sync)")
                : say("{}", origin.user().isEmpty() ? "somebody" : origin.user());
        return say(
                "{} was synced to {} by {} {}, {}",
                rollout.name(),
                code(rollout.revision()),
                who,
                new Span.Moment(origin.started()),
                before);
    }

    /** What to do about one that is still there. */
    Words next() {
        return history(rollout.deployment()).stream()
                .map(Deployed::revision)
                .filter(revision -> !revision.isEmpty() && !rollout.names().contains(revision))
                .findFirst()
                .map(earlier -> say(
                        "{} back to {} in Argo CD; it will be deployed when its turn comes.",
                        sync.origin().automated() ? "Turn off auto-sync for it and sync it" : "Sync it",
                        Rollout.shown(earlier)))
                .orElse(Words.NONE);
    }

    /** What distinguishes it from every other. */
    String about() {
        return rollout.deployment().application() + " " + sync.revision() + " "
                + sync.origin().started();
    }
}
