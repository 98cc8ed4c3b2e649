package dev.gonogo.process.tag;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code push-tag}: pushes the annotated release tag at the commit that got its go. */
public record PushTag() implements Step {
    static final String RULE = "push-tag";

    @Override
    public Progress progress(Situation situation) {
        return situation.refs().fold(refs -> progress(situation, refs), Progress.Unsure::new);
    }

    private static Progress progress(Situation situation, Refs refs) {
        Optional<GoBeforeTag> asked = GoBeforeTag.of(situation);
        Optional<Decision.Go> go = asked.flatMap(one -> one.said(situation, refs));
        if (asked.isEmpty() || go.isEmpty()) {
            return Progress.Stopped.because(say("nobody has said go, so there is no tag to push"));
        }
        return progress(
                situation, refs, go.get(), situation.fill(asked.get().signOff().on()));
    }

    private static Progress progress(Situation situation, Refs refs, Decision.Go go, String branch) {
        return TagInTheWay.pushedBefore(situation, refs)
                .fold(
                        position -> position.<Progress>map(Progress.Stopped::because)
                                .orElseGet(() -> refs.tag(situation.tag())
                                        .map(tag -> existing(situation, tag, go, branch))
                                        .orElseGet(() -> push(situation, refs, go, branch))),
                        Progress.Unsure::new);
    }

    /** Whether the tag is pushed after a step. */
    public static boolean follows(ReleaseProcess process, String step) {
        Set<String> pushes = process.stages().stream()
                .flatMap(stage -> stage.keys(PushTag.class))
                .collect(Collectors.toSet());
        return process.stages().stream()
                .flatMap(stage -> stage.keys(Step.class))
                .dropWhile(key -> !key.equals(step))
                .anyMatch(pushes::contains);
    }

    /** Whether the release saw its tag pushed; after that, nothing that led to it is asked again. */
    public static boolean seen(Situation situation) {
        return ReleaseStages.stages(situation).stream()
                .flatMap(stage -> stage.keys(PushTag.class))
                .anyMatch(key -> situation.release().landmark(key).isPresent());
    }

    private static Progress push(Situation situation, Refs refs, Decision.Go go, String branch) {
        return refs.branch(branch).equals(Optional.of(go.commit()))
                ? new Progress.Due(
                        new Act.PushTag(
                                situation.step(), turn(situation), situation.tag(), go.commit(), message(situation)),
                        say("pushing the tag {} at {}", code(situation.tag()), commit(go.commit())))
                : Progress.Stopped.because(
                        say("{} moved after the go on {}; it needs a new go", code(branch), commit(go.commit())));
    }

    /**
     * Says that a push of the tag was started and its response was lost: the tag is not there, but may still appear.
     */
    static Optional<Finding> unanswered(Situation situation, String commit) {
        return situation
                .release()
                .pushOf(commit)
                .filter(push -> follows(situation.process(), situation.step()))
                .map(push -> Finding.noted(
                        RULE,
                        "The push of the tag {} started at {} and was not answered. The tag does not exist, but may"
                                + " still appear; it will not be pushed again while there is a no-go.",
                        code(situation.tag()),
                        new Span.Moment(push.at())));
    }

    private static int turn(Situation situation) {
        return 1
                + situation
                        .release()
                        .lastPush(situation.step())
                        .map(Fact.Pushing::turn)
                        .orElse(0);
    }

    private static String message(Situation situation) {
        TagRule rule = situation.process().tag();
        List<String> paragraphs = new ArrayList<>(List.of(rule.message()));
        if (situation.release().recovery().isPresent()) {
            paragraphs.addAll(rule.recovery());
        }
        return situation.fill(String.join("\n\n", paragraphs));
    }

