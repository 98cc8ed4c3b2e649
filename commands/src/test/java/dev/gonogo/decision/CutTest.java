package dev.gonogo.decision;

import static dev.gonogo.decision.DecisionScene.words;
import static dev.gonogo.decision.KnownRecords.id;
import static dev.gonogo.decision.KnownRecords.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.form.Arguments;
import dev.gonogo.process.Branches;
import dev.gonogo.process.Scene;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which version is cut, and why one is not. */
class CutTest {
    private static final Fact TAGGED =
            new Fact.Landmark("tag/1", Scene.NOW, Words.NONE, Map.of("tag", "v0.6.6-preview", "commit", Scene.MAIN));
    private static final Fact CLOSED = new Fact.Closed(Fact.Outcome.PUBLISHED, Scene.NOW);

    private static final Scene WITH_PATCHES =
            Scene.preview().branches(new Branches("develop", "release/{version}", "main", "hotfix/{version}"));

    private static Release release(String version, int attempt, List<Decision> more, Fact... facts) {
        List<Decision> decisions = new ArrayList<>(List.of(new Decision.Cut(Scene.by("bob", Scene.CUT))));
        decisions.addAll(more);
        return new Release(id(version, attempt), decisions, List.of(facts));
    }

    private static Outcome cut(KnownRecords records, String version) {
        return types(new Cut(), records.by("ann"), "version", version);
    }

    @Test
    void aPlannedVersionIsBegunUnderTheRulesOfNow() {
        Outcome outcome = cut(KnownRecords.of(Scene.preview().rules("now")), "0.6.6-preview");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Begin.class, begin -> {
            assertThat(begin.id()).isEqualTo(id("0.6.6-preview", 1));
            assertThat(begin.beginning()).isEqualTo(new Decision.Cut(Scene.by("ann")));
            assertThat(begin.rules().rules()).isEqualTo("now");
            assertThat(begin.rules().roles().get("maintainer")).contains("ann", "dave");
            assertThat(begin.rules().at()).isEqualTo(Scene.by("ann").at());
            assertThat(begin.otherwise()).isEqualTo(new Outcome.AsItStands(begin.id()));
        });
        assertThat(words(outcome))
                .isEqualTo("Cutting 0.6.6-preview as soon as its checks pass; the board shows how it is going.");
    }

    @Test
    @Tag("A-18")
    void whatIsNotPlannedIsNotCut() {
        assertThat(words(cut(KnownRecords.empty(), "0.6.6-preview.1")))
                .startsWith("Not cut: 0.6.6-preview.1 is a recovery version.\n");
        assertThat(words(cut(KnownRecords.empty(), "tomorrow"))).startsWith("Not cut: tomorrow is not a version.\n");
    }

    @Test
    void oneIsCutAtATime() {
        KnownRecords records = KnownRecords.empty().holds(release("0.6.6-preview", 1, List.of()));

        assertThat(words(cut(records, "0.6.6-preview")))
                .isEqualTo("0.6.6-preview is already under way, cut by bob. The board in this room shows its status.");
    }

    @Test
    void patchesWithABranchOfTheirOwnNeedNotWait() {
        KnownRecords records = KnownRecords.of(WITH_PATCHES).holds(release("0.7.0", 1, List.of()));

        assertThat(((Outcome.Begin) cut(records, "0.6.7")).id()).isEqualTo(id("0.6.7", 1));
        assertThat(words(cut(records, "0.8.0")))
                .isEqualTo(
                        "Not cut: 0.7.0 is still under way, cut by bob.\nFinish it, or end it with /release abandon 0.7.0.");
    }

    @Test
    @Tag("B-36")
    void aHotfixIsOneOfThemWherePatchesHaveABranch() {
        RepositoryState repository = KnownRecords.of(WITH_PATCHES).by("ann");
        String needsVersion =
                "A hotfix of OneStepAt4time/aegis is a patch release with its own branch. Name its version:"
                        + " /release hotfix 0.7.1";

        assertThat(((Outcome.Begin) types(new Authorise(), repository, "pull-request", "0.6.7")).id())
                .isEqualTo(id("0.6.7", 1));
        assertThat(words(types(new Authorise(), repository, "pull-request", "2440")))
                .isEqualTo(needsVersion);
        assertThat(new Authorise().forAnybody(repository.process(), new Input.Typed(new Arguments(Map.of()))))
                .map(DecisionScene::words)
                .contains(needsVersion);
    }

    @Test
    @Tag("B-36")
    void whereSuchAReleaseIsPromotedAPullRequestMayBeMeantAsWell() {
        Scene promoted = Scene.preview()
                .branches(new Branches("develop", "release/{version}", "main", "hotfix/{version}"))
                .steps(new OpenPullRequest(
                        "release/{version}", "main", "promote/{version}", "Promote {version}", List.of()));
        RepositoryState repository = KnownRecords.of(promoted).by("ann");

        assertThat(types(new Authorise(), repository, "pull-request", "0.6.7")).isInstanceOf(Outcome.Begin.class);
        assertThat(words(types(new Authorise(), repository, "pull-request", "2440")))
                .isEqualTo("Looking at #2440…");
        assertThat(new Authorise().forAnybody(repository.process(), new Input.Typed(new Arguments(Map.of()))))
                .map(DecisionScene::words)
                .contains("Looking at the pull requests into main…");
    }

    @Test
    void whatIsBeingClearedAwayHoldsUpTheNext() {
        Release abandoned = release("0.6.6-preview", 1, List.of(new Decision.Abandon(Scene.by("bob"), "")));
        Release replaced = release(
                "0.6.6-preview", 1, List.of(new Decision.Replace(Scene.by("bob"), Version.of("0.6.6-preview.1"))));

        for (Release open : List.of(abandoned, replaced)) {
            assertThat(words(cut(KnownRecords.empty().holds(open), "0.6.6-preview")))
                    .isEqualTo("held up: Not cut: what 0.6.6-preview left behind is still being cleared away. Try again"
                            + " in a moment. If the cleanup does not finish by itself, fix what it is waiting for:");
        }
    }

    @Test
    @Tag("A-72")
    void whatIsOutIsNotCutAgain() {
        assertThat(words(cut(
                        KnownRecords.empty().holds(release("0.6.6-preview", 1, List.of(), TAGGED, CLOSED)),
                        "0.6.6-preview")))
                .startsWith("Not cut: 0.6.6-preview is out, cut by bob, ")
                .contains("Cut the next version: /release cut 0.6.7-preview.");
    }

    @Test
    void whatWasGivenUpIsBegunAgain() {
        KnownRecords givenUp = KnownRecords.empty()
                .holds(release("0.6.6-preview", 1, List.of(new Decision.Abandon(Scene.by("bob"), "")), TAGGED, CLOSED));
        KnownRecords neverTagged = KnownRecords.empty().holds(release("0.6.6-preview", 2, List.of(), CLOSED));

        assertThat(((Outcome.Begin) cut(givenUp, "0.6.6-preview")).id()).isEqualTo(id("0.6.6-preview", 2));
        assertThat(((Outcome.Begin) cut(neverTagged, "0.6.6-preview")).id()).isEqualTo(id("0.6.6-preview", 3));
    }
}
