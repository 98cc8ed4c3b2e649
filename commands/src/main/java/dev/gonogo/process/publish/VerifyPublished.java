package dev.gonogo.process.publish;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.SeesPublished;
import dev.gonogo.process.Situation;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.recovery.Diagnosis;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.Incident;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code verify-published}: every artifact is public under the exact version. Registries lag behind, so a missing
 * artifact counts as pending until the window after the end of publishing has passed.
 *
 * @param window how long a registry may lag behind
 */
public record VerifyPublished(List<ArtifactRule> artifacts, Duration window) implements SeesPublished {
    public VerifyPublished {
        artifacts = List.copyOf(artifacts);
    }

    @Override
    public Progress progress(Situation situation) {
        List<Words> missing = new ArrayList<>();
        List<Words> present = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (ArtifactRule rule : artifacts) {
            Artifact artifact = rule.of(situation);
            switch (situation.ask(new PublicationOf(artifact))) {
                case Answer.CannotTell<Publication>(String why) -> unsure.add(why);
                case Answer.Known<Publication>(Publication publication) -> {
                    switch (publication) {
                        case Publication.Present(String url) -> present.add(say("{}", link(artifact.title(), url)));
                        case Publication.Absent() -> missing.add(say("{}", artifact.title()));
                        case Publication.Incomplete(String what, String url) ->
                            missing.add(say("{} ({})", link(artifact.title(), url), what));
                    }
                }
            }
        }
        if (!unsure.isEmpty()) {
            return new Progress.Unsure(String.join("; ", unsure));
        }
        if (missing.isEmpty()) {
            return new Progress.Done(
                    say("{}", Words.join(" · ", present)), Map.of("artifacts", String.valueOf(present.size())));
        }
        Words still = Words.some(missing, 5);
        if (situation.now().isBefore(situation.release().lastProgress().plus(window))) {
            return Progress.Working.quietly(
                    say("{} of {} public; registries may lag: {}", present.size(), artifacts.size(), still));
        }
        Words late = say("not everything is public {} after publishing ended", minutes(window));
        return situation
                .process()
                .step(FollowWorkflow.class)
                .map(follow -> Incident.of(situation, Diagnosis.of(situation, follow), late, List.of()))
                .orElseGet(() -> new Progress.Stopped(
                        late, List.of(Finding.notHeld("verify-published", "Not public: {}.", still))));
    }

    private static String minutes(Duration duration) {
        return duration.toMinutes() + " minutes";
    }

    @Override
    public Optional<String> overridable() {
        return Optional.of("verify-published");
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        Stream<Problem> early = position.awaitsTag()
                ? Stream.of(Problem.of(
                        this, "verify-published waits for what the tag publishes, so it must come after push-tag."))
                : Stream.empty();
        return Stream.concat(
                        early, artifacts.stream().flatMap(artifact -> artifact.problems(position.process()).stream()))
                .toList();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("verify-published")
                .with(artifacts.stream().map(ArtifactRule::identity).toList());
    }

    @Override
    public Words explain() {
        return say("see that these are public: {}", Words.join(", ", names()));
    }

    /** What is looked for, and where it is published. */
    public List<Words> names() {
        return artifacts.stream().map(ArtifactRule::name).toList();
    }
}
