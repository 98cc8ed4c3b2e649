package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.world.Check;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Refusals, with the sentence that a person reads. */
class RefusalTest {
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @Test
    @Tag("A-22")
    @Tag("A-44")
    void aRecoveryVersionIsNotCut() {
        assertThat(room.answer("ann", "cut 0.6.6-preview.1")).isEqualTo("""
                        Not cut: 0.6.6-preview.1 is a recovery version.
                        Numbered versions are for recovery only: they replace a published artifact that cannot be repaired, and need a maintainer's approval in an issue.
                        Request one with /release recover 0.6.6-preview, or cut the next planned version: /release cut \
                        0.6.7-preview""");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    @Test
    @Tag("A-43")
    void whatIsNoVersionIsNotCut() {
        assertThat(room.answer("ann", "cut v0.6.6")).isEqualTo("""
                        Not cut: v0.6.6 is not a version.
                        Versions are written X.Y.Z, X.Y.Z-preview, X.Y.Z-alpha, X.Y.Z-beta, X.Y.Z-rc, without a leading v.""");
        assertThat(room.answer("ann", "cut 0.6.6-nightly")).isEqualTo("""
                        Not cut: this process has no versions such as 0.6.6-nightly.
                        It has X.Y.Z, X.Y.Z-preview, X.Y.Z-alpha, X.Y.Z-beta, X.Y.Z-rc and 4 more.""");
    }

    @Test
    void whoIsNoMaintainerCutsNothing() {
        assertThat(room.answer("erin", "cut 0.6.6-preview"))
                .isEqualTo(
                        "Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol, dave. You are erin.");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    @Test
    void whoIsUnknownIsToldHowToBecomeKnown() {
        assertThat(room.answer("zoe", "cut 0.6.6-preview"))
                .isEqualTo("I do not know who you are on GitHub. An operator can add you with github: your-login,"
                        + " slack: U_zoe under people in the bot's configuration.");
    }

    @Test
    void anUnknownCommandIsAnsweredWithWhatMayHaveBeenMeant() {
        assertThat(room.answer("ann", "promot"))
                .isEqualTo("There is no command promot. Did you mean /release promote?");
        assertThat(room.answer("ann", "cut")).isEqualTo("""
                        cut needs a version.
                        Usage: /release cut <version> [--repo owner/name]
                        For example /release cut 0.6.6-preview""");
    }

    @Test
    @Tag("A-46")
    void aSecondReleaseWaitsForTheFirst() {
        room.says("ann", "cut 0.6.6-preview");
        assertThat(room.answer("bob", "cut 0.6.7-preview")).isEqualTo("""
                        Not cut: 0.6.6-preview is still under way, cut by ann.
                        Finish it, or end it with /release abandon 0.6.6-preview.""");
        assertThat(room.answer("bob", "cut 0.6.6-preview"))
                .isEqualTo("0.6.6-preview is already under way, cut by ann. The board in this room shows its status.");
    }

    @Test
    @Tag("A-72")
    @Tag("A-99")
    void aVersionThatIsOutIsNotCutAgainAndItsRecoveryIsNamed() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        HappyPathTest.playToTheEnd(room);

        assertThat(room.answer("bob", "cut 0.6.6-preview")).matches("""
                        Not cut: 0.6.6-preview is out \\(npm @onestepat4time/aegis [^)]*\\)\\), cut by ann, [-0-9]+ [:0-9]+ UTC\\.
                        Cut the next version: /release cut 0.6.7-preview\\. If what it published cannot be used: \
                        /release recover 0.6.6-preview\\.""");
        assertThat(room.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.6.6-preview"))
                .isEqualTo(1);

        room.says("bob", "plan 0.6.6-preview");
        assertThat(room.lastLater())
                .contains(
                        "0.6.6-preview is already released. Before it, 0.6.5-preview.3 was.",
                        "It was pushed by gonogo. A published tag is never moved or replaced:")
                .doesNotContain("override tag-absent", "continues by itself");
    }

    @Test
    @Tag("A-53")
    @Tag("A-112")
    void aVersionBelowItsOwnRecoveryIsHeldAndNothingIsSaidToGoOnByItself() {
        room.says("ann", "cut 0.6.5-preview");
        room.tick();

        assertThat(room.transcript())
                .contains(
                        "blocked; waiting will not help, so follow the advice below",
                        "0.6.5-preview is below 0.6.5-preview.3, the latest release. Cut a version above that. To"
                                + " continue anyway: /release override above-latest <reason>.")
                .doesNotContain("continues by itself");
        assertThat(room.repository().runs().of("create-release-branch.yml")).isEmpty();
    }

    @Test
    void theSameDeliveryCountsOnce() {
        room.delivered("ann", "delivery-1", "cut 0.6.6-preview");
        room.tick();
        room.delivered("ann", "delivery-1", "abandon 0.6.6-preview");
        assertThat(room.open().last(Decision.Abandon.class)).isEmpty();
    }

    @Test
    @Tag("A-38")
    void redChecksHoldTheCutBackUntilTheyAreGreen() {
        room.seed.checksFail(room.repository().headOf("develop"));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(room.transcript()).contains("Checks on").contains("are not green: test (22) failed.");
        assertThat(room.repository().runs().of("create-release-branch.yml")).isEmpty();

        room.seed.checksPass(room.repository().headOf("develop"));
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().runs().of("create-release-branch.yml")).hasSize(1);
    }

    @Test
    @Tag("A-08")
    @Tag("A-38")
    void documentsOnTopOfAGreenDryRunDoNotHoldTheCutBack() {
        room.seed.checksPass(room.seed.featureLands("docs: say more", "docs/more.md"));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();

        assertThat(room.repository().runs().of("create-release-branch.yml")).hasSize(1);
    }

    @Test
    @Tag("A-08")
    @Tag("A-38")
    void aChangeWhoseDryRunNeverRanHoldsTheCutBackWhateverLandsOnTop() {
        String skipped = room.seed.featureLands("feat: more [skip ci]", "src/more.ts");
        room.seed.checksPass(room.seed.featureLands("docs: say more", "docs/more.md"));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(room.transcript())
                .contains(
                        "are not done: Release dry run has not run since its files last changed, so start it by hand.");
        assertThat(room.repository().runs().of("create-release-branch.yml")).isEmpty();

        room.repository().check(skipped, SeedA.DRY_RUN_CHECK, Check.State.RED);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript())
                .contains("are not green: Release dry run failed on " + skipped.substring(0, 7) + ".");

        room.repository().check(room.repository().headOf("develop"), SeedA.DRY_RUN_CHECK, Check.State.GREEN);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().runs().of("create-release-branch.yml")).hasSize(1);
    }

    @Test
    @Tag("A-40")
    void aCommentInAWorkflowThatReleasesNothingIsNoDrift() {
        room.seed.checksPass(room.seed.featureLands("ci: say why", ".github/workflows/ci.yml"));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();

        assertThat(room.repository().runs().of("create-release-branch.yml")).hasSize(1);
    }

    @Test
    @Tag("A-34")
    @Tag("A-40")
    void anotherReleaseWorkflowOnDevelopIsDrift() {
        room.seed.checksPass(room.seed.featureLands("ci: publish more", ".github/workflows/release.yml"));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();

        assertThat(room.transcript())
                .contains(
                        "The release process itself differs between main and develop: .github/workflows/release.yml (changed).");
        assertThat(room.repository().runs().of("create-release-branch.yml")).isEmpty();
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aHotfixThatIsNotBackportedHoldsTheCutBack() {
        room.seed.hotfixLands("fix: a leak", "src/leak.ts");
        room.seed.checksPass(room.repository().headOf("main"));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(room.transcript()).contains("but not in develop yet").contains("fix: a leak");
        assertThat(room.repository().runs().of("create-release-branch.yml")).isEmpty();
    }

    @Test
    void nothingIsPromotedBeforeItsTime() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(room.answer("ann", "promote")).startsWith("There is nothing to promote yet. Where it stands:");
        assertThat(room.open().last(Decision.Promote.class)).isEmpty();
    }

    @Test
    void aRefusalShowsOnlyWhatIsOpen() {
        room.seed.checksFail(room.repository().headOf(SeedA.DEVELOP));
        room.says("ann", "cut 0.6.6-preview");
        room.tick();

        assertThat(room.answer("carol", "go").lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("There is no go or no-go to give right now. Where it stands:"),
                        line -> assertThat(line)
                                .isEqualTo("0.6.6-preview · OneStepAt4time/aegis — cut: not yet · 7 of 7 stages left"),
                        line -> assertThat(line).startsWith("✘ cut   "),
                        line -> assertThat(line).startsWith("    ✘ Checks on ").contains("are not green: "));
    }

    @Test
    @Tag("A-55")
    void anAbandonedAttemptIsClearedAwayAndMakesRoomForTheNext() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(room.answer("bob", "plan")).startsWith("Looking at");
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(1));
        int wrong = room.repository()
                .pullRequests()
                .into("release/0.6.6-preview")
                .getFirst()
                .number();
        assertThat(room.answer("ann", "abandon 0.6.6-preview wrong baseline"))
                .isEqualTo("0.6.6-preview is abandoned.\nIt pushed no tag, so its open pull requests are closed, and"
                        + " these branches are deleted if they exist: release/0.6.6-preview,"
                        + " chore/promote-0.6.6-preview-main. A tag that somebody else pushed stays, and so"
                        + " does its branch. Then fix the cause and start again: /release cut 0.6.6-preview.");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.board().standing().plain()).isEqualTo("abandoned by ann: wrong baseline");
        assertThat(room.repository().pullRequests().find(wrong).orElseThrow().state())
                .isEqualTo(PullRequest.State.CLOSED);
        assertThat(room.repository().refs().branches()).containsOnlyKeys("develop", "main");
        assertThat(room.answer("ann", "cut 0.6.6-preview"))
                .isEqualTo("Cutting 0.6.6-preview as soon as its checks pass; the board shows how it is going.");
        assertThat(room.open().id().attempt()).isEqualTo(2);
    }

    @Test
    void anAttemptThatIsAbandonedWhileItsBranchIsMadeWaitsForIt() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        room.says("ann", "abandon 0.6.6-preview changed my mind");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.board().standing().plain())
                .isEqualTo("abandoned by ann: changed my mind · what it left behind is being cleared away");
        assertThat(room.answer("ann", "cut 0.6.7-preview"))
                .isEqualTo("Not cut: what 0.6.6-preview left behind is still being cleared away. Try again in a moment."
                        + " If the cleanup does not finish by itself, fix what it is waiting for:\n"
                        + "0.6.6-preview · OneStepAt4time/aegis — abandoned by ann: changed my mind · what"
                        + " it left"
                        + " behind is being cleared away\n"
                        + "▶ clear away   Create Release Branch #1 has not ended yet; what it makes is"
                        + " deleted afterwards");

        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().refs().branches()).containsOnlyKeys("develop", "main");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    @Test
    void aProcessFileWithMistakesIsNamedAndNothingIsDone() {
        room.commitProcess("""
                process: 1
                extends: release-please-promotion
                repository: OneStepAt4time/aegis
                rolse: {maintainer: [ann]}
                tag: {name: "v{versoin}", message: "Release v{version}"}
                """);
        room.restart();
        assertThat(room.answer("ann", "cut 0.6.6-preview"))
                .startsWith("I cannot tell what the rules of OneStepAt4time/aegis are: the process file has ")
                .contains("line 4: ")
                .contains("line 5: ");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
    }
}