    private static Progress existing(Situation situation, Refs.Tag tag, Decision.Go go, String branch) {
        if (!tag.annotated() || !tag.commit().equals(go.commit())) {
            return Progress.Stopped.because(say(
                    "the tag {} exists at {}{}, which is not what the go was for. {}",
                    code(tag.name()),
                    commit(tag.commit()),
                    tag.annotated() ? "" : " and is lightweight",
                    TagInTheWay.wayOn(situation)));
        }
        Answer<Boolean> reachable =
                situation.headOf(branch).flatMap(head -> situation.ask(new Reachable(tag.commit(), head)));
        return situation
                .ask(new TagMessage(tag.objectId()))
                .flatMap(message -> reachable.map(within -> readBack(situation, tag, message, within, branch)))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    /** Whether a tag that others pushed is the one we would push after a go on what is to be signed off now. */
    static Answer<Boolean> wouldPush(Situation situation, Refs.Tag tag) {
        Optional<GoBeforeTag> asked = GoBeforeTag.of(situation);
        if (asked.isEmpty()) {
            return new Answer.Known<>(false);
        }
        return situation
                .head(asked.get().signOff().on())
                .flatMap(head ->
                        head.equals(Optional.of(tag.commit())) ? isOurs(situation, tag) : new Answer.Known<>(false));
    }

    /** Whether a tag is as we would write it, wherever it is. */
    static Answer<Boolean> isOurs(Situation situation, Refs.Tag tag) {
        return tag.annotated()
                ? situation.ask(new TagMessage(tag.objectId())).map(message -> isOurs(message, situation))
                : new Answer.Known<>(false);
    }

    private static boolean isOurs(String message, Situation situation) {
        return message.strip().equals(message(situation).strip());
    }

    private static Progress readBack(
            Situation situation, Refs.Tag tag, String message, boolean reachable, String branch) {
        if (!isOurs(message, situation)) {
            return Progress.Stopped.because(say(
                    "the tag {} has a different message from the one this process writes. {}",
                    code(tag.name()),
                    TagInTheWay.wayOn(situation)));
        }
        Finding lost = lost(situation, tag, branch);
        if (!reachable && lost.blocks()) {
            return new Progress.Stopped(lost.words(), List.of(lost));
        }
        return new Progress.Done(
                        say("{} at {}", code(tag.name()), commit(tag.commit())),
                        Map.of("tag", tag.objectId(), "commit", tag.commit()))
                .at(tag.commit());
    }

    private static Finding lost(Situation situation, Refs.Tag tag, String branch) {
        Words words = say(
                "the tag {} at {} is not in {}: somebody rewrote the branch. Restore {} so that it contains {}; the"
                        + " tag stays where it is.",
                code(tag.name()),
                commit(tag.commit()),
                code(branch),
                code(branch),
                commit(tag.commit()));
        return Overrides.applied(
                new Finding(RULE, Finding.Verdict.NOT_HELD, words.then(Overrides.howTo(RULE)), tag.commit()),
                situation);
    }

    @Override
    public Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        String object = landmark.values().getOrDefault("tag", "");
        return situation
                .refs()
                .fold(
                        refs -> refs.tag(situation.tag())
                                        .filter(tag -> tag.objectId().equals(object))
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(Finding.notHeld(
                                        RULE,
                                        "The published tag {} was moved or deleted. That must never happen: put it"
                                                + " back at the tag object {}.",
                                        code(situation.tag()),
                                        code(object))),
                        why -> Optional.empty());
    }

    /** Production contains what was published, unless somebody rewrote it since. */
    @Override
    public Optional<Finding> remark(Situation situation, Fact.Landmark landmark) {
        return GoBeforeTag.of(situation)
                .map(go -> situation.fill(go.signOff().on()))
                .filter(branch -> isLost(situation, landmark.values().getOrDefault("commit", ""), branch))
                .map(branch -> Finding.noted(
                        RULE,
                        "{} is no longer in the history of {}: somebody rewrote the branch.",
                        code(situation.tag()),
                        code(branch)));
    }

    private static boolean isLost(Situation situation, String commit, String branch) {
        return !commit.isEmpty()
                && situation
                        .headOf(branch)
                        .flatMap(head -> situation.ask(new Reachable(commit, head)))
                        .fold(reachable -> !reachable, why -> false);
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    public List<StepOutput> leaves() {
        return List.of(new StepOutput.Tag());
    }

    /** There is no tag before a go, and only one tag. */
    @Override
    public List<Problem> problems(StepPosition position) {
        List<Problem> problems = new ArrayList<>();
        if (position.isTagged()) {
            problems.add(Problem.of(this, "A release has one tag, and an earlier push-tag already pushes it."));
        }
        GoBeforeTag.problem(this, position).ifPresent(problems::add);
        return problems;
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("push-tag");
    }

    @Override
    public Words explain() {
        return say("push the annotated tag at the commit that got its go");
    }
}
