package dev.gonogo.process.files;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.release.Attachment;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pull request of the bot, whose branch has one commit that writes files. Its texts contain no placeholders any more.
 *
 * @param branch head branch
 * @param into base branch
 * @param title of the pull request, and message of the commit
 */
public record Proposal(String branch, String into, String title, String body) {

    /** The pull request of this attempt, in any state. */
    public Answer<Optional<PullRequest>> request(Situation situation) {
        return situation
                .ask(PullRequests.into(into, situation))
                .map(all -> PullRequests.ofAttempt(
                        all, situation, request -> request.head().equals(branch)));
    }

    /**
     * Its state once it exists.
     *
     * @param needs of the step, among them its review
     * @param findings about it
     */
    public Progress stands(Situation situation, PullRequest request, List<Need> needs, List<Finding> findings) {
        return switch (request.state()) {
            case MERGED ->
                PullRequests.merged(
                        situation, request, findings, say("{} merged into {}", PullRequests.name(request), code(into)));
            case CLOSED -> PullRequests.closed(request);
            case OPEN ->
                new Progress.Waiting(
                        findings.stream().noneMatch(Finding::blocks)
                                ? say("{} is ready: merge it into {}", PullRequests.name(request), code(into))
                                : PullRequests.notReady(request, findings),
                        findings,
                        PullRequests.ask(situation, request, needs, findings));
        };
    }

    /**
     * Makes the branch, then the pull request.
     *
     * @param base head of the base branch
     * @param files path to whole text
     */
    public Progress make(Situation situation, String base, Map<String, String> files) {
        return make(situation, base, files, Map.of());
    }

    /** @param attachments path to attachment, added to the files */
    public Progress make(
            Situation situation, String base, Map<String, String> files, Map<String, Attachment> attachments) {
        return situation
                .refs()
                .flatMap(refs -> refs.branch(branch)
                        .map(head -> isOurs(situation, base, head, files, attachments.keySet())
                                .map(ours -> ours ? open() : leftOver()))
                        .orElseGet(() -> new Answer.Known<>(push(base, files, attachments))))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    private Progress push(String base, Map<String, String> files, Map<String, Attachment> attachments) {
        Act.PushFiles act = new Act.PushFiles(branch, base, files, attachments, title);
        return new Progress.Due(act, say("writing {} to the branch {}", Words.codes(act.paths(), 5), code(branch)));
    }

    private Progress open() {
        return new Progress.Due(
                new Act.OpenPullRequest(branch, into, title, body),
                say("opening a pull request from {} to {}", code(branch), code(into)));
    }

    private Progress leftOver() {
        return Progress.Stopped.because(say(
                "{} exists and is not one commit on {} with what is to be written. Delete it, and gonogo builds it"
                        + " again.",
                code(branch),
                code(into)));
    }

    /** Whether the branch is what we would push, on the present base or on an earlier one. */
    public Answer<Boolean> isOurs(
            Situation situation, String base, String head, Map<String, String> files, Set<String> attached) {
        Set<String> paths = new TreeSet<>(attached);
        paths.addAll(files.keySet());
        return situation
                .ask(new BroughtBy(head, List.of()))
                .flatMap(brought -> situation
                        .ask(new Reachable(brought.before(), base))
                        .flatMap(within -> situation
                                .ask(new Difference(brought.before(), head))
                                .flatMap(changes -> situation
                                        .askAll(files.keySet(), path -> new TextAt(head, path))
                                        .map(texts -> within
                                                && isOne(brought, changes, paths)
                                                && texts.entrySet().stream()
                                                        .allMatch(text -> text.getValue()
                                                                .equals(Optional.ofNullable(
                                                                        files.get(text.getKey()))))))));
    }

    private boolean isOne(MergedCommits brought, List<Change> changes, Set<String> paths) {
        return brought.commits().size() == 1
                && brought.commits().getFirst().subject().equals(title)
                && changes.stream().map(Change::path).allMatch(paths::contains);
    }
}
