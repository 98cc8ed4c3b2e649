package dev.gonogo.process.promotion;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.branch.BringsTo;
import dev.gonogo.process.branch.NoOtherCommits;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code await-pull-request}: waits for a pull request that somebody else opens, judges it, and waits for people to
 * merge it. If the branch belongs to the release, it must get nothing else, see {@link NoOtherCommits}.
 *
 * @param into branch with placeholders
 * @param from beginning of the head branch's name, with placeholders
 * @param workflow file name under {@code .github/workflows} of the workflow that opens it, which others dispatch; empty
 * if no workflow does
 */
public record AwaitPullRequest(String into, String from, String workflow, List<Need> needs) implements BringsTo {
    /** If there is no workflow to follow, people are told after this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    public AwaitPullRequest {
        needs = List.copyOf(needs);
    }

    @Override
    public Step withoutNeeds() {
        return new AwaitPullRequest(into, from, workflow, List.of());
    }

    @Override
    public Progress progress(Situation situation) {
        return request(situation).fold(found -> judge(situation, found), Progress.Unsure::new);
    }

    /** The awaited pull request, if it exists. */
    public Answer<Optional<PullRequest>> request(Situation situation) {
        String head = situation.fill(from);
        return situation
                .ask(PullRequests.into(situation.fill(into), situation))
                .map(all -> PullRequests.ofAttempt(
                        all, situation, request -> request.head().startsWith(head)));
    }

    /** The run that is to open it; empty if no workflow does. */
    public Optional<OpeningRun> opening(Situation situation) {
        return workflow.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningRun(situation, workflow, situation.fill(into), situation.fill(from)));
    }

    private Progress missing(Situation situation) {
        Instant since = situation.release().lastProgress();
        return situation.now().isBefore(since.plus(PATIENCE))
                ? Progress.Working.quietly(say("waiting for a pull request into {}", code(situation.fill(into))))
                : Progress.Stopped.because(say(
                        "There is no pull request into {} yet. It has been awaited since {}, from a branch that"
                                + " starts with {}{}. Check why it was not opened, or abandon this attempt and cut"
                                + " again.",
                        code(situation.fill(into)),
                        new Span.Moment(since),
                        code(situation.fill(from)),
                        author()));
    }

    private Words author() {
        return needs.stream()
                .filter(ByAuthor.class::isInstance)
                .map(ByAuthor.class::cast)
                .findFirst()
                .map(by -> say(", by {}", code(by.login())))
                .orElse(Words.NONE);
    }

    private Progress judge(Situation situation, Optional<PullRequest> found) {
        return found.map(request -> judge(situation, request)).orElseGet(() -> none(situation));
    }

    private Progress none(Situation situation) {
        Words branch = say("{}", code(situation.fill(into)));
        List<Finding> findings = PullRequests.judge(NoOtherCommits.on(into), situation);
        return PullRequests.broken(findings)
                ? new Progress.Stopped(say("{} has changed since it was cut", branch), findings)
                : opening(situation).map(OpeningRun::progress).orElseGet(() -> missing(situation));
    }

    private Progress judge(Situation situation, PullRequest request) {
        List<Finding> branch = PullRequests.judge(NoOtherCommits.on(into), situation, request);
        List<Finding> findings = new ArrayList<>(branch);
        findings.addAll(PullRequests.judge(needs, situation, request));
        if (request.open() && PullRequests.broken(branch)) {
            Words words = say(
                    "{} must not be merged: {} has changed since it was cut",
                    PullRequests.name(request),
                    code(situation.fill(into)));
            return new Progress.Stopped(words, findings, List.of(), new Ask.OnForge(request.link()));
        }
        boolean right = findings.stream().noneMatch(Finding::blocks);
        return switch (request.state()) {
            case MERGED ->
                PullRequests.merged(situation, request, findings, say("{} merged", PullRequests.name(request)));
            case CLOSED ->
                Progress.Stopped.because(say(
                        "{} was closed. Abandon this attempt, delete the branch {} and cut again.",
                        PullRequests.name(request),
                        code(situation.fill(into))));
            case OPEN ->
                new Progress.Waiting(
                        right
                                ? say(
                                        "{} is ready: merge it into {}",
                                        PullRequests.name(request),
                                        code(situation.fill(into)))
                                : PullRequests.notReady(request, findings),
                        findings,
                        PullRequests.ask(situation, request, needs, findings));
        };
    }

    @Override
    public List<String> rules() {
        return NoOtherCommits.on(into).stream().map(Need::rule).toList();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("await-pull-request", from, into);
    }

    @Override
    public Words explain() {
        Words opened = workflow.isEmpty() ? Words.NONE : say("follow {}, which others start; ", code(workflow));
        return say(
                "{}wait for the pull request into {} to be merged; {}",
                opened,
                code(into),
                Words.join(
                        "; ",
                        Stream.concat(NoOtherCommits.on(into).stream(), needs.stream())
                                .map(Need::explain)
                                .toList()));
    }
}
