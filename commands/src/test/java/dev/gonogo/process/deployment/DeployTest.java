package dev.gonogo.process.deployment;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.stopped;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.working;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Fact;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-29")
@Tag("B-31")
class DeployTest {
    private static final ApplicationNamed STAGING = new ApplicationNamed("soma-staging");
    private static final String LINK = "https://argocd.example.com/applications/soma-staging";
    private static final String TAGGED = Scene.id("5e1ea5e");
    private static final String OLD = Scene.id("0bad0bad");
    private static final Instant ASKED = Scene.NOW.minusSeconds(90);
    private static final Instant LONG_AGO = Scene.NOW.minus(Duration.ofDays(14));
    private static final Fact.Intent INTENT = new Fact.Intent(Scene.STEP, 1, ASKED);
    private final Step step = new Deploy("soma-staging", "{tag}");

    /** An application under construction; in its state before a release, unless a test says otherwise. */
    private static final class Application {
        private List<String> compared = List.of(OLD);
        private Sync sync = Sync.SYNCED;
        private Health health = Health.HEALTHY;
        private Operation last = new Operation(Phase.SUCCEEDED, "successfully synced", OLD, LONG_AGO);
        private final List<Deployed> history = new ArrayList<>(List.of(new Deployed(OLD, LONG_AGO)));

        Application compared(Sync state, String... revisions) {
            compared = List.of(revisions);
            sync = state;
            return this;
        }

        Application is(Health now) {
            health = now;
            return this;
        }

        Application operation(Phase phase, String revision, String message) {
            last = new Operation(phase, message, revision, phase == Phase.RUNNING ? Instant.MAX : Scene.NOW);
            return this;
        }

        Application ended(Instant time) {
            last = new Operation(last.phase(), last.message(), last.revision(), time);
            return this;
        }

        /** In its state after a successful sync. */
        Application deployed(String revision, Instant at) {
            history.addFirst(new Deployed(revision, at));
            last = new Operation(Phase.SUCCEEDED, "successfully synced", revision, at);
            return this;
        }

        Application deployed(String revision) {
            return deployed(revision, Scene.NOW).compared(Sync.SYNCED, revision);
        }

        Application withoutHistory() {
            history.clear();
            return this;
        }

        Deployment built() {
            return new Deployment("soma-staging", compared, sync, health, last, history, LINK);
        }
    }

    private static Scene scene(Application application) {
        return Scene.of("1.4.0").annotated("v1.4.0", TAGGED).knows(STAGING, Optional.of(application.built()));
    }

    private static Scene asked(Application application) {
        return scene(application).saw(INTENT);
    }

    private static Act sync(int turn) {
        return new Act.Sync(Scene.STEP, turn, "soma-staging", "v1.4.0");
    }

    private Progress look(Scene scene) {
        return step.progress(scene.situation());
    }

    @Test
    void whatALaterReleaseDeployedIsNotSyncedBack() {
        Application application = new Application().deployed(OLD, Scene.NOW.minusSeconds(600));

        stopped(
                look(scene(application).annotated("v1.4.1", OLD)),
                "soma-staging is at 0bad0ba of the later release 1.4.1, so it is not synced back to v1.4.0. If that"
                        + " is intended, sync it in Argo CD. Otherwise continue without it as described below, or"
                        + " abandon this release.");
        assertThat(due(look(scene(application).annotated("v1.3.9", OLD)), "syncing soma-staging to v1.4.0"))
                .isEqualTo(sync(1));
    }

    @Test
    void asksForTheTag() {
        assertThat(due(look(scene(new Application())), "syncing soma-staging to v1.4.0"))
                .isEqualTo(sync(1));
    }

    @Test
    void anApplicationThatIsIllWithTheOldRevisionIsMentionedAndSynced() {
        assertThat(due(
                        look(scene(new Application().is(Health.DEGRADED))),
                        "syncing soma-staging to v1.4.0; it is degraded before that"))
                .isEqualTo(sync(1));
        due(
                look(scene(new Application().is(Health.MISSING))),
                "syncing soma-staging to v1.4.0; it is missing before that");
    }

