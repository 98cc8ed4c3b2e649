package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Decision;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;

/**
 * {@code open-pull-request}: no promotion is merged before what comes before it is done (A-07, A-10). It is no need of process files: it is
 * part of each stage before a promotion that somebody merged already.
 *
 * @param request the pull request that was merged
 */
public record PromotedEarly(PullRequest request) implements Need {
    static final String RULE = OpenPullRequest.RULE;

    /** This need for each promotion that was merged although it comes later; none where the forge does not tell. */
    public static List<Need> of(Situation here) {
        return here.stages().stream()
                .flatMap(stage -> stage.keys(Step.class))
                .dropWhile(key -> !key.equals(here.step()))
                .skip(1)
                .filter(key -> here.release().landmark(key).isEmpty())
                .flatMap(key -> here.stages().stream().flatMap(stage -> stage.step(key).stream()))
                .filter(OpenPullRequest.class::isInstance)
                .flatMap(step -> merged((OpenPullRequest) step, here).stream())
                .<Need>map(PromotedEarly::new)
                .toList();
    }

    /** The one of this attempt, unless somebody promoted before its merge. */
    private static Optional<PullRequest> merged(OpenPullRequest step, Situation here) {
        String base = here.fill(step.into());
        List<String> heads = List.of(here.fill(step.from()), here.fill(step.cleanBranch()));
        return here.ask(PullRequests.into(base, here))
                .fold(
                        all -> PullRequests.ofAttempt(all, here, request -> heads.contains(request.head())),
                        why -> Optional.<PullRequest>empty())
                .filter(PullRequest::merged)
                .filter(request -> here.release()
                        .decided(Decision.Promote.class)
                        .filter(promote -> promote.to().equals(base))
                        .allMatch(promote -> request.mergedBefore(promote.by().at())));
    }

    @Override
    public String rule() {
        return RULE;
    }

    /** Nobody can unmerge it. */
    @Override
    public boolean waits(Situation situation) {
        return false;
    }

    @Override
    public Finding judge(Situation situation) {
        String stage = situation.step().replaceFirst("/[^/]*$", "");
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
                        Commits.override(RULE))
                .about("#" + request.number() + " " + request.mergeCommit());
    }

    @Override
    public Words explain() {
        return say("no promotion is merged before its stage");
    }
}
