package dev.gonogo.process.deployment;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code deploy}: brings an application to a revision and checks that it is healthy there.
 *
 * @param application as Argo CD calls it
 * @param revision a tag, a commit, or a version of a Helm chart, with placeholders
 */
public record Deploy(String application, String revision) implements Step {

    @Override
    public Progress progress(Situation situation) {
        Answer<Optional<Deployment>> found = situation.ask(new ApplicationNamed(application));
        return situation
                .refs()
                .flatMap(refs -> found.map(one -> progress(situation, refs, one)))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    private Progress progress(Situation situation, Refs refs, Optional<Deployment> found) {
        String wanted = situation.fill(revision);
        return found.map(deployment -> new Rollout(situation, wanted, names(refs, wanted), deployment).progress())
                .orElseGet(() -> Progress.Stopped.because(say(
                        "Argo CD has no application {}. Create it there, or correct the name in the process file.",
                        code(application))));
    }

    /** Argo CD shows an annotated tag as its commit; some versions show the tag object. */
    public static Set<String> names(Refs refs, String wanted) {
        return refs.tag(wanted)
                .map(tag ->
                        tag.annotated() ? Set.of(wanted, tag.commit(), tag.objectId()) : Set.of(wanted, tag.commit()))
                .orElseGet(() -> Set.of(wanted));
    }

    @Override
    public Optional<String> overridable() {
        return Optional.of("deploy");
    }

    @Override
    public List<StepOutput> leaves() {
        return List.of(new StepOutput.Deployment(application));
    }

    /** A revision that does not exist yet can never be reached, and a branch may move on first. */
    @Override
    public List<Problem> problems(StepPosition position) {
        boolean tag = position.process().tag().isNamedBy(revision);
        if (isBranch(position.process().branches()) && !tag) {
            return wrong("brings " + revision + " to " + application
                    + ", and a branch moves on. Give “revision” a tag or a chart's version, after push-tag.");
        }
        if (tag && !position.isTagged()) {
            return wrong("brings the tag to " + application + ", so it must come after push-tag.");
        }
        return position.awaitsTag() && revision.contains("{")
                ? wrong("brings " + revision + " to " + application
                        + ", and nothing of a release is published before its tag. Put it after push-tag.")
                : List.of();
    }

    private boolean isBranch(Branches branches) {
        return branches.isOfRelease(revision) || branches.outlivesReleases(revision);
    }

    private List<Problem> wrong(String what) {
        return List.of(Problem.of(this, "deploy " + what));
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("deploy", application, revision);
    }

    @Override
    public Words explain() {
        return say(
                "deploy {} to {} with Argo CD, and check that it is healthy there", code(application), code(revision));
    }
}
