package dev.gonogo.process;

import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.abandon.ClearAway;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.process.changelog.ChangelogRange;
import dev.gonogo.process.history.NoOtherRelease;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.release.Fact;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.PullRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes whose tags and branches have other names than Aegis's. */
class OtherNamesTest {
    private static final PullRequest REQUEST = Requests.titled("release 0.6.6-preview");

    private static Situation named(Situation usual, String release, String tag) {
        ReleaseProcess process = usual.process();
        ReleaseProcess other = new ReleaseProcess(
                process.repository(),
                new Branches("develop", release, "main"),
                new TagRule(tag, "Release {version}", List.of()),
                process.versions(),
                process.metadata(),
                process.roles(),
                process.stages());
        return new Situation(other, usual.release(), usual.world(), usual.now(), usual.step(), usual.pullRequest());
    }

    private static Finding range(Scene scene, String tag, String from, String to) {
        String heading = "## [0.6.6-preview](https://github.com/o/r/compare/" + from + "..." + to + ")";
        Scene told = scene.knows(new TextAt(Requests.HEAD, "CHANGELOG.md"), Optional.of(heading))
                .knows(new TextAt(Scene.MAIN, "CHANGELOG.md"), Optional.empty());
        return new ChangelogRange("CHANGELOG.md").judge(named(told.about(REQUEST), "release/{version}", tag));
    }

    @Test
    void aTagMayBeTheBareVersion() {
        Scene scene = Scene.preview().annotated("0.6.5", Scene.id("1"));

        held(range(scene, "{version}", "0.6.5", "0.6.6-preview"), "The changelog range is 0.6.5...0.6.6-preview.");
        notHeld(
                range(scene, "{version}", "0.6.4", "0.6.6-preview"),
                "The changelog range starts at 0.6.4, but the latest published tag is 0.6.5. Close it, delete the branch,"
                        + " fix the baseline and cut again.");
    }

    @Test
    void tagsWithAnotherEndingAreNotOurs() {
        Scene scene = Scene.preview().annotated("0.6.4-final", Scene.id("1")).annotated("0.6.5-other", Scene.id("2"));

        held(
                range(scene, "{version}-final", "0.6.4-final", "0.6.6-preview-final"),
                "The changelog range is 0.6.4-final...0.6.6-preview-final.");
    }

    @Test
    void aTagTooShortToHoldAVersionIsNotOurs() {
        Scene scene = Scene.preview().annotated("app-app", Scene.id("1"));

        held(
                range(scene, "app-{version}-app", "main", "app-0.6.6-preview-app"),
                "The changelog range is main...app-0.6.6-preview-app.");
    }

    @Test
    void withoutTheWholeVersionInATagNoBaselineIsKnown() {
        Scene scene = Scene.preview().annotated("v0.6.5", Scene.id("1"));

        held(range(scene, "v{major}.{minor}.{patch}", "v0.6.1", "v0.6.6"), "The changelog range is v0.6.1...v0.6.6.");
    }

    @Test
    void whereAllReleasesShareABranchNoneIsInTheWay() {
        Scene scene = Scene.preview().branch("stable", Scene.MAIN).branch("stable-old", Scene.MAIN);

        held(
                new NoOtherRelease().judge(named(scene.situation(), "stable", "v{version}")),
                "All releases share the branch stable.");
    }

    @Test
    @Tag("A-55")
    void aBranchThatAllReleasesShareIsNotClearedAway() {
        Scene scene = Scene.preview()
                .branch("stable", Scene.MAIN)
                .saw(new Fact.Intent("cut/1", 1, Scene.CUT))
                .knows(new PullRequestsInto("stable"), List.of())
                .knows(new PullRequestsInto("main"), List.of());

        assertThat(ClearAway.of(named(scene.situation(), "stable", "v{version}")))
                .isInstanceOf(Progress.Agreed.class);
    }

    @Test
    void aRoleHasItsPeopleAndNobodyElse() {
        ReleaseProcess process = Scene.preview().situation().process();

        assertThat(process.has("maintainer", "ann")).isTrue();
        assertThat(process.has("maintainer", "erin")).isFalse();
        assertThat(process.has("product", "ann")).isFalse();
    }

    @Test
    void aNeedJudgesTheRepositoryUnlessItSaysOtherwise() {
        assertThat(new TagAbsent().ofPullRequest()).isFalse();
        assertThat(new Backported().ofPullRequest()).isFalse();
    }
}
