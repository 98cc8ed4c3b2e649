package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code await-pull-request}: waits for a pull request that somebody else opens, judges it, and waits for people to merge it
 * (A-03, A-49 to A-56).
 *
 * @param into branch with placeholders
 * @param from what the head branch's name starts with, with placeholders
 * @param workflow file name under {@code .github/workflows} of what opens it, dispatched by others; empty where no
 *     workflow does
 */
public record AwaitPullRequest(String into, String from, String workflow, List<Need> needs) implements Step {
    /** Without a workflow to look at, people are told after this long. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    public AwaitPullRequest {
        needs = List.copyOf(needs);
    }

    @Override
    public Progress progress(Situation situation) {
        String head = situation.fill(from);
        return situation
                .ask(new PullRequestsInto(situation.fill(into)))
                .map(all -> PullRequests.ofAttempt(
                        all, situation, request -> request.head().startsWith(head)))
                .fold(found -> judge(situation, found), Progress.Unsure::new);
    }

    /** The run that is to open it; empty where no workflow does. */
    Optional<OpeningRun> opening(Situation situation) {
        return workflow.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningRun(situation, workflow, situation.fill(into), situation.fill(from)));
    }

    private Progress missing(Situation situation) {
        Instant since = situation.release().lastProgress();
        return situation.now().isBefore(since.plus(PATIENCE))
                ? Progress.Working.quietly(say("waiting for a pull request into {}", code(situation.fill(into))))
                : Progress.Stopped.because(say(
                        "There is no pull request into {} yet. It is awaited since {}, from a branch that begins with {}{}. Look"
                                + " at what is to open it, or abandon this attempt and cut again.",
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
        if (found.isEmpty()) {
            return opening(situation).map(OpeningRun::progress).orElseGet(() -> missing(situation));
        }
        PullRequest request = found.get();
        List<Finding> findings = PullRequests.judge(needs, situation, request);
        boolean right = findings.stream().noneMatch(Finding::blocks);
        return switch (request.state()) {
            case MERGED -> PullRequests.merged(request, findings, say("{} merged", PullRequests.name(request)));
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
                                : say("{} is not ready to merge", PullRequests.name(request)),
                        findings,
                        new Ask.OnForge(request.link()));
        };
    }

    @Override
    public Words explain() {
        Words opened = workflow.isEmpty() ? Words.NONE : say("follow {}, which others start; ", code(workflow));
        return say(
                "{}wait for the pull request into {} to be merged; {}",
                opened,
                code(into),
                Words.join("; ", needs.stream().map(Need::explain).toList()));
    }
}
