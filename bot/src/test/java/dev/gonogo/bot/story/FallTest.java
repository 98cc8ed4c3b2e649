package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was deployed to production fails while it is watched. */
@Tag("B-32")
@Tag("B-44")
class FallTest {
    private static final String SOAK = "0.8.0 (OneStepAt4time/aegis) soak";
    private static final String PRODUCTION = "aegis-production";
    private static final String TAG = "v0.8.0";
    private static final String SMOKE = "smoke.yml";
    private static final String PROCESS = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob]}
            stages:
              - name: go
                steps: [sign-off, push-tag]
              - name: production
                steps:
                  - deploy: aegis-production
                  - run-workflow: {workflow: smoke.yml, ref: "{production}", jobs: [smoke]}
              - name: soak
                steps: [{soak: {time: 24h, remind: 8h}}]
            """;

    private static ReleaseRoom room(IoPoint io, String process) {
        ReleaseRoom room = new ReleaseRoom(io);
        room.deployer.application(PRODUCTION, "v0.7.0");
        room.commitProcess(process);
        room.released("0.7.0");
        room.repository()
                .commit(
                        SeedA.MAIN,
                        "dave",
                        "ci: a smoke test",
                        Map.of(".github/workflows/" + SMOKE, "name: Smoke\non: workflow_dispatch\n"));
        room.restart();
        return room;
    }

    /** Everybody and everything does its part until the soak begins. */
    private static void work(ReleaseRoom room) {
        if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.8.0") == 0) {
            room.says("ann", "cut 0.8.0");
        }
        room.tick();
        boolean asked = room.chat.board(ReleaseRoom.ROOM).isPresent()
                && room.board().buttons().stream().map(Button::label).anyMatch("Go"::equals);
        if (asked && room.says("bob", "go") instanceof Dialog dialog) {
            room.submits("bob", dialog, Map.of());
        }
        room.deployer.works();
        room.repository().runs().of(SMOKE).stream()
                .filter(run -> !run.state().over())
                .forEach(run -> smoke(room, run, RunState.SUCCEEDED));
        room.wait(Duration.ofMinutes(1));
    }

    private static void smoke(ReleaseRoom room, Run run, RunState state) {
        room.repository().runs().job(run.id(), "smoke", state);
        room.repository().runs().become(run.id(), state);
    }

    private static ReleaseRoom watched() {
        ReleaseRoom room = room(IoPoint.NONE, PROCESS);
        for (int round = 0; round < 20 && !soaking(room); round++) {
            work(room);
        }
        assertThat(room.transcript())
                .contains("watched until 2026-11-21 10:")
                .contains("aegis-production is healthy at v0.8.0 · Smoke #1 succeeded");
        return room;
    }

    private static boolean soaking(ReleaseRoom room) {
        return room.chat.board(ReleaseRoom.ROOM).isPresent()
                && room.board().standing().plain().startsWith("soak: watching");
    }

    private static void hoursPass(ReleaseRoom room, int hours) {
        minutesPass(room, hours * 60);
    }

    private static void minutesPass(ReleaseRoom room, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            room.wait(Duration.ofMinutes(1));
        }
    }

    private static String standing(ReleaseRoom room) {
        return room.board().standing().plain();
    }

    @Test
    void aDegradedProductionStopsTheWatchCallsTheMaintainersAndTheWholeTimeBeginsAnew() {
        ReleaseRoom room = watched();
        hoursPass(room, 20);
        room.deployer.health(PRODUCTION, Health.DEGRADED);
        room.wait(Duration.ofMinutes(1));

        assertThat(standing(room)).startsWith("soak: stopped");
        assertThat(room.transcript())
                .contains("@ann @bob " + SOAK
                        + " stopped: aegis-production is degraded at v0.8.0. Fix it where it runs, or restore the"
                        + " earlier revision in Argo CD and abandon the release. Seen first 2026-11-21 06:")
                .contains("Smoke #1 succeeded.");
        assertThat(room.board().buttons()).extracting(Button::label).containsExactly("Look at it");

        room.restart();
        hoursPass(room, 2);
        room.deployer.health(PRODUCTION, Health.HEALTHY);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("@ann " + SOAK + ": watched until 2026-11-22 08:");
        room.restart();
        hoursPass(room, 23);
        assertThat(standing(room)).startsWith("soak: watching");
        hoursPass(room, 1);
        assertThat(room.transcript()).contains("0.8.0 is out.").containsOnlyOnce("soak stopped");
    }

    @Test
    void aMaintainerMayGoOnAlthoughItFell() {
        ReleaseRoom room = watched();
        room.deployer.health(PRODUCTION, Health.DEGRADED);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("To continue anyway: /release override soak <reason>.");

        assertThat(room.answer("erin", "override soak it will do")).startsWith("Only maintainers");
        room.answer("ann", "override soak the probe is wrong, see #77");
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript())
                .contains(
                        "0.8.0 is done, without soak: the board says who decided that and why.",
                        "ann overrode soak: the probe is wrong, see #77");
    }

    @Test
    @Tag("B-30")
    void aMaintainerMayGoOnWithoutASmokeTestOfThisCommit() {
        ReleaseRoom room = smoked(RunState.FAILED);
        assertThat(room.transcript())
                .contains("production stopped: Smoke #1 failed: smoke.")
                .contains("To continue anyway: /release override run-workflow <reason>.");

        room.answer("bob", "override run-workflow the runner has no network");
        room.wait(Duration.ofMinutes(1));

        String head = room.repository().headOf(SeedA.MAIN).substring(0, 7);
        assertThat(room.transcript())
                .contains("bob overrode run-workflow for " + head + ": the runner has no network")
                .contains("watched until");
    }

    @Test
    @Tag("B-30")
    void anOverriddenSmokeTestThatIsRunAgainAndFailsAnewHoldsAgain() {
        ReleaseRoom room = smoked(RunState.FAILED);
        Run run = room.repository().runs().of(SMOKE).getFirst();
        room.repository().runs().rerun(run.id());
        smoke(room, run, RunState.FAILED);
        room.answer("bob", "override run-workflow the runner has no network");
        room.wait(Duration.ofMinutes(1));

        assertThat(standing(room)).startsWith("production: stopped");
        assertThat(room.transcript()).contains("Smoke #1 failed at attempt 2: smoke.");
    }

    private static ReleaseRoom smoked(RunState state) {
        ReleaseRoom room = room(IoPoint.NONE, PROCESS);
        for (int round = 0; round < 20 && room.repository().runs().of(SMOKE).isEmpty(); round++) {
            work(room);
        }
        smoke(room, room.repository().runs().of(SMOKE).getFirst(), state);
        room.wait(Duration.ofMinutes(1));
        return room;
    }

    @Test
    void aRollbackByHandAndADifferenceAreFallsEachSaidForItself() {
        ReleaseRoom room = watched();
        room.deployer.syncedByHand(PRODUCTION, "v0.7.0");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript())
                .contains("@ann @bob " + SOAK
                        + " stopped: aegis-production is healthy at v0.7.0, not at v0.8.0. Sync it to v0.8.0 in"
                        + " Argo CD, or abandon the release.");

        room.deployer.syncedByHand(PRODUCTION, TAG);
        room.wait(Duration.ofMinutes(2));
        room.deployer.drifts(PRODUCTION);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript())
                .contains("@ann @bob " + SOAK
                        + " stopped: aegis-production is healthy at v0.8.0, but what is running differs from it.");

        room.deployer.syncedByHand(PRODUCTION, TAG);
        room.wait(Duration.ofMinutes(2));
        room.deployer.syncedByHand(PRODUCTION, "v0.7.0");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript().split("not at v0.8.0. Sync it", -1))
                .as("a second fall of the same kind is news")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Tag("B-30")
    void aSmokeTestThatIsRerunAndFailsIsAFall() {
        ReleaseRoom room = watched();
        Run run = room.repository().runs().of(SMOKE).getFirst();
        room.repository().runs().rerun(run.id());
        hoursPass(room, 24);
        assertThat(standing(room)).startsWith("soak: watching");
        assertThat(room.transcript())
                .contains("the 24 hours are over, and it is watched until everything is well")
                .contains("Smoke #1 runs");

        smoke(room, run, RunState.FAILED);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("soak stopped: Smoke #1 failed");
        smoke(room, run, RunState.SUCCEEDED);
        hoursPass(room, 25);
        assertThat(room.transcript()).contains("0.8.0 is out.");
    }

    /** It fails once, and is fixed after that has been reported. */
    private static ReleaseRoom fallen(IoPoint io) {
        ReleaseRoom room = room(io, PROCESS.replace("24h, remind: 8h", "8m, remind: 4h"));
        boolean fell = false;
        for (int round = 0; round < 60; round++) {
            try {
                work(room);
                if (!fell && soaking(room)) {
                    fell = true;
                    room.deployer.health(PRODUCTION, Health.DEGRADED);
                } else if (room.transcript().contains("soak stopped")) {
                    room.deployer.health(PRODUCTION, Health.HEALTHY);
                }
                if (room.transcript().contains("0.8.0 is out.")) {
                    return room;
                }
            } catch (Crash crash) {
                room.restart();
            }
        }
        throw new AssertionError("not over after 60 rounds\n" + room.transcript());
    }

    @Test
    void aFallEndsTheSameWhereverTheBotIsStopped() {
        Interruption undisturbed = Interruption.never();
        ReleaseRoom whole = fallen(undisturbed);
        assertThat(undisturbed.stops()).hasSizeGreaterThan(100);
        assertThat(whole.transcript()).containsOnlyOnce("soak stopped").containsOnlyOnce("0.8.0 is out.");

        Sweep.through(undisturbed, 1, FallTest::fallen, (room, io, where) -> {
            assertThat(room.board().standing())
                    .as(where)
                    .isEqualTo(whole.board().standing());
            assertThat(room.transcript())
                    .as(where)
                    .containsOnlyOnce("soak stopped")
                    .containsOnlyOnce("0.8.0 is out.");
            assertThat(io.counts())
                    .as(where)
                    .allSatisfy((effect, times) ->
                            assertThat(times).isEqualTo(undisturbed.counts().getOrDefault(effect, 1)));
        });
    }

    @Test
    void timeInWhichArgoCdIsAwayDoesNotCountAndPeopleAreToldOnce() {
        ReleaseRoom room = watched();
        hoursPass(room, 1);
        room.deployer.lose("Argo CD did not answer in time");
        minutesPass(room, 14);
        assertThat(room.transcript()).doesNotContain("soak stopped");
        minutesPass(room, 2);

        assertThat(standing(room)).startsWith("soak: stopped");
        assertThat(room.transcript())
                .contains("@ann " + SOAK + " stopped: it could not be watched since 2026-11-20 11:")
                .contains(": Argo CD did not answer in time. Find out why, and watch it yourself meanwhile. This"
                        + " continues by itself once it can be watched again; until then the time does not"
                        + " count.")
                .contains("the state of aegis-production cannot be told right now: Argo CD did not answer in time.");

        room.restart();
        hoursPass(room, 22);
        minutesPass(room, 44);
        room.deployer.restore();
        minutesPass(room, 2);
        assertThat(standing(room)).startsWith("soak: watching");
        assertThat(room.transcript())
                .containsOnlyOnce(SOAK + " stopped")
                .contains("watched until 2026-11-22 09:")
                .contains("; extended because it could not be watched for 23 hours: Argo CD did not answer in time; "
                        + "aegis-production is healthy");

        room.restart();
        hoursPass(room, 22);
        assertThat(standing(room)).startsWith("soak: watching");
        hoursPass(room, 1);
        assertThat(room.transcript())
                .contains(
                        "24 hours passed, and all was well at the end; 23 hours did not count, because it could not be"
                                + " watched; aegis-production is healthy")
                .contains("0.8.0 is out.");
    }

    @Test
    void timeInWhichTheReleaseCannotBeLookedAtDoesNotCountEither() {
        ReleaseRoom room = watched();
        hoursPass(room, 1);
        room.git.lose("github.com did not answer in time");
        hoursPass(room, 10);
        room.restart();
        room.deployer.lose("Argo CD did not answer in time");
        hoursPass(room, 10);
        room.git.restore();
        hoursPass(room, 3);
        room.deployer.restore();
        minutesPass(room, 2);

        assertThat(room.transcript())
                .contains("watched until 2026-11-22 09:")
                .contains(
                        "; extended because it could not be watched for 23 hours: github.com did not answer in time, Argo"
                                + " CD did not answer in time; aegis-production is healthy");
        hoursPass(room, 22);
        assertThat(standing(room)).startsWith("soak: watching");
        hoursPass(room, 1);
        assertThat(room.transcript()).contains("0.8.0 is out.");
    }

    @Test
    void timeInWhichTheBotWasDownDoesNotCount() {
        ReleaseRoom room = watched();
        hoursPass(room, 1);
        room.clock.advance(Duration.ofHours(23));
        room.restart();
        minutesPass(room, 2);

        assertThat(standing(room)).startsWith("soak: watching");
        assertThat(room.transcript())
                .contains("watched until 2026-11-22 09:")
                .contains("; extended because it could not be watched for 23 hours 1 minute: gonogo did not look at it;"
                        + " aegis-production is healthy")
                .doesNotContain("soak stopped");
        hoursPass(room, 22);
        assertThat(standing(room)).startsWith("soak: watching");
        hoursPass(room, 1);
        assertThat(room.transcript())
                .contains("23 hours 1 minute did not count, because it could not be watched")
                .contains("0.8.0 is out.");
    }

    @Test
    void timeInWhichTheBotWasDownIsCountedOnceWhereItCouldNotTellBeforeAndAfter() {
        ReleaseRoom room = watched();
        hoursPass(room, 1);
        room.git.lose("github.com did not answer in time");
        hoursPass(room, 1);
        room.clock.advance(Duration.ofHours(3));
        room.restart();
        minutesPass(room, 2);
        room.git.restore();
        minutesPass(room, 2);

        assertThat(room.transcript())
                .contains("extended because it could not be watched for 4 hours")
                .contains(": github.com did not answer in time; aegis-production is healthy")
                .doesNotContain("gonogo did not look");
    }

    @Test
    void aLookThatComesALittleLateMissesNothing() {
        ReleaseRoom room = watched();
        hoursPass(room, 1);
        room.wait(Duration.ofMinutes(16));
        assertThat(room.transcript()).doesNotContain("could not be watched");

        room.wait(Duration.ofMinutes(17));
        assertThat(room.transcript()).contains("it could not be watched for 17 minutes: gonogo did not look at it");
    }

    @Test
    void aShortBlipAddsItsOwnLengthAndIsToldToNobody() {
        ReleaseRoom room = watched();
        hoursPass(room, 23);
        room.deployer.lose("Argo CD did not answer in time");
        minutesPass(room, 5);
        room.deployer.restore();
        minutesPass(room, 58);
        assertThat(standing(room)).startsWith("soak: watching");
        minutesPass(room, 5);

        assertThat(room.transcript())
                .doesNotContain("soak stopped")
                .contains("5 minutes did not count, because it could not be watched")
                .contains("0.8.0 is out.");
    }

    @Test
    void anArgoCdThatIsAwayAtTheEndEndsNothing() {
        ReleaseRoom room = watched();
        hoursPass(room, 23);
        room.deployer.lose("Argo CD did not answer in time");
        hoursPass(room, 10);

        assertThat(standing(room)).startsWith("soak: stopped");
        assertThat(room.transcript()).doesNotContain("is out.");
        room.deployer.restore();
        minutesPass(room, 58);
        assertThat(standing(room)).startsWith("soak: watching");
        minutesPass(room, 5);
        assertThat(room.transcript()).contains("0.8.0 is out.");
    }

    @Test
    void aRerunThatDoesNotEndStopsTheWatchThatIsOver() {
        ReleaseRoom room = watched();
        room.repository()
                .runs()
                .rerun(room.repository().runs().of(SMOKE).getFirst().id());
        hoursPass(room, 25);

        assertThat(standing(room)).startsWith("soak: stopped");
        assertThat(room.transcript())
                .contains("@ann " + SOAK + " stopped: the 24 hours were over 2026-11-21 10:")
                .contains("and not everything has been healthy since. This continues by itself once it is.");
    }

    @Test
    void aWatchThatSeesNothingMayBeLeftOutForAReason() {
        ReleaseRoom room = watched();
        hoursPass(room, 1);
        room.deployer.lose("Argo CD did not answer in time");
        minutesPass(room, 20);

        assertThat(room.transcript()).contains("To continue anyway: /release override soak <reason>.");
        room.answer("bob", "override soak Argo CD is being moved, the dashboards are green");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("0.8.0 is done, without soak");
    }

    /** After the soak, until somebody captured the metrics. */
    private static ReleaseRoom watchedOut() {
        ReleaseRoom room = room(IoPoint.NONE, PROCESS + """
              - name: metrics
                steps: [{tick: {items: {metrics: Metrics captured}}}]
            """);
        for (int round = 0; round < 20 && !soaking(room); round++) {
            work(room);
        }
        room.keepsLooking(Duration.ofHours(25));
        assertThat(standing(room)).startsWith("metrics: waiting for people");
        return room;
    }

    @Test
    void aFallAfterTheWatchStopsTheReleaseUntilItIsClosedAndIsWatchedAnew() {
        ReleaseRoom room = watchedOut();
        room.deployer.health(PRODUCTION, Health.DEGRADED);
        room.wait(Duration.ofMinutes(2));

        assertThat(standing(room)).startsWith("soak: stopped");
        assertThat(room.transcript())
                .contains("@ann @bob " + SOAK + " stopped: the 24 hours ended 2026-11-21 10:")
                .contains(
                        "and something failed afterwards; aegis-production is degraded at v0.8.0. Fix it where it runs, or"
                                + " restore the")
                .contains("To continue anyway: /release override soak <reason>.")
                .doesNotContain("[Tick");
        assertThat(room.board().buttons()).extracting(Button::label).containsExactly("Look at it");

        room.restart();
        room.deployer.health(PRODUCTION, Health.HEALTHY);
        room.wait(Duration.ofMinutes(2));
        assertThat(standing(room)).startsWith("soak: watching");
        assertThat(room.transcript()).contains("and something failed afterwards; watched until 2026-11-22 11:");
        room.keepsLooking(Duration.ofHours(25));
        assertThat(standing(room)).startsWith("metrics: waiting for people");
        room.answer("bob", "tick metrics https://grafana.example.org/0.8.0");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("0.8.0 is out.");
    }

    @Test
    @Tag("B-30")
    void aSmokeTestThatTurnsRedAfterTheWatchIsAFallAndMayBeOverridden() {
        ReleaseRoom room = watchedOut();
        Run run = room.repository().runs().of(SMOKE).getFirst();
        room.repository().runs().rerun(run.id());
        room.wait(Duration.ofMinutes(1));
        assertThat(standing(room)).startsWith("metrics: waiting for people");
        smoke(room, run, RunState.FAILED);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript()).contains("and something failed afterwards; Smoke #1 failed at attempt 2: smoke.");

        room.answer("ann", "override soak the runner has no network");
        room.wait(Duration.ofMinutes(1));
        assertThat(standing(room)).startsWith("metrics: waiting for people");
        room.answer("bob", "tick metrics https://grafana.example.org/0.8.0");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("0.8.0 is done, without soak");
    }

    @Test
    void whatCannotBeToldAfterTheWatchClosesNothing() {
        ReleaseRoom room = watchedOut();
        room.deployer.lose("Argo CD did not answer in time");
        room.wait(Duration.ofMinutes(1));
        room.answer("bob", "tick metrics https://grafana.example.org/0.8.0");
        minutesPass(room, 5);

        assertThat(room.transcript()).doesNotContain("0.8.0 is out.");
        room.deployer.restore();
        minutesPass(room, 5);
        assertThat(room.transcript()).contains("0.8.0 is out.");
    }
}
