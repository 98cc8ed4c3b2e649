package dev.gonogo.process.promotion;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.branch.LeftBehind;
import dev.gonogo.process.branch.NoOtherCommits;
import dev.gonogo.process.branch.OnlyRestoredFiles;
import dev.gonogo.process.branch.Promotes;
import dev.gonogo.process.files.NothingLost;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.MergeabilityOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code open-pull-request}: after a promote decision, opens a pull request and waits for its review and merge. If the
 * direct one cannot be merged, it uses a clean branch from the base with only the metadata files.
 *
 * @param from head branch
 * @param into base branch
 * @param cleanBranch name of the clean branch
 * @param title of the pull request, and message of the clean branch's one commit
 * @param needs judged on the pull request
 */
public record OpenPullRequest(String from, String into, String cleanBranch, String title, List<Need> needs)
        implements Promotes {
    public static final String RULE = "open-pull-request";

    public OpenPullRequest {
        needs = List.copyOf(needs);
    }

    @Override
    public Step withoutNeeds() {
        return new OpenPullRequest(from, into, cleanBranch, title, List.of());
    }

    @Override
    public Progress progress(Situation situation) {
        return situation
                .ask(PullRequests.into(situation.fill(into), situation))
                .fold(all -> progress(situation, all), Progress.Unsure::new);
    }

    /** The one of this attempt, direct or clean, if there is one yet. */
    public Answer<Optional<PullRequest>> request(Situation situation) {
        List<String> heads = List.of(situation.fill(from), situation.fill(cleanBranch));
        return situation
                .ask(PullRequests.into(situation.fill(into), situation))
                .map(all -> PullRequests.ofAttempt(all, situation, request -> heads.contains(request.head())));
    }

    private Progress progress(Situation situation, List<PullRequest> all) {
        Optional<PullRequest> clean = from(situation, all, cleanBranch);
        Optional<PullRequest> direct = from(situation, all, from);
        Optional<PullRequest> merged = clean.filter(PullRequest::merged).or(() -> direct.filter(PullRequest::merged));
        if (merged.isPresent()) {
            return merged(situation, merged.get(), direct);
        }
        Optional<PullRequest> open = clean.filter(PullRequest::open).or(() -> direct.filter(PullRequest::open));
        return notWhatWasChecked(situation, open).orElseGet(() -> progress(situation, clean, direct));
    }

    /** If something has changed since the check, nothing is asked or done. */
    private Optional<Progress> notWhatWasChecked(Situation situation, Optional<PullRequest> open) {
        Situation here = open.map(situation::about).orElse(situation);
        Words what = open.map(request -> say("{} must not be merged", PullRequests.name(request)))
                .orElseGet(() -> say("{} must not be promoted", code(situation.fill(from))));
        return PullRequests.obstacle(
                PullRequests.judge(own(here), here),
                say("{}: it is not what was checked", what),
                new Ask.OnForge(open.map(PullRequest::link).orElse("")));
    }

    /** The step's own needs for the branches that it promotes. */
    private List<Need> own(Situation situation) {
        List<Need> own = new ArrayList<>(awaits(situation) ? NoOtherCommits.on(from) : List.of());
        PullRequest subject = situation.pullRequest();
        if (subject != null && subject.head().equals(situation.fill(cleanBranch))) {
            own.add(onlyRestored());
        }
        return own;
    }

    private boolean awaits(Situation situation) {
        return situation
                .process()
                .steps(AwaitPullRequest.class)
                .anyMatch(step -> situation.fill(step.into()).equals(situation.fill(from)));
    }

    private Need onlyRestored() {
        return new OnlyRestoredFiles(cleanBranch, from, into);
    }

    private List<Finding> judge(Situation situation, PullRequest request) {
        List<Need> all = new ArrayList<>(own(situation.about(request)));
        if (awaits(situation) && request.head().equals(situation.fill(from))) {
            all.add(new NothingLost());
        }
        all.addAll(needs);
        return PullRequests.judge(all, situation, request);
    }

    private Progress progress(Situation situation, Optional<PullRequest> clean, Optional<PullRequest> direct) {
        String base = situation.fill(into);
        if (situation
                .release()
                .decided(Decision.Promote.class)
                .noneMatch(promote -> promote.to().equals(base))) {
            Set<String> people = situation.process().people(ReleaseProcess.MAINTAINER);
            return new Progress.Waiting(
                    say("ready to promote to {}; this publishes nothing yet", code(base)),
                    List.of(),
                    new Ask.Promote(people, base));
        }
        return clean.filter(PullRequest::open)
                .map(request -> cleanOpen(situation, request, direct))
                .orElseGet(() -> direct.filter(PullRequest::open)
                        .map(request -> direct(situation, request, () -> dirty(situation, clean, request)))
                        .orElseGet(() -> closed(situation, clean, direct)));
    }

    /** It replaces a direct one that cannot be merged, and only if everything that it leaves behind was accepted. */
    private Progress cleanOpen(Situation situation, PullRequest clean, Optional<PullRequest> direct) {
        return LeftBehind.by(situation, this, clean)
                .fold(
                        left -> left.nothing()
                                ? direct.filter(PullRequest::open)
                                        .map(request -> replaced(request, clean))
                                        .orElseGet(() -> await(situation, clean))
                                : notMeant(situation, clean, direct, left),
                        Progress.Unsure::new);
    }

    private Progress notMeant(Situation situation, PullRequest clean, Optional<PullRequest> direct, LeftBehind left) {
        if (direct.isEmpty()) {
            return open(situation, from);
        }
        Progress asked = left.hold(situation, PullRequests.name(clean));
        return direct.filter(PullRequest::open)
                .map(request -> direct(situation, request, () -> asked))
                .map(kept -> kept.equals(asked) ? asked : notTaken(kept, clean))
                .orElse(asked);
    }

    private static Progress notTaken(Progress direct, PullRequest clean) {
        return direct instanceof Progress.Waiting(Words words, List<Finding> findings, Ask ask)
                ? new Progress.Waiting(
                        say("{}. Do not merge {}: it only has the metadata files", words, PullRequests.name(clean)),
                        findings,
                        ask)
                : direct;
    }

    private Progress dirty(Situation situation, Optional<PullRequest> clean, PullRequest direct) {
        return clean.map(request -> closed(situation, request, direct))
                .orElseGet(() -> situation.refs().fold(refs -> clean(situation, direct, refs), Progress.Unsure::new));
    }

    /** None is open. */
    private Progress closed(Situation situation, Optional<PullRequest> clean, Optional<PullRequest> direct) {
        return clean.map(request -> closed(situation, request, direct.orElse(request)))
                .or(() -> direct.map(PullRequests::closed))
                .orElseGet(() -> open(situation, from));
    }

    /** Once the clean one is merged, the direct one could be merged too, but must not be. */
    private static Progress replaced(PullRequest direct, PullRequest clean) {
        return new Progress.Due(
                new Act.ClosePullRequest(direct.number()),
                say("closing {}, which {} replaces", PullRequests.name(direct), PullRequests.name(clean)));
    }

    private Optional<PullRequest> from(Situation situation, List<PullRequest> all, String branch) {
        String head = situation.fill(branch);
        return PullRequests.ofAttempt(all, situation, request -> request.head().equals(head));
    }

    private Progress open(Situation situation, String branch) {
        String head = situation.fill(branch);
        String base = situation.fill(into);
        String body = "Promotes " + situation.version() + " to " + base
                + ". Merging this publishes nothing: it only moves the release metadata onto " + base + ".";
        return new Progress.Due(
                new Act.OpenPullRequest(head, base, situation.fill(title), body),
                say("opening a pull request from {} to {}", code(head), code(base)));
    }

    private Progress direct(Situation situation, PullRequest request, Supplier<Progress> dirty) {
        return situation
                .ask(new MergeabilityOf(request.number(), request.headCommit()))
                .fold(
                        state -> switch (state) {
                            case CLEAN -> await(situation, request);
                            case DIRTY -> dirty.get();
                            case COMPUTING ->
                                Progress.Working.quietly(say(
                                        "GitHub is working out whether {} can be merged", PullRequests.name(request)));
                        },
                        Progress.Unsure::new);
    }

    /** If somebody deletes the branch of the clean one, a new one is made. */
    private Progress closed(Situation situation, PullRequest clean, PullRequest dirty) {
        return situation
                .refs()
                .fold(
                        refs -> refs.branch(clean.head()).equals(Optional.of(clean.headCommit()))
                                ? PullRequests.closed(clean)
                                : clean(situation, dirty, refs),
                        Progress.Unsure::new);
    }

    private Progress clean(Situation situation, PullRequest dirty, Refs refs) {
        Optional<String> source = refs.branch(situation.fill(from));
        Optional<String> base = refs.branch(situation.fill(into));
        if (source.isEmpty() || base.isEmpty()) {
            return Progress.Stopped.because(say(
                    "{} or {} was deleted. Abandon this attempt and cut again.",
                    code(situation.fill(from)),
                    code(situation.fill(into))));
        }
        return refs.branch(situation.fill(cleanBranch)).isPresent()
                ? built(situation)
                : LeftBehind.between(situation, base.get(), source.get())
                        .fold(left -> restore(situation, dirty, base.get(), left), Progress.Unsure::new);
    }

    /**
     * The clean branch exists. If it is from an abandoned attempt or from somebody else, its content may be different.
     */
    private Progress built(Situation situation) {
        return PullRequests.obstacle(
                        PullRequests.judge(List.of(onlyRestored()), situation),
                        say("{} exists, and is not what is to be promoted", code(situation.fill(cleanBranch))),
                        Ask.OnForge.NOWHERE)
                .orElseGet(() -> LeftBehind.by(situation, this)
                        .fold(
                                left -> left.nothing()
                                        ? open(situation, cleanBranch)
                                        : left.hold(situation, say("{}", code(situation.fill(cleanBranch)))),
                                Progress.Unsure::new));
    }

    private Progress restore(Situation situation, PullRequest dirty, String base, LeftBehind left) {
        if (!left.nothing()) {
            return left.ask(situation, dirty);
        }
        String branch = situation.fill(cleanBranch);
        return new Progress.Due(
                new Act.PushRestored(
                        branch,
                        base,
                        left.source(),
                        situation.process().metadata().files(),
                        situation.fill(title)),
                say("{} cannot be merged; building the clean branch {}", PullRequests.name(dirty), code(branch)));
    }

    private Progress await(Situation situation, PullRequest request) {
        List<Finding> findings = judge(situation, request);
        boolean right = findings.stream().noneMatch(Finding::blocks);
        Words words = right
                ? say(
                        "{} is ready: merge it into {}; merging publishes nothing",
                        PullRequests.name(request),
                        code(request.base()))
                : PullRequests.notReady(request, findings);
        return new Progress.Waiting(words, findings, PullRequests.ask(situation, request, needs, findings));
    }

    private Progress merged(Situation situation, PullRequest request, Optional<PullRequest> direct) {
        Progress merged = PullRequests.merged(
                situation,
                request,
                judge(situation, request),
                say("{} merged into {}", PullRequests.name(request), code(request.base())));
        return merged instanceof Progress.Done && request.head().equals(situation.fill(cleanBranch))
                ? LeftBehind.by(situation, this, request)
                        .fold(
                                left -> left.nothing() ? merged : stayedBehind(situation, request, direct, left),
                                Progress.Unsure::new)
                : merged;
    }

    /** The direct one may have brought it since. */
    private Progress stayedBehind(
            Situation situation, PullRequest clean, Optional<PullRequest> direct, LeftBehind left) {
        return direct.filter(PullRequest::merged)
                .map(request -> merged(situation, request, direct))
                .orElseGet(() -> left.afterwards(situation, clean, direct));
    }

    /** Until the tag exists, the base must still have what was promoted to it. */
    @Override
    public Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        String merge = landmark.values().getOrDefault("commit", "");
        return situation
                .refs()
                .flatMap(refs -> GoBeforeTag.tagged(situation, refs)
                        ? new Answer.Known<>(true)
                        : situation.headOf(into).flatMap(head -> situation.ask(new Reachable(merge, head))))
                .fold(
                        within -> within ? Optional.empty() : Optional.of(dropped(situation, landmark)),
                        why -> Optional.empty());
    }

    private Finding dropped(Situation situation, Fact.Landmark landmark) {
        return Finding.notHeld(
                        RULE,
                        "{} no longer has what #{} promoted to it: somebody rewrote the branch. Restore it, or"
                                + " abandon this attempt and cut again. {}",
                        code(situation.fill(into)),
                        landmark.values().getOrDefault("pull-request", ""),
                        Overrides.howTo(RULE))
                .about(landmark.values().getOrDefault("commit", "") + " "
                        + situation.head(into).fold(head -> head.orElse(""), why -> ""));
    }

    @Override
    public List<String> rules() {
        return List.of(RULE, onlyRestored().rule(), NothingLost.RULE);
    }

    @Override
    public Optional<String> makes() {
        return Optional.of(cleanBranch);
    }

    /** If it cannot be merged, its clean branch contains only the metadata. */
    @Override
    public List<Problem> problems(StepPosition position) {
        return position.process().metadata().files().isEmpty()
                ? List.of(Problem.of(this, "open-pull-request needs “metadata”: the files that contain the version."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("open-pull-request", from, into);
    }

    @Override
    public Words explain() {
        return say(
                "after /release promote, open a pull request from {} to {} (where it cannot be merged, from {} with only the"
                        + " metadata files) and wait for its merge; {}",
                code(from),
                code(into),
                code(cleanBranch),
                Words.join("; ", needs.stream().map(Need::explain).toList()));
    }
}
