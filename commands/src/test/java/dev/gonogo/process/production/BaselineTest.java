package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Scene;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Room;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is recorded about the previous release by others. */
@Tag("A-72")
class BaselineTest {
    private static final String LAST = Scene.id("a65");
    private static final Fact.Landmark AFTER_LAST = new Fact.Landmark(
            Release.BASELINE,
            Scene.NOW,
            say("the release before is {} at {}", code("0.6.5"), commit(LAST)),
            Map.of(Release.BASELINE, "0.6.5", Release.STOOD_AT, LAST));

    /** v0.6.5 is the last one on main, and what came there since has to be accounted for. */
    private static Scene accountable() {
        return Scene.preview()
                .needs(new AccountedFor(List.of()))
                .steps(new PushTag())
                .annotated("v0.6.5", LAST)
                .knows(new OnLine(Set.of(LAST), Scene.MAIN), List.of(LAST));
    }

    /** 0.6.6, which begins at the latest stable tag below it. */
    private static Scene hotfix(String from) {
        return Scene.of("0.6.6")
                .branch("main", Scene.MAIN)
                .branch("develop", Scene.DEVELOP)
                .steps(new CreateBranch("{release}", from))
                .annotated("v0.6.5", LAST);
    }

    private static Optional<Fact.Landmark> kept(Scene scene) {
        return Baseline.landmark(scene.situation()).fold(kept -> kept, why -> {
            throw new AssertionError(why);
        });
    }

    @Test
    void theLastReleaseInProductionsHistoryIsKeptWithWhereItsTagStands() {
        assertThat(kept(accountable())).contains(AFTER_LAST);
    }

    @Test
    void theReleasesOwnTagIsNoneThatItComesAfter() {
        assertThat(kept(accountable().annotated("v0.6.6-preview", Scene.MAIN))).contains(AFTER_LAST);
        assertThat(kept(hotfix(CreateBranch.LATEST_TAG).annotated("v0.6.6", Scene.MAIN)))
                .contains(AFTER_LAST);
    }

    @Test
    void theReleaseAtWhoseTagABranchBeginsIsKept() {
        Scene later = hotfix(CreateBranch.LATEST_TAG)
                .annotated("v0.6.4", Scene.id("a64"))
                .annotated("v0.7.0", Scene.id("a70"));

        assertThat(kept(later)).contains(AFTER_LAST);
    }

    @Test
    void nothingIsKeptWhereNothingCountsFromThere() {
        assertThat(kept(hotfix("{integration}"))).isEmpty();
    }

    @Test
    void nothingIsKeptWhereNothingIsReleased() {
        Scene first = Scene.of("0.6.6")
                .branch("develop", Scene.DEVELOP)
                .steps(new CreateBranch("{release}", CreateBranch.LATEST_TAG));

        assertThat(kept(first)).isEmpty();
    }

    @Test
    void nothingIsKeptOnceSomethingIsBegun() {
        for (Fact begun : List.of(
                new Fact.Landmark("stage/1", Scene.CUT, Words.say("cut"), Map.of("commit", Scene.MAIN)),
                new Fact.Intent("stage/1", 1, Scene.CUT),
                new Fact.NeedsHeld("stage/1", Scene.CUT, List.of()))) {
            assertThat(kept(accountable().saw(begun))).isEmpty();
        }
        assertThat(kept(accountable().saw(new Fact.Noticed(new Room("slack", "C0RELEASES"), "cut", Scene.CUT))))
                .contains(AFTER_LAST);
    }

    @Test
    void whatWeReleasedOurselvesIsKeptAlready() {
        Attempt ours = new Attempt(
                Version.of("0.6.5"),
                1,
                Scene.CUT,
                false,
                Set.of(),
                Optional.of(new Attempt.Tagged(LAST, Scene.CUT, "carol")),
                Set.of(),
                List.of());

        assertThat(kept(accountable().knows(new Attempts(), List.of(ours)))).isEmpty();
    }

    @Test
    void whereItCannotBeToldNothingIsBegunUnlessAMaintainerMeansIt() {
        assertThat(Baseline.landmark(accountable().without("main").situation()))
                .isEqualTo(new Answer.CannotTell<>(
                        "there is no branch main, which the process file names as branches.production. Create it,"
                                + " or correct the name there"));
        Scene scene = accountable().cannotTell(new Attempts());
        assertThat(Baseline.landmark(scene.situation()))
                .isEqualTo(new Answer.CannotTell<>("GitHub did not answer in time"));

        Finding doubt = Baseline.doubt(scene.situation(), "the registry is away");
        assertThat(doubt.rule()).isEqualTo("accounted-for");
        assertThat(doubt.verdict()).isEqualTo(Finding.Verdict.CANNOT_TELL);
        assertThat(doubt.words().plain())
                .isEqualTo("Cannot tell right now: which release comes before this one: the registry is away.");
        assertThat(Baseline.doubt(hotfix(CreateBranch.LATEST_TAG).situation(), "the registry is away")
                        .rule())
                .isEqualTo("create-branch");

        scene.decided(new Decision.OverrideRule(
                Scene.by("bob"), "accounted-for", List.of(doubt.about()), "it is gone for good"));
        assertThat(Baseline.doubt(scene.situation(), "the registry is away").blocks())
                .isFalse();
        assertThat(Baseline.doubt(scene.situation(), "git is away").blocks()).isTrue();
    }
}
