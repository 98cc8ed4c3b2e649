package dev.gonogo.process.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Requests;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.Publication;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which pull requests into main are a release's own. */
@Tag("A-10")
class PromotionsTest {
    private static final String OLD = Scene.id("a64");
    private static final Instant MERGED = Scene.CUT.plus(Duration.ofMinutes(6));
    private static final Instant LATER = MERGED.plus(Duration.ofDays(1));
    private static final PullRequest NAMED = Requests.mergedAt(Scene.id("c0"), 2438, "release/0.6.4");
    private static final Step PROMOTES =
            new OpenPullRequest("{release}", "{production}", "chore/promote-{version}", "promote", List.of());

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<PullRequest> requests = new ArrayList<>(List.of(NAMED));
    private final Scene scene = Scene.preview();

    private static Attempt attempt(String version, int number, boolean open, Integer... requests) {
        return attempt(version, number, open, Scene.CUT, requests);
    }

    private static Attempt attempt(String version, int number, boolean open, Instant began, Integer... requests) {
        return new Attempt(
                Version.of(version), number, began, open, Set.of(requests), Optional.empty(), Set.of(), List.of());
    }

    /**
     * v0.6.4 was tagged above the merge of #2438, and its GitHub Release was published after that and before the first
     * attempt.
     */
    private void wasReleasedBefore(String version) {
        Artifact page = new GitHubRelease.Page("v" + version, false, List.of(), LATER);
        Artifact older = new GitHubRelease.Page("v" + version, false, List.of(), MERGED);
        scene.annotated("v" + version, OLD)
                .knows(new Reachable(NAMED.mergeCommit(), OLD), true)
                .knows(new PublicationOf(page), new Publication.Present("https://example.org/here"))
                .knows(new PublicationOf(older), new Publication.Absent());
    }

    private Promotions promotions(Step... steps) {
        scene.steps(steps)
                .knows(new Attempts(), List.copyOf(attempts))
                .knows(new PullRequestsInto("main"), List.copyOf(requests));
        Situation situation = scene.situation();
        Answer<Promotions> found = Promotions.of(situation.process(), situation.world());
        return found.fold(promotions -> promotions, why -> {
            throw new AssertionError(why);
        });
    }

    private Answer<Boolean> promotes(PullRequest request, Step... steps) {
        return promotions(steps).promotes(request);
    }

    private static Step published() {
        return new VerifyPublished(List.of(new GitHubRelease(List.of())), Duration.ofMinutes(15));
    }

    @Test
    void whatWasMergedAndReleasedBeforeOurFirstAttemptPromoted() {
        wasReleasedBefore("0.6.4");
        attempts.add(attempt("0.6.5", 1, false, LATER));

        assertThat(promotes(NAMED, PROMOTES, published())).isEqualTo(new Answer.Known<>(true));
    }

    @Test
    void aVersionThatWasAttemptedIsPromotedOnlyByWhatAnAttemptTook() {
        wasReleasedBefore("0.6.4");
        attempts.add(attempt("0.6.4", 1, false, LATER, 2400));

        assertThat(promotes(NAMED, PROMOTES, published())).isEqualTo(new Answer.Known<>(false));
    }

    @Test
    void whatIsNotMergedPromotedNothing() {
        PullRequest closed = Requests.between(2439, "release/0.6.4", "main", PullRequest.State.CLOSED);
        wasReleasedBefore("0.6.4");
        attempts.add(attempt("0.6.5", 1, false, LATER));
        requests.add(closed);

        assertThat(promotes(closed, PROMOTES, published())).isEqualTo(new Answer.Known<>(false));
    }

    @Test
    void anOpenAttemptIsAboutToTakeTheOneOfItsName() {
        attempts.add(attempt("0.6.4", 1, true));

        assertThat(promotes(NAMED, PROMOTES)).isEqualTo(new Answer.Known<>(true));
    }

    @Test
    void anAttemptThatTookOneTakesNoOtherOfTheSameName() {
        PullRequest second = Requests.mergedAt(Scene.id("c1"), 2450, "release/0.6.4");
        attempts.add(attempt("0.6.4", 1, true, 2438));
        requests.add(second);

        Promotions promotions = promotions(PROMOTES);

        assertThat(promotions.promotes(NAMED)).isEqualTo(new Answer.Known<>(true));
        assertThat(promotions.promotes(second)).isEqualTo(new Answer.Known<>(false));
    }

    @Test
    void aStepThatBringsABranchElsewherePromotesNothing() {
        attempts.add(attempt("0.6.4", 1, true));

        assertThat(promotes(
                        NAMED,
                        new OpenPullRequest("{release}", "{integration}", "chore/{version}", "back", List.of()),
                        new BumpVersions("{integration}", "{release}", "bump", List.of(), List.of()),
                        new Archive("docs/{version}/", "{integration}", "{release}", List.of(), List.of())))
                .isEqualTo(new Answer.Known<>(false));
    }

    @Test
    void whatWritesTheVersionToProductionIsAReleasesOwn() {
        attempts.add(attempt("0.6.4", 1, true));

        assertThat(promotes(NAMED, new BumpVersions("{production}", "{release}", "bump", List.of(), List.of())))
                .isEqualTo(new Answer.Known<>(true));
    }

    @Test
    void whatKeepsTheRecordInProductionIsAReleasesOwn() {
        attempts.add(attempt("0.6.4", 1, true));

        assertThat(promotes(NAMED, new Archive("docs/{version}/", "{production}", "{release}", List.of(), List.of())))
                .isEqualTo(new Answer.Known<>(true));
    }

    @Test
    void whatIsKnownOfAnAttemptTakesThePlaceOfThatOneAlone() {
        Attempt first = attempt("0.6.4", 1, false, 2438);
        Attempt second = attempt("0.6.4", 2, false);
        Attempt other = attempt("0.6.5", 1, false);
        Attempt now = attempt("0.6.4", 1, false);
        attempts.addAll(List.of(first, second, other));

        Promotions before = promotions(PROMOTES);

        assertThat(before.promotes(NAMED)).isEqualTo(new Answer.Known<>(true));
        assertThat(before.with(now).attempts()).containsExactly(second, other, now);
        assertThat(before.with(now).promotes(NAMED)).isEqualTo(new Answer.Known<>(false));
    }
}
