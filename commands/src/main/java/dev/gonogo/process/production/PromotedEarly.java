package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code open-pull-request}: no promotion is merged before the steps in front of it are done. No process file names
 * this need: it is part of each stage before a promotion that somebody already merged. Pull requests are ordered by
 * their merges, whenever these were seen; of the other steps, only the present one is known not to have been done at
 * the time.
 *
 * @param request the pull request that was merged
 * @param stage the first that was not passed at the time
 */
public record PromotedEarly(PullRequest request, String stage) implements Need {
    static final String RULE = OpenPullRequest.RULE;

    /** This need for each promotion that was merged too early; none if the forge does not answer. */
    public static List<Need> of(Situation here) {
        return keys(here)
                .dropWhile(key -> !key.equals(here.step()))
                .skip(1)
                .filter(key -> here.release().landmark(key).isEmpty())
                .flatMap(key -> of(key, here).stream())
                .toList();
    }

    private static Optional<Need> of(String promotion, Situation here) {
        return step(promotion, here)
                .filter(OpenPullRequest.class::isInstance)
                .flatMap(step -> merged((OpenPullRequest) step, here))
                .flatMap(request -> keys(here)
                        .takeWhile(key -> !key.equals(promotion))
                        .filter(key -> isBefore(request, key, here))
                        .findFirst()
                        .map(key -> new PromotedEarly(request, key.replaceFirst("/[^/]*$", ""))));
    }

    private static Stream<String> keys(Situation here) {
        return ReleaseStages.stages(here).stream().flatMap(stage -> stage.keys(Step.class));
    }

    private static Optional<Step> step(String key, Situation here) {
        return ReleaseStages.stages(here).stream()
                .flatMap(stage -> stage.step(key).stream())
                .findFirst();
    }

    /** The one of this attempt, unless somebody said promote before its merge. */
    private static Optional<PullRequest> merged(OpenPullRequest step, Situation here) {
        String base = here.fill(step.into());
        return step.request(here)
                .fold(found -> found, why -> Optional.<PullRequest>empty())
                .filter(PullRequest::merged)
                .filter(request -> here.release()
                        .decided(Decision.Promote.class)
                        .filter(promote -> promote.to().equals(base))
                        .allMatch(promote -> request.mergedBefore(promote.by().at())));
    }

    /** Whether it is known to have been merged before the step was done. */
    private static boolean isBefore(PullRequest promotion, String key, Situation here) {
        return step(key, here)
                .filter(step -> switch (step) {
                    case AwaitPullRequest awaited -> isBefore(promotion, awaited.request(here), key, here);
                    case OpenPullRequest opened -> isBefore(promotion, opened.request(here), key, here);
                    default -> key.equals(here.step()) && isToBeDone(step.progress(here));
                })
                .isPresent();
    }

    private static boolean isBefore(
            PullRequest promotion, Answer<Optional<PullRequest>> other, String key, Situation here) {
        return other.fold(
                found -> found.filter(PullRequest::merged)
                        .map(request -> promotion.mergedBefore(request.mergedAt()))
                        .orElseGet(() -> here.release().landmark(key).isEmpty()),
                why -> false);
    }

    private static boolean isToBeDone(Progress progress) {
        return !(progress instanceof Progress.Done
                || progress instanceof Progress.Agreed
                || progress instanceof Progress.Unsure);
    }

    @Override
    public String rule() {
        return RULE;
    }

    /** A merge cannot be undone. */
    @Override
    public boolean waits(Situation situation) {
        return false;
    }

    @Override
    public Finding judge(Situation situation) {
        Words next = request.base().equals(situation.process().branches().production())
                ? Commits.tooLate(request.base())
                : say("Abandon this attempt and cut again.");
        return Finding.notHeld(
                        RULE,
                        "{} promoted {} to {} before {} was passed. {} {}",
                        Arrival.merged(request, PullRequests.merging(request, situation.world())),
                        code(request.head()),
                        code(request.base()),
                        stage,
                        next,
                        Overrides.howTo(RULE))
                .about("#" + request.number() + " " + request.mergeCommit());
    }

    @Override
    public Words explain() {
        return say("no promotion is merged before its stage");
    }
}
