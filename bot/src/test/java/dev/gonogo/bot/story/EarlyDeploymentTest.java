package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody syncs an application in Argo CD to a release's tag before the train gets there. */
@Tag("B-20")
@Tag("B-22")
@Tag("B-31")
class EarlyDeploymentTest {
    private static final String ALL_THE_SAME = " To continue anyway: /release override deployed-early <reason>.";
    private static final String BACK =
            " Sync it back to v0.7.0 in Argo CD; it will be deployed when its turn comes." + ALL_THE_SAME;

    private final ShippedTrain train = ShippedTrain.minor();

    /** The tag is deployed to staging, and its smoke test runs. */
    private void smokeRuns() {
        train.done = what -> !what.equals("smoke runs");
        train.playTo("staging: waiting for people");
        for (int round = 0; round < 5; round++) {
            train.playOn();
        }
        Run smoke = train.repository().runs().of(ShippedTrain.SMOKE).getFirst();
        train.repository().runs().become(smoke.id(), RunState.RUNNING);
        train.room.wait(Duration.ofMinutes(1));
    }

    private void synced(String application) {
        train.room.wait(Duration.ofMinutes(1));
        train.room.deployer.syncedByHand(application, train.tag);
        train.room.wait(Duration.ofMinutes(1));
    }

    private String seen() {
        return train.room.transcript();
    }

    @Test
    void productionThatIsSyncedBeforeTheSmokeTestOfStagingIsToldAtOnceAndHoldsProduction() {
        smokeRuns();
        synced(ShippedTrain.PRODUCTION);

        assertThat(train.standing()).startsWith("staging");
        assertThat(seen())
                .containsPattern(
                        "✘ soma-production was synced to v0\\.8\\.0 by admin 2026-[-0-9: ]* UTC, before gonogo saw"
                                + " smoke.yml succeed in staging\\.\\Q" + BACK
                                + " Until then it blocks production.\\E");

        train.done = what -> true;
        train.stays("production: not yet");
        assertThat(train.buttons()).containsExactly("Override deployed-early…");
        assertThat(seen())
                .contains(
                        "@ann 0.8.0 (OneStepAt4time/aegis) production: soma-production was synced to v0.8.0 by admin ")
                .doesNotContain("v0.8.0 is in production");

        assertThat(train.room.answer("erin", "override deployed-early it is there"))
                .startsWith("Only maintainers");
        assertThat(train.room.answer("bob", "override deployed-early the customer could not wait"))
                .startsWith("0.8.0 continues without deployed-early");
        train.playTo("soak");
        assertThat(seen())
                .contains("bob overrode deployed-early: the customer could not wait")
                .containsPattern(
                        "soma-production is healthy at v0\\.8\\.0; soma-production was synced to v0\\.8\\.0 by admin"
                                + " 2026-[-0-9: ]* UTC, before gonogo saw smoke.yml succeed in staging");
        assertThat(train.ticket())
                .contains("before gonogo saw `smoke.yml` succeed in staging", "the customer could not wait");
    }

    @Test
    void whoSyncsProductionBackHasItDeployedAtItsTurn() {
        smokeRuns();
        synced(ShippedTrain.PRODUCTION);
        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, "v0.7.0");
        train.room.wait(Duration.ofMinutes(1));
        assertThat(seen()).doesNotContain("Until then it blocks production");

