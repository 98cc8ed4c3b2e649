package dev.gonogo.process.branch;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Branches;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.history.MovedTag;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Found;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code create-branch}: creates a branch at the head of another, or at the latest release tag.
 *
 * @param branch name with placeholders
 * @param from name with placeholders of the branch to begin at, or {@link #LATEST_TAG}
 */
public record CreateBranch(String branch, String from) implements CreatesBranch {
    /** Begins at the highest stable release below this one that has a tag. */
    public static final String LATEST_TAG = "latest-tag";

    public static final String RULE = "create-branch";
    private static final String AT = "/at/";

    /** The landmark value with the commit at which the branch began. */
    public static final String BEGINNING = "from";

    /** Where the branch begins, and its name for people. */
    private record Start(String commit, Words name) {}

    @Override
    public Progress progress(Situation situation) {
        return situation
                .head(branch)
                .fold(
                        head -> head.map(there -> present(situation, there))
                                .orElseGet(() -> begin(situation, start -> create(situation, start))),
                        Progress.Unsure::new);
    }

    private Progress begin(Situation situation, Function<Start, Progress> next) {
        return start(situation)
                .fold(start -> start.map(next).orElseGet(() -> noStart(situation)), Progress.Unsure::new);
    }

    private Progress create(Situation situation, Start start) {
        String name = situation.fill(branch);
        return new Progress.Due(
                new Act.PushBranch(situation.step() + AT + start.commit(), name, start.commit()),
                say("creating {} at {}, {}", code(name), commit(start.commit()), start.name()));
    }

    private Answer<Optional<Start>> start(Situation situation) {
        if (from.equals(LATEST_TAG)) {
            return latestTag(situation);
        }
        String name = situation.fill(from);
        return situation.head(from).map(found -> found.map(head -> new Start(head, say("the head of {}", code(name)))));
    }

    /** Only a stable release below this one: a hotfix fixes what is public, not what comes after it. */
    private static Answer<Optional<Start>> latestTag(Situation situation) {
        return Releases.of(situation.process(), situation.world())
                .flatMap(releases -> situation
                        .refs()
                        .flatMap(refs -> latest(releases, situation.version())
                                .map(found -> found.released().map(last -> begin(releases, refs, last)))));
    }

    /** The highest stable release below a version. */
    public static Answer<Found> latest(Releases releases, Version version) {
        return releases.highest(other -> other.stable() && other.compareTo(version) < 0);
    }

    /** Where the tag was seen, wherever it is now. */
    private static Start begin(Releases releases, Refs refs, Released last) {
        String tag = releases.tag(last);
        return new Start(
                last.commit(),
                MovedTag.of(tag, refs, last).isPresent()
                        ? say("the commit at which the tag {} was seen before it was moved or deleted", code(tag))
                        : say("the commit of the tag {}", code(tag)));
    }

    private Progress noStart(Situation situation) {
        return from.equals(LATEST_TAG)
                ? Progress.Stopped.because(say(
                        "There is no stable release below {}, so {} cannot be created from one. Cut another version.",
                        code(situation.version()),
                        code(situation.fill(branch))))
                : new Progress.Unsure(situation.process().branches().missing(situation.fill(from)));
    }

    /** The branch of an abandoned attempt is not the one that this attempt is to create. */
    private Progress present(Situation situation, String head) {
        String name = situation.fill(branch);
        if (situation.release().lastIntent(situation.step() + AT + head).isPresent()) {
            return done(name, head, head);
        }
        if (situation.release().id().attempt() > 1) {
            return Progress.Stopped.because(say(
                    "{} is left over from an earlier attempt. Delete it, and this attempt creates it again.",
                    code(name)));
        }
        return begin(situation, start -> byOthers(situation, start, head));
    }

    /** For a lost store, or a person who created the branch by hand and may already have worked on it. */
    private Progress byOthers(Situation situation, Start start, String head) {
        String name = situation.fill(branch);
        return situation
                .ask(new Reachable(start.commit(), head))
                .flatMap(contained -> contained
                        ? begunLater(situation, start.commit(), head)
                                .map(later -> later.map(begun -> has(name, begun, start)))
                        : new Answer.Known<>(Optional.of(lacks(name, start))))
                .fold(
                        wrong -> wrong.map(words -> elsewhere(situation, words, name, head))
                                .orElseGet(() -> done(name, head, start.commit())),
                        Progress.Unsure::new);
    }

    /** A branch, and its commit at which a hotfix branch began. */
    private record Begun(String branch, String commit) {}

    /**
     * The later commit at which a branch began that should have begun at a tag. Work of its own that was merged since
     * is not meant.
     */
    private Answer<Optional<Begun>> begunLater(Situation situation, String start, String head) {
        Answer<Optional<Begun>> later = new Answer.Known<>(Optional.empty());
        if (from.equals(LATEST_TAG)) {
            Branches branches = situation.process().branches();
            for (String other : List.of(branches.integration(), branches.production())) {
                later = later.flatMap(found ->
                        found.isPresent() ? new Answer.Known<>(found) : begunOn(situation, other, start, head));
            }
        }
        return later;
    }

    private static Answer<Optional<Begun>> begunOn(Situation situation, String other, String start, String head) {
        String name = situation.fill(other);
        return situation
                .headOf(name)
                .flatMap(line -> situation
                        .ask(new MergeBase(head, line))
                        .flatMap(base -> base.isEmpty() || base.get().equals(start)
                                ? new Answer.Known<>(List.<String>of())
                                : after(situation, start, base.get(), line))
                        .map(after -> after.stream().findFirst().map(commit -> new Begun(name, commit))));
    }

    private static Answer<List<String>> after(Situation situation, String start, String base, String line) {
        return situation
                .ask(new Reachable(base, start))
                .flatMap(within ->
                        within ? new Answer.Known<>(List.<String>of()) : situation.ask(new OnLine(Set.of(base), line)));
    }

    private static Words has(String name, Begun begun, Start start) {
        return say(
                "{} has {} of {}, which came after {}, {}. Delete it, and it will be created again. {}",
                code(name),
                commit(begun.commit()),
                code(begun.branch()),
                commit(start.commit()),
                start.name(),
                Overrides.howTo(RULE));
    }

    private static Words lacks(String name, Start start) {
        return say(
                "{} exists and does not contain {}, {}. Delete it, and it will be created again. {}",
                code(name),
                commit(start.commit()),
                start.name(),
                Overrides.howTo(RULE));
    }

    private static Progress elsewhere(Situation situation, Words words, String name, String head) {
        Finding found = Overrides.applied(new Finding(RULE, Finding.Verdict.NOT_HELD, words, head), situation);
        return found.blocks() ? new Progress.Stopped(words, List.of(found)) : done(name, head, head);
    }

    private static Progress.Done done(String name, String head, String from) {
        return new Progress.Done(
                        say("{} at {}", code(name), commit(head)),
                        Map.of("commit", head, "branch", name, BEGINNING, from))
                .at(from);
    }

    /** Until the tag exists, the branch must contain its beginning, because later checks assume it. */
    @Override
    public Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        String head = landmark.values().getOrDefault("commit", "");
        String beginning = landmark.values().getOrDefault(BEGINNING, head);
        return situation
                .refs()
                .fold(
                        refs -> GoBeforeTag.tagged(situation, refs)
                                ? Optional.empty()
                                : new DeletedBranch(situation, situation.fill(branch), RULE)
                                        .finding(refs)
                                        .or(() -> refs.branch(situation.fill(branch))
                                                .filter(now -> !now.equals(beginning))
                                                .flatMap(now -> moved(situation, beginning, now)
                                                        .or(() -> gotLater(situation, beginning, now)))),
                        why -> Optional.empty());
    }

    /** What came to another branch after the tag at which this one begins, and has since come to this one. */
    private Optional<Finding> gotLater(Situation situation, String beginning, String head) {
        return PushTag.seen(situation)
                ? Optional.empty()
                : begunLater(situation, beginning, head)
                        .fold(
                                later -> later.map(begun -> got(situation, begun, beginning)),
                                why -> Optional.of(Finding.cannotTell(RULE, why)));
    }

    private Finding got(Situation situation, Begun begun, String beginning) {
        return Finding.notHeld(
                        RULE,
                        "{} got {} of {}, which came after {}, where it started. Push it back to where it was before"
                                + " that, or abandon this attempt and cut again. {}",
                        code(situation.fill(branch)),
                        commit(begun.commit()),
                        code(begun.branch()),
                        commit(beginning),
                        Overrides.howTo(RULE))
                .about(begun.commit() + " " + begun.branch());
    }

    private Optional<Finding> moved(Situation situation, String beginning, String head) {
        return situation
                .ask(new Reachable(beginning, head))
                .flatMap(contained -> contained
                        ? new Answer.Known<>(Optional.of(beginning))
                        : situation.ask(new MergeBase(beginning, head)))
                .fold(
                        common -> common.equals(Optional.of(beginning))
                                ? Optional.empty()
                                : Optional.of(Finding.notHeld(
                                                RULE,
                                                "{} started at {}, and its head {} no longer contains that commit:"
                                                        + " somebody force-pushed the branch. Push it back to where"
                                                        + " it was. {}",
                                                code(situation.fill(branch)),
                                                commit(beginning),
                                                commit(head),
                                                Overrides.howTo(RULE))
                                        .about(beginning + " " + common.orElse("none"))),
                        why -> Optional.of(Finding.cannotTell(RULE, why)));
    }

    /**
     * Whether an attempt created the branch, was about to, or adopted it.
     *
     * @param step landmark key of the step
     */
    public static boolean began(Release release, String step) {
        return release.landmark(step).isPresent()
                || release.facts().stream()
                        .anyMatch(fact -> fact instanceof Fact.Intent intent
                                && intent.step().startsWith(step + AT));
    }

    @Override
    public Optional<String> actsOn() {
        return from.equals(LATEST_TAG) ? Optional.empty() : Optional.of(from);
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    public String creates() {
        return branch;
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return position.process().branches().outlivesReleases(branch)
                ? List.of(Problem.of(this, "create-branch never creates " + branch + ", which outlives every release."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("create-branch", branch, from);
    }

    @Override
    public Words explain() {
        return from.equals(LATEST_TAG)
                ? say("create {} at the latest tag of a stable release below this one", code(branch))
                : say("create {} at the head of {}", code(branch), code(from));
    }
}
