package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hotfix under the train preset as shipped: what each stage waits for, and what stops it. */
class ShippedTrainTest {
    private final ShippedTrain train = ShippedTrain.patch();

    @ParameterizedTest
    @Tag("B-37")
    @ValueSource(strings = {"Tick Fix applied", "Tick Tests added"})
    void aHotfixIsNotValidatedBeforeSomebodySaysWhereItsFixAndItsTestsAre(String missing) {
        train.done = what -> !what.startsWith(missing);
        train.stays("fix: waiting for people");

        assertThat(train.buttons()).anyMatch(label -> label.startsWith(missing)).doesNotContain("Go");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE)).isEmpty();

        train.done = what -> true;
        train.playTo("go: waiting for people");
    }

    @Test
    @Tag("B-37")
    @Tag("B-41")
    void aHotfixIsNotValidatedBeforeItStandsInTheChangelog() {
        train.done = what -> !what.equals("changelog");
        train.stays("fix: not yet");

        assertThat(train.buttons()).noneMatch(label -> label.startsWith("Tick"));
        assertThat(train.room.transcript()).contains("✘ docs/changelog.md has no heading for 0.7.1 at ");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE)).isEmpty();
    }

    @ParameterizedTest
    @Tag("B-12")
    @Tag("B-13")
    @Tag("B-14")
    @Tag("B-15")
    @Tag("B-16")
    @Tag("B-17")
    @ValueSource(strings = {"fmt-check", "lint", "pytest", "playwright", "docs-verify", "helm-verify"})
    void oneJobOfTheValidationThatFailsStopsTheTrainAndIsNamed(String job) {
        train.done = what -> !what.equals(job);
        train.stays("validation: stopped");

        assertThat(train.room.transcript()).contains("failed: " + job);
        assertThat(train.repository().refs().tag(train.tag)).isEmpty();
    }

    @Test
    @Tag("B-23")
    @Tag("B-38")
    void theTagStandsOnTheHotfixBranchWhereEveryFileSaysItsVersion() {
        train.playTo("staging");

        String tagged = train.repository().refs().tag(train.tag).orElseThrow().commit();
        assertThat(train.repository().headOf(train.branch)).isEqualTo(tagged);
        assertThat(train.repository().text(tagged, "pyproject.toml")).contains("[tool.poetry]\nversion = \"0.7.1\"\n");
        assertThat(train.repository().text(tagged, "package.json")).contains("{\n  \"version\": \"0.7.1\"\n}\n");
        assertThat(train.repository().text(tagged, "charts/soma/Chart.yaml"))
                .contains("name: soma\nversion: 0.7.1\nappVersion: \"0.7.1\"\n");
    }

    @Test
    @Tag("B-37")
    void whatIsTickedOfAHotfixCountsForTheHeadThatWasLookedAt() {
        train.done = what -> !what.equals("ci runs");
        train.playTo("validation");
        assertThat(train.room.transcript()).contains("ticked: Fix applied on the hotfix branch; Tests added for it");

        train.repository().commit(train.branch, "mallory", "feat: one more thing", Map.of("src/more.py", "more\n"));
        train.room.wait(Duration.ofMinutes(1));

        assertThat(train.standing()).startsWith("fix: waiting for people");
        assertThat(train.room.transcript())
                .containsPattern(
                        "Fix applied on the hotfix branch: ticked by bob on [0-9a-f]{7}, which is no longer what is released. Look again.");
    }

    /** For each line, the ticket says whether it is about what will be tagged. */
    @Test
    @Tag("B-04")
    @Tag("B-22")
    @Tag("B-40")
    @Tag("B-41")
    void codeThatIsPushedBeforeTheTagUnticksWhatTheTicketSaidOfTheCommitBefore() {
        train.playTo("go: waiting for people");
        assertThat(train.ticket()).contains("- [x] CI and docs workflows green", "- [x] Changelog updated");

        train.repository().commit(train.branch, "mallory", "feat: one more thing", Map.of("src/more.py", "more\n"));
        train.room.wait(Duration.ofMinutes(1));
        train.room.wait(Duration.ofMinutes(1));

        assertThat(train.ticket())
                .contains("- [ ] CI and docs workflows green", "- [ ] Changelog updated")
                .containsPattern(
                        "- \\[ ] validation: .*Validate .* succeeded \\(no longer counts: the branch moved on\\)")
                .containsPattern("- pytest on `[0-9a-f]{7}` \\(no longer counts: the branch moved on\\): ")
                .containsPattern(
                        "- `tests` ticked by `bob` on `[0-9a-f]{7}` \\(no longer counts: the branch moved on\\): looked at it");
        assertThat(train.buttons())
                .doesNotContain("Go")
                .containsExactly("Tick Fix applied on the hotfix branch…", "Tick Tests added for it…");

        train.playTo("go: waiting for people");
        assertThat(train.ticket())
                .contains("- [x] CI and docs workflows green", "- [x] Changelog updated")
                .containsPattern("- pytest on `[0-9a-f]{7}`: ")
                .containsPattern("- `tests` ticked by `bob` on `[0-9a-f]{7}`: looked at it");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE))
                .extracting(Run::commit)
                .contains(train.repository().headOf(train.branch));
    }

    @Test
    @Tag("B-30")
    @Tag("B-44")
    void aSmokeTestThatFailsInStagingKeepsTheTagOutOfProduction() {
        train.done = what -> !what.equals("smoke");
        train.stays("staging: stopped");

        Run smoke = train.repository().runs().of(ShippedTrain.SMOKE).getLast();
        assertThat(train.repository().runs().inputs(smoke.id())).containsEntry("env", "staging");
        assertThat(train.buttons()).noneMatch(label -> label.startsWith("Promote"));
        assertThat(train.ticket()).contains("- [ ] Deployment validated in staging");
    }

    @Test
    @Tag("B-30")
    void aMaintainerMayGoOnWithoutTheSmokeTestOfTheTag() {
        train.done = what -> !what.equals("smoke");
        train.stays("staging: stopped");
        assertThat(train.room.transcript()).contains("▶ To continue anyway: /release override run-workflow <reason>.");

        train.room.answer("bob", "override run-workflow staging has no network today");
        train.playTo("production: waiting for people");

        String tagged = train.repository().refs().tag("v0.7.1").orElseThrow().commit();
        assertThat(train.room.transcript())
                .contains("bob overrode run-workflow for " + tagged.substring(0, 7) + ": staging has no network today");
        assertThat(train.ticket())
                .contains(
                        "- [ ] Deployment validated in staging (without `run-workflow`)", "- [x] Artifacts published");
    }

    @Test
    @Tag("B-30")
    @Tag("B-44")
    void aSmokeTestThatFailsInProductionStopsBeforeTheWatch() {
        train.done = what -> !what.equals("smoke")
                || train.repository().runs().of(ShippedTrain.SMOKE).size() < 2;
        train.stays("production: stopped");

        assertThat(train.room.transcript()).doesNotContain("watched until");
        assertThat(train.ticket())
                .contains("- [x] Deployment validated in staging", "- [ ] Deployment validated in production");
    }

    private void fallsBeforeProduction(Runnable fall, String sentence) {
        train.playTo("production: waiting for people");
        fall.run();
        train.stays("production: not yet");

        assertThat(train.room.transcript())
                .contains("✘ What this release deployed earlier is no longer healthy. " + sentence
                        + " To continue anyway: /release override still-healthy <reason>.")
                .contains(
                        "@ann @bob 0.7.1 (OneStepAt4time/aegis) production: What this release deployed earlier is no longer healthy. "
                                + sentence);
        assertThat(train.buttons()).containsExactly("Override still-healthy…");
        assertThat(train.room.transcript()).doesNotContain("v0.7.1 is in production");
    }

    private void rerun(RunState state) {
        Run smoke = train.repository().runs().of(ShippedTrain.SMOKE).getLast();
        train.repository().runs().rerun(smoke.id());
        train.repository().runs().job(smoke.id(), "smoke", state);
        train.repository().runs().become(smoke.id(), state);
    }

    @Test
    @Tag("B-31")
    @Tag("B-32")
    @Tag("B-44")
    void aStagingThatFellKeepsProductionFromBeingAskedForPromotedAndDeployed() {
        fallsBeforeProduction(
                () -> train.room.deployer.health(ShippedTrain.STAGING, Health.DEGRADED),
                "soma-staging is degraded at v0.7.1. Fix it where it runs, or restore the earlier revision in Argo"
                        + " CD and abandon the release.");

        train.room.deployer.health(ShippedTrain.STAGING, Health.HEALTHY);
        train.playTo("soak");
        assertThat(train.room.transcript()).contains("v0.7.1 is in production");
    }

    @Test
    @Tag("B-29")
    @Tag("B-44")
    void aStagingThatSomebodyBringsToAnotherRevisionKeepsTheTagOutOfProduction() {
        fallsBeforeProduction(
                () -> train.room.deployer.syncedByHand(ShippedTrain.STAGING, "v0.7.0"),
                "soma-staging is healthy at v0.7.0, not at v0.7.1. Sync it to v0.7.1 in Argo CD, or abandon the release.");
    }

    @Test
    @Tag("B-30")
    @Tag("B-44")
    void aSmokeTestOfStagingThatIsRerunAndFailsKeepsTheTagOutOfProduction() {
        fallsBeforeProduction(
                () -> rerun(RunState.FAILED),
                "Smoke #1 failed at attempt 2: smoke. Look at it, fix the cause, and rerun it on GitHub.");

        rerun(RunState.SUCCEEDED);
        train.playTo("soak");
    }

    @Test
    @Tag("B-31")
    @Tag("B-44")
    void norDoesSomebodyWhoSyncsProductionByHandGetRoundIt() {
        train.done = what -> !what.startsWith("Promote to production");
        train.stays("production: waiting for people");
        train.room.presses("bob", "Promote to production");
        train.room.deployer.health(ShippedTrain.STAGING, Health.DEGRADED);
        train.room.wait(Duration.ofMinutes(1));
        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, "v0.7.1");

        train.stays("production: not yet");

        assertThat(train.room.transcript())
                .contains("promoted to production by bob; blocked; it continues by itself once all of this is met")
                .doesNotContain("v0.7.1 is in production");
    }

    @Test
    @Tag("B-44")
    void aPromotionThatWasPressedDeploysNothingOnceStagingFell() {
        train.done = what -> !what.startsWith("Promote to production");
        train.stays("production: waiting for people");
        assertThat(train.room.transcript()).contains("✔ soma-staging is healthy at v0.7.1 · Smoke #1 succeeded.");

        train.room.presses("bob", "Promote to production");
        train.room.deployer.health(ShippedTrain.STAGING, Health.DEGRADED);
        train.stays("production: not yet");
        assertThat(train.room.transcript()).doesNotContain("v0.7.1 is in production");

        train.room.answer("ann", "override still-healthy the probe is wrong, see #77");
        train.playTo("soak");
        assertThat(train.room.transcript()).contains("ann overrode still-healthy: the probe is wrong, see #77");
    }

    /** Staging may serve the next train by then. */
    @Test
    @Tag("B-31")
    void aStagingThatChangesOnceProductionIsDeployedHoldsNothingUpBeforeTheSoak() {
        train.done = what -> !what.equals("smoke")
                || train.repository().runs().of(ShippedTrain.SMOKE).size() < 2;
        train.playTo("production: stopped");
        train.room.deployer.syncedByHand(ShippedTrain.STAGING, "v0.7.0");
        train.stays("production: stopped");

        assertThat(train.room.transcript()).doesNotContain("still-healthy");
    }

    @ParameterizedTest
    @Tag("B-34")
    @Tag("B-45")
    @CsvSource({"Tick Onboarding, workflows", "Tick Post-release metrics, metrics"})
    void theTicketStaysOpenUntilSomebodySaysWhatBecameOfTheManualsAndTheMetrics(String missing, String line) {
        train.done = what -> !what.startsWith(missing);
        train.playTo("soak");
        train.room.keepsLooking(Duration.ofHours(25));
        train.stays("metrics: waiting for people");

        assertThat(train.ticket()).contains("- [ ] Post-release metrics captured");

        train.done = what -> true;
        train.playTo("published");
        assertThat(train.ticket())
                .contains("- [x] Post-release metrics captured")
                .containsPattern("- `" + line + "` ticked by `bob` on `[0-9a-f]{7}`: looked at it");
    }

    @Test
    @Tag("B-03")
    void everybodyCanReadWhoHasWhichRoleAndWhenTheProcessWasReviewedLast() {
        assertThat(train.room.answer("erin", "explain"))
                .contains(
                        "Its document: title Release Process · version 1.0.0 · last reviewed 2025-10-15 · owner"
                                + " release-engineering.",
                        "review (major and minor only): 1 of each of platform, qa, docs, product must say go");
    }
}