        train.done = what -> true;
        train.playTo("soak");
        assertThat(seen())
                .contains("before gonogo saw smoke.yml succeed in staging")
                .doesNotContain("overrode");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void productionThatIsSyncedBeforeItsSignOffIsNotAccepted(boolean automated) {
        train.playTo("production: waiting for people");
        train.room.wait(Duration.ofMinutes(1));
        if (automated) {
            train.room.deployer.syncedByItself(ShippedTrain.PRODUCTION, train.tag);
        } else {
            train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, train.tag);
        }
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.buttons()).containsExactly("Override deployed-early…");
        train.stays("production: not yet");

        String next = automated ? " Turn off auto-sync for it and sync it back" : " Sync it back";
        assertThat(seen())
                .containsPattern("✘ soma-production was synced to v0\\.8\\.0 by \\Q"
                        + (automated ? "Argo CD by itself (auto-sync)" : "admin")
                        + "\\E 2026-[-0-9: ]* UTC, before production was signed off\\." + next);
    }

    @Test
    void productionThatIsSyncedBetweenTheSignOffAndThePromotionIsNotAcceptedEither() {
        train.done = what -> !what.equals("Promote to production");
        train.playTo("production: waiting for people");
        for (int round = 0; round < 5 && !train.buttons().contains("Promote to production"); round++) {
            train.playOn();
        }
        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, train.tag);
        train.room.clock.advance(Duration.ofSeconds(30));
        train.room.presses("bob", "Promote to production");
        train.stays("production: not yet");

        assertThat(seen())
                .contains("promoted to production by bob")
                .containsPattern("by admin 2026-[-0-9: ]* UTC, before anybody promoted it to production\\.");
    }

    @Test
    void stagingThatIsSyncedBeforeItsPromotionHoldsThat() {
        train.done = what -> !what.startsWith("PyPI");
        train.playTo("publication: ");
        for (int round = 0; round < 3; round++) {
            train.playOn();
        }
        synced(ShippedTrain.STAGING);

        assertThat(train.standing()).startsWith("publication: ");
        assertThat(seen())
                .containsPattern(
                        "✘ soma-staging was synced to v0\\.8\\.0 by admin 2026-[-0-9: ]* UTC, before publication was passed\\.\\Q"
                                + BACK + " Until then it blocks staging.\\E");

        train.done = what -> true;
        train.stays("staging: not yet");
        train.room.deployer.syncedByHand(ShippedTrain.STAGING, "v0.7.0");
        train.playTo("soak");
    }

    @Test
    void whatIsSyncedOnceMoreAfterItsTurnIsNot() {
        train.playTo("soak");
        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, train.tag);
        train.room.deployer.syncedByItself(ShippedTrain.STAGING, train.tag);
        train.room.wait(Duration.ofMinutes(1));

        assertThat(seen()).doesNotContain("deployed-early", "was synced to v0.8.0 by");
    }

    /** Argo CD shows it as its last operation, and keeps no history of it. */
    @Test
    void productionWhereSomeResourcesWereSyncedBeforeItsTurnIsNotTakenForDeployed() {
        train.playTo("production: waiting for people");
        train.room.wait(Duration.ofMinutes(1));
        train.room.deployer.syncedInPart(ShippedTrain.PRODUCTION, train.tag);
        train.room.wait(Duration.ofMinutes(1));
        train.stays("production: not yet");
        assertThat(train.buttons()).containsExactly("Override deployed-early…");
        assertThat(seen())
                .containsPattern(
                        "✘ soma-production was synced to v0\\.8\\.0 by admin 2026-[-0-9: ]* UTC, before production was signed"
                                + " off\\.\\Q" + BACK)
                .doesNotContain("v0.8.0 is in production");

        train.room.answer("bob", "override deployed-early the customer could not wait");
        train.playTo("soak");
        assertThat(train.room.deployer.deployed(ShippedTrain.PRODUCTION)).isEqualTo(train.tag);
    }

    @Test
    void whatWasDoneWhileNobodyLookedIsNotSaidToComeBeforeIt() {
        smokeRuns();
        train.done = what -> true;
        train.machines();
        train.room.clock.advance(Duration.ofHours(1));
        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, train.tag);
        train.room.clock.advance(Duration.ofHours(1));
        train.room.wait(Duration.ofMinutes(1));

        assertThat(train.standing()).startsWith("production: not yet");
        assertThat(seen())
                .contains(
                        "soma-production was synced to v0.8.0 by admin 2026-11-20 11:14 UTC, before gonogo saw smoke.yml succeed in"
                                + " staging.")
                .doesNotContain("before smoke.yml succeeded");
    }

    @Test
    void productionThatGetsFilesOfSomebodysOwnIsNoLongerWhatWasReleased() {
        train.playTo("soak");
        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, "");
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.standing()).isEqualTo("soak: stopped · 3 of 12 stages left");
        assertThat(seen())
                .contains(
                        "soma-production is healthy at files of somebody's own, not at v0.8.0. Sync it to v0.8.0 in Argo CD, or"
                                + " abandon the release.");
    }

    @Test
    void productionThatIsTakenBackInPartIsNoLongerWhatWasReleased() {
        train.playTo("soak");
        train.room.deployer.syncedInPart(ShippedTrain.PRODUCTION, "v0.7.0");
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.standing()).isEqualTo("soak: stopped · 3 of 12 stages left");
        assertThat(seen())
                .contains("soma-production was partly synced to v0.7.0, and the rest is at v0.8.0. Sync all of it to"
                        + " v0.8.0 in"
                        + " Argo CD, or abandon the release.");

        train.room.deployer.syncedByHand(ShippedTrain.PRODUCTION, train.tag);
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.standing()).isEqualTo("soak: watching · 3 of 12 stages left");
    }
}