    @Test
    void anApplicationThatWasNeverDeployedIsSynced() {
        Deployment fresh = new Deployment(
                "soma-staging", List.of(TAGGED), Sync.OUT_OF_SYNC, Health.PROGRESSING, null, List.of(), LINK);

        assertThat(due(
                        look(scene(new Application()).knows(STAGING, Optional.of(fresh))),
                        "syncing soma-staging to v1.4.0"))
                .isEqualTo(sync(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e1ea5e", "7a9"})
    void isDoneWhenTheTagsCommitOrTheTagItselfIsDeployedAndHealthy(String id) {
        Progress.Done seen =
                done(look(asked(new Application().deployed(Scene.id(id)))), "soma-staging is healthy at v1.4.0");

        assertThat(seen.values())
                .containsOnly(
                        entry("application", "soma-staging"),
                        entry("revision", "v1.4.0"),
                        entry("deployed", Scene.NOW.toString()));
    }

    @Test
    void aChartsVersionIsTakenAsItIsWritten() {
        Step chart = new Deploy("soma-staging", "{version}");

        done(
                chart.progress(scene(new Application().deployed("1.4.0")).situation()),
                "soma-staging is healthy at 1.4.0");
        assertThat(chart.progress(scene(new Application().deployed("1.4.0-rc")).situation()))
                .isInstanceOf(Progress.Due.class);
    }

    @Test
    void aLightweightTagIsItsCommit() {
        Scene scene = Scene.of("1.4.0")
                .lightweight("v1.4.0", TAGGED)
                .knows(STAGING, Optional.of(new Application().deployed(TAGGED).built()));

        done(look(scene), "soma-staging is healthy at v1.4.0");
    }

    @Test
    void whatIsDeployedAlreadyNeedsNoSync() {
        Application same = new Application().compared(Sync.SYNCED, TAGGED);

        assertThat(done(look(scene(same)), "soma-staging is healthy at v1.4.0").values())
                .as("nobody knows when")
                .doesNotContainKey("deployed");
    }

    @Test
    void whatNobodySyncedMayBeThereAllTheSame() {
        Deployment adopted =
                new Deployment("soma-staging", List.of(TAGGED), Sync.SYNCED, Health.HEALTHY, null, List.of(), LINK);

        done(look(scene(new Application()).knows(STAGING, Optional.of(adopted))), "soma-staging is healthy at v1.4.0");
    }

    @Test
    void anOperationThatSucceededIsEnoughWhereNoHistoryIsKept() {
        Application kept = new Application()
                .operation(Phase.SUCCEEDED, TAGGED, "successfully synced")
                .withoutHistory();

        assertThat(done(look(asked(kept)), "soma-staging is healthy at v1.4.0").values())
                .contains(entry("deployed", Scene.NOW.toString()));
    }

    @Test
    void differencesFromAnotherRevisionAreNotOurs() {
        done(
                look(asked(new Application().deployed(TAGGED).compared(Sync.OUT_OF_SYNC, Scene.MAIN))),
                "soma-staging is healthy at v1.4.0");
    }

    @Test
    void followsTheOperation() {
        working(
                look(asked(new Application().operation(Phase.RUNNING, TAGGED, ""))),
                "soma-staging is being synced to v1.4.0");
        working(
                look(asked(
                        new Application().operation(Phase.RUNNING, "v1.4.0", "waiting for healthy state of apps/web"))),
                "soma-staging is being synced to v1.4.0: waiting for healthy state of apps/web");
    }

    @Test
    void anotherOperationIsWaitedFor() {
        working(
                look(scene(new Application().operation(Phase.RUNNING, OLD, ""))),
                "soma-staging is busy with another sync, to 0bad0ba; ours comes after it");
        working(
                look(scene(new Application().operation(Phase.RUNNING, "1.3.9", ""))),
                "soma-staging is busy with another sync, to 1.3.9; ours comes after it");
        working(look(asked(new Application().operation(Phase.RUNNING, "", ""))), "soma-staging is busy with a sync");
    }

    @Test
    void waitsUntilItIsHealthy() {
        working(
                look(asked(new Application().deployed(TAGGED).is(Health.PROGRESSING))),
                "soma-staging is at v1.4.0 and is starting up");
        working(
                look(asked(new Application().deployed(TAGGED).is(Health.SUSPENDED))),
                "soma-staging is at v1.4.0 and suspended; it continues when it is resumed in Argo CD");
        unsure(
                look(asked(new Application().deployed(TAGGED).is(Health.UNKNOWN))),
                "Argo CD does not know whether soma-staging is healthy");
    }

    @ParameterizedTest
    @EnumSource(names = {"DEGRADED", "MISSING"})
    void stopsWhenItIsIllAndNamesTheRevisionToGoBackTo(Health ill) {
        String word = ill == Health.DEGRADED ? "degraded" : "missing";

        stopped(
                look(asked(new Application().deployed(TAGGED).is(ill))),
                "soma-staging is " + word
                        + " at v1.4.0. Look at it in Argo CD: fix it there, or sync it back to 0bad0ba.");
        stopped(
                look(asked(new Application().withoutHistory().deployed(TAGGED).is(ill))),
                "soma-staging is " + word
                        + " at v1.4.0. Look at it in Argo CD: there is no known earlier revision to go back to.");
    }

    @Test
    void goingBackMeansTheLastRevisionThatWasAnotherOne() {
        Application twice = new Application()
                .deployed("1.3.9", LONG_AGO.plusSeconds(60))
                .deployed(TAGGED, ASKED)
                .deployed(TAGGED)
                .is(Health.DEGRADED);

        stopped(
                look(asked(twice)),
                "soma-staging is degraded at v1.4.0. Look at it in Argo CD: fix it there, or sync it back to"
                        + " 1.3.9.");
    }

    @Test
    void aSyncThatFailedIsTold() {
        stopped(
                look(asked(new Application().operation(Phase.FAILED, TAGGED, "one or more objects failed to apply."))),
                "soma-staging could not be synced to v1.4.0: one or more objects failed to apply. Fix the cause and sync"
                        + " it once more in Argo CD.");
        stopped(
                look(asked(new Application().operation(Phase.FAILED, TAGGED, ""))),
                "soma-staging could not be synced to v1.4.0: Argo CD does not say why. Fix the cause and sync it once more"
                        + " in Argo CD.");
    }

    @Test
    void aFailureFromBeforeWeAskedIsNotOurs() {
        Application before = new Application()
                .operation(Phase.FAILED, TAGGED, "the cluster was away")
                .ended(ASKED.minusSeconds(31));

        assertThat(due(look(scene(before)), "syncing soma-staging to v1.4.0")).isEqualTo(sync(1));
        working(look(asked(before)), "waiting for Argo CD to start syncing soma-staging");
        assertThat(look(asked(before.ended(ASKED.minusSeconds(30))))).isInstanceOf(Progress.Stopped.class);
    }

    @Test
    void aFailureOfAnotherSyncLeavesNothingAsItWas() {
        Application broken = new Application().deployed(TAGGED, LONG_AGO).operation(Phase.FAILED, OLD, "gone");

        assertThat(due(look(scene(broken)), "syncing soma-staging to v1.4.0")).isEqualTo(sync(1));
    }

    @Test
    void whatDiffersAfterASyncMaySettle() {
        Application differs = new Application().deployed(TAGGED).compared(Sync.OUT_OF_SYNC, TAGGED);
        Instant settled = Scene.NOW.plus(Duration.ofMinutes(5));

        working(
                look(asked(differs).at(settled.minusMillis(1))),
                "soma-staging was synced to v1.4.0, but what is running still differs");
        stopped(
                look(asked(differs).at(settled)),
                "soma-staging was synced to v1.4.0, but what is running differs from it. Look at the differences in"
                        + " Argo CD: something may have to be pruned, or was changed by hand.");
        unsure(look(asked(differs.compared(Sync.UNKNOWN, TAGGED))), "Argo CD cannot compare soma-staging with v1.4.0");
    }

    @Test
    void aSyncIsNotAskedForTwiceWhileItMayBeUnderWay() {
        Instant late = ASKED.plus(Duration.ofMinutes(2));

        working(look(asked(new Application()).at(late)), "waiting for Argo CD to start syncing soma-staging");
        assertThat(due(look(asked(new Application()).at(late.plusMillis(1))), "syncing soma-staging to v1.4.0"))
                .isEqualTo(sync(2));
    }

    @Test
    void aSyncThatNeverShowsIsAskedForMoreRarelyAndPeopleAreTold() {
        Scene unseen = scene(new Application());
        Instant last = ASKED;
        for (int turn = 1; turn <= 5; turn++) {
            last = ASKED.plus(Duration.ofMinutes(3L * turn));
            unseen = unseen.saw(new Fact.Intent(Scene.STEP, turn, last));
        }

        stopped(
                look(unseen.at(last.plus(Duration.ofMinutes(14)))),
                "soma-staging was asked 5 times to be synced to v1.4.0, and Argo CD shows no such sync. Check"
                        + " whether its application controller is running. The next try is 2026-11-20 12:28 UTC.");
        assertThat(due(look(unseen.at(last.plus(Duration.ofMinutes(15)))), "syncing soma-staging to v1.4.0"))
                .isEqualTo(sync(6));
    }

    @Test
    void aRefusedSyncIsToldAndTriedAgainAfterAMinute() {
        Scene refused = asked(new Application()).saw(new Fact.Rejected(Scene.STEP, 1, ASKED, "auto-sync is on"));

        stopped(look(refused.at(ASKED.plusSeconds(59))), "soma-staging could not be synced to v1.4.0: auto-sync is on");
        assertThat(due(look(refused.at(ASKED.plusSeconds(60))), "syncing soma-staging to v1.4.0"))
                .isEqualTo(sync(2));
    }

    @Test
    void whatPeopleDeployedMeanwhileIsNotOverrun() {
        Application back = new Application().deployed(TAGGED, ASKED).deployed(OLD);
        Instant muchLater = Scene.NOW.plus(Duration.ofHours(1));

        stopped(
                look(asked(back).at(muchLater)),
                "somebody had soma-staging synced to 0bad0ba after this release asked for v1.4.0. Sync it to v1.4.0"
                        + " in Argo CD to continue, or abandon the release.");
        assertThat(look(asked(new Application().deployed("1.3.9", ASKED)).at(muchLater)))
                .as("not after, so it was there before")
                .isInstanceOf(Progress.Due.class);
    }

    @Test
    void whereALaterReleaseTookItsPlaceNobodyIsToldToSyncItBack() {
        Application later = new Application().deployed(TAGGED, ASKED).deployed("v1.4.1");

        stopped(
                look(asked(later).annotated("v1.4.1", OLD).at(Scene.NOW.plus(Duration.ofHours(1)))),
                "somebody had soma-staging synced to v1.4.1 after this release asked for v1.4.0. The later release"
                        + " 1.4.1 replaced it: do not sync it back. v1.4.0 can no longer be checked there. Continue"
                        + " without that as described below, or abandon this release.");
    }

    @Test
    void onlyTheHistorySaysThatSomebodyHadItSynced() {
        String next = " after this release asked for v1.4.0. Sync it to v1.4.0 in Argo CD to continue, or abandon the"
                + " release.";
        Instant muchLater = Scene.NOW.plus(Duration.ofHours(1));

        stopped(
                look(asked(new Application()
                        .deployed(TAGGED, ASKED.plusSeconds(1))
                        .operation(Phase.FAILED, "1.3.9", "gone"))),
                "a sync of soma-staging to 1.3.9 failed (gone)" + next);
        stopped(
                look(asked(new Application().operation(Phase.FAILED, "", "unable to resolve '1.4.0' to a commit SHA"))
                        .at(muchLater)),
                "a sync of soma-staging failed (unable to resolve '1.4.0' to a commit SHA)" + next);
        stopped(
                look(asked(new Application().operation(Phase.FAILED, OLD, "")).at(muchLater)),
                "a sync of soma-staging to 0bad0ba failed" + next);
        stopped(
                look(asked(new Application().withoutHistory().operation(Phase.SUCCEEDED, OLD, "successfully synced"))),
                "soma-staging was synced to 0bad0ba" + next);
    }

    @Test
    void anUnknownApplicationIsTold() {
        stopped(
                look(scene(new Application()).knows(STAGING, Optional.empty())),
                "Argo CD has no application soma-staging. Create it there, or correct the name in the process file.");
    }

    @Test
    void doubtDeploysNothing() {
        unsure(look(scene(new Application()).cannotTell(STAGING)), "GitHub did not answer in time");
        unsure(look(scene(new Application()).cannotTell(new AllRefs())), "GitHub did not answer in time");
        unsure(look(Scene.preview()), ScriptedWorld.SILENCE);
    }
}
