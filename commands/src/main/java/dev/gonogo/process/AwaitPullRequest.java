package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;

/**
 * {@code await-pull-request}: waits for a pull request that somebody else opens, judges it, and waits for people to merge it
 * (A-03, A-49 to A-56).
 *
 * @param into branch with placeholders
 * @param from what the head branch's name starts with, with placeholders
 */
public record AwaitPullRequest(String into, String from, List<Need> needs) implements Step {
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

    private Progress judge(Situation situation, Optional<PullRequest> found) {
        if (found.isEmpty()) {
            return Progress.Working.quietly(say("waiting for a pull request into {}", code(situation.fill(into))));
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
        return say(
                "wait for the pull request into {} to be merged; {}",
                code(into),
                Words.join("; ", needs.stream().map(Need::explain).toList()));
    }
}
