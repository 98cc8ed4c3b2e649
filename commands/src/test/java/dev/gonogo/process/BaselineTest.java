package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of the release of others that a release comes after. */
@Tag("A-72")
class BaselineTest {
    private static final String LAST = Scene.id("a65");
    private static final Fact.Landmark AFTER_LAST = new Fact.Landmark(
            Release.BASELINE,
            Scene.NOW,
            say("the release before is {} at {}", code("0.6.5"), commit(LAST)),
            Map.of(Release.BASELINE, "0.6.5", Release.STOOD_AT, LAST));

    /** v0.6.5 is the last one on main, and what came there since is to be accounted for. */
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
        return Baseline.landmark(scene.situation());
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
    void nothingIsKeptOnceAStepIsDone() {
        Scene begun = accountable()
                .saw(new Fact.Landmark("stage/1", Scene.CUT, Words.say("cut"), Map.of("commit", Scene.MAIN)));

        assertThat(kept(begun)).isEmpty();
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
    void nothingIsKeptWhereItCannotBeTold() {
        assertThat(kept(accountable().without("main"))).isEmpty();
        assertThat(kept(accountable().cannotTell(new Attempts()))).isEmpty();
    }
}
