package dev.gonogo.process.soak;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Says;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was deployed and tested is watched until the end. */
@Tag("B-32")
@Tag("B-44")
class SoakWatchTest {
    private static final String SOAK = "stage/5";
    private static final String TAGGED = Scene.id("5e1ea5e");
    private static final String OLD = Scene.id("0bad0bad");
    private static final Instant BEGAN = Scene.NOW.minus(Duration.ofHours(1));
    private static final Instant END = BEGAN.plus(Duration.ofHours(24));
    private static final ApplicationNamed STAGING = new ApplicationNamed("soma-staging");
    private static final ApplicationNamed PRODUCTION = new ApplicationNamed("soma-production");
    private static final RunsOf LATER = new RunsOf("smoke.yml", "workflow_dispatch", "main", BEGAN);
    private static final String WELL =
            "; soma-staging is healthy at v1.4.0 · soma-production is healthy at v1.4.0 · Smoke #412 succeeded";
    private static final String ANEW =
            " Seen first 2026-11-20 11:30 UTC. Once all is well again, the 24 hours start over.";
    private static final Fact.Watched FELL = new Fact.Watched(
            SOAK, 1, Instant.parse("2026-11-20T11:30:00Z"), Words.say("soma-production is degraded at v1.4.0."));

    private final Scene scene;

    SoakWatchTest() {
        Step test = new RunWorkflow("smoke.yml", "{release}", Map.of(), "", List.of("smoke"));
        scene = Scene.of("1.4.0")
                .steps(new Deploy("soma-staging", "{tag}"), test, new Deploy("soma-production", "{tag}"), test, soak())
                .annotated("v1.4.0", TAGGED)
                .saw(new Fact.Landmark("stage/2", BEGAN, Words.NONE, Map.of("run", "8")))
                .saw(new Fact.Landmark("stage/4", BEGAN, Words.NONE, Map.of("run", "9")))
                .knows(STAGING, Optional.of(well("soma-staging")))
                .knows(PRODUCTION, Optional.of(well("soma-production")))
                .knows(LATER, List.of())
                .knows(new RunWithId(9), Optional.of(smoke(RunState.SUCCEEDED, 1)));
    }

    private static Soak soak(String... watch) {
        return new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of(watch));
    }

    private static Deployment well(String application) {
        return deployment(application, Health.HEALTHY, TAGGED);
    }

    private static Deployment deployment(String application, Health health, String revision) {
        Operation last = new Operation(Phase.SUCCEEDED, "", revision, BEGAN);
        return new Deployment(
                application,
                List.of(revision),
                Sync.SYNCED,
                health,
                last,
                List.of(new Deployed(revision, BEGAN)),
                "https://argocd.example.com/" + application);
    }

    private static Deployment with(Sync sync, List<String> compared, @Nullable Operation last, List<Deployed> history) {
        return new Deployment("soma-production", compared, sync, Health.HEALTHY, last, history, "");
    }

    private static Run smoke(RunState state, int attempt) {
        Run run = Runs.dispatched(9, state, "gonogo[bot]", BEGAN);
        return new Run(
                9,
                412,
                attempt,
                "smoke.yml",
                "Smoke",
                "Smoke",
                run.event(),
                run.branch(),
                run.commit(),
                state,
                run.actor(),
                run.created(),
                run.updated(),
                "https://github.com/runs/9");
    }

    private Progress look() {
        return soak().progress(scene.situation().at(SOAK));
    }

    private Progress production(Deployment deployment) {
        scene.knows(PRODUCTION, Optional.of(deployment));
        return look();
    }

    private static Progress.Soaking soaking(Progress progress, String sentence) {
        Progress.Soaking soaking = Says.is(Progress.Soaking.class, progress);
        assertThat(soaking.words().plain()).isEqualTo(sentence);
        return soaking;
    }

    /** First recorded, then reported to all maintainers. */
    private Progress.Stopped falls(Progress progress, String sentence, int turn) {
        Fact.Watched fall = new Fact.Watched(SOAK, turn, FELL.at(), Words.say("{}", sentence));
        Act.Remember act = (Act.Remember) due(progress, sentence);
        assertThat(((Fact.Watched) act.seen()).trouble().plain()).isEqualTo(sentence);
        assertThat(act.seen().key()).isEqualTo(fall.key());
        assertThat(act.seen().at()).isEqualTo(Scene.NOW);
        scene.saw(fall);
        return stopped(look(), sentence + ANEW);
    }

    @Test
    void everythingThatWasDeployedAndTheLastTestAreWatched() {
        soaking(look(), "watched until 2026-11-21 11:00 UTC" + WELL);
        done(look(END), "24 hours passed, and all was well at the end" + WELL);
    }

    private Progress look(Instant at) {
        scene.at(at);
        return look();
    }

    @Test
    void whatIsNamedIsWatchedInTheirPlace() {
        scene.knows(STAGING, Optional.of(deployment("soma-staging", Health.DEGRADED, TAGGED)))
                .knows(new ApplicationNamed("gateway"), Optional.of(deployment("gateway", Health.HEALTHY, OLD)));
        Situation situation = scene.situation().at(SOAK);

        soaking(
                soak("soma-production", "gateway").progress(situation),
                "watched until 2026-11-21 11:00 UTC; soma-production is healthy at v1.4.0 · gateway is healthy · Smoke #412"
                        + " succeeded");
    }

    @Test
    void aFallIsRememberedAndSaidWithWhatIsDeployedWhere() {
        Progress.Stopped stop = falls(
                production(deployment("soma-production", Health.DEGRADED, TAGGED)),
                "soma-production is degraded at v1.4.0. Fix it where it runs, or restore the earlier revision in"
                        + " Argo CD and abandon the release.",
                1);

        assertThat(stop.ask())
                .isEqualTo(new Ask.Restore(
                        scene.situation().process().people("maintainer"),
                        "https://argocd.example.com/soma-production"));
        assertThat(stop.findings())
                .extracting(one -> one.words().plain())
                .containsExactly("soma-staging is healthy at v1.4.0.", "Smoke #412 succeeded.");
    }

    @Test
    void whatIsNotWatchedIsListedAllTheSame() {
        scene.knows(STAGING, Optional.of(deployment("soma-staging", Health.DEGRADED, TAGGED)))
                .knows(PRODUCTION, Optional.of(deployment("soma-production", Health.MISSING, TAGGED)))
                .saw(FELL);

        Progress.Stopped stop = Says.is(
                Progress.Stopped.class,
                soak("soma-production").progress(scene.situation().at(SOAK)));

        Says.noted(stop.findings().getLast(), "soma-staging is degraded at v1.4.0.");
    }

    @Test
    void anotherRevisionADifferenceAndALostApplicationAreFalls() {
        falls(
                production(deployment("soma-production", Health.HEALTHY, OLD)),
                "soma-production is healthy at 0bad0ba, not at v1.4.0. Sync it to v1.4.0 in Argo CD, or abandon the release.",
                1);
        scene.saw(new Fact.Watched(SOAK, 2, FELL.at(), Words.NONE));
        falls(
                production(with(Sync.OUT_OF_SYNC, List.of(TAGGED), null, List.of(new Deployed(TAGGED, BEGAN)))),
                "soma-production is healthy at v1.4.0, but what is running differs from it. Look at the differences"
                        + " in Argo CD:"
                        + " something was changed or removed by hand. Sync it once more.",
                3);
        scene.saw(new Fact.Watched(SOAK, 4, FELL.at(), Words.NONE)).knows(PRODUCTION, Optional.empty());
        falls(
                look(),
                "Argo CD no longer has an application soma-production. Recreate it there, or abandon the release.",
                5);
    }

    /** What is said about production, which is healthy at a revision. */
    private String productionAt(String revision) {
        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.HEALTHY, revision)));
        return new SoakWatch(scene.situation().at(SOAK), List.of("soma-production"))
                .look()
                .getFirst()
                .sentences()
                .plain();
    }

    @Test
    void whereALaterReleaseTookItsPlaceNobodyIsToldToRollItBack() {
        scene.annotated("v1.4.1", OLD).annotated("v1.3.9", Scene.id("139"));
        String replaced =
                ", not at v1.4.0. The later release 1.4.1 replaced it: do not sync it back. v1.4.0 can no longer be"
                        + " checked there. Continue without that as described below, or abandon this release.";

        assertThat(productionAt("v1.4.1")).isEqualTo("soma-production is healthy at v1.4.1" + replaced);
        assertThat(productionAt("1.4.1")).isEqualTo("soma-production is healthy at 1.4.1" + replaced);
        assertThat(productionAt(OLD)).isEqualTo("soma-production is healthy at 0bad0ba" + replaced);
        for (String other : List.of("v1.3.9", "v1.5.0")) {
            assertThat(productionAt(other))
                    .isEqualTo("soma-production is healthy at " + other
                            + ", not at v1.4.0. Sync it to v1.4.0 in Argo CD, or abandon the release.");
        }
    }

    @Test
    void aTagThatPublishedNothingIsNoLaterRelease() {
        PublicationOf npm = new PublicationOf(new NpmPackage.Version("soma", "1.4.1", "latest"));
        scene.annotated("v1.4.1", OLD)
                .then("publish", new VerifyPublished(List.of(new NpmPackage("soma")), Duration.ofMinutes(15)));
        String back =
                "soma-production is healthy at v1.4.1, not at v1.4.0. Sync it to v1.4.0 in Argo CD, or abandon the release.";

        scene.knows(npm, new Publication.Absent());
        assertThat(productionAt("v1.4.1")).isEqualTo(back);
        scene.cannotTell(npm);
        assertThat(productionAt("v1.4.1")).isEqualTo(back);
    }

    @Test
    void aTestThatFailsAtItsLatestAttemptIsAFall() {
        scene.knows(new RunWithId(9), Optional.of(smoke(RunState.FAILED, 2)))
                .knows(new JobsOf(9), List.of(Runs.job("smoke", RunState.FAILED)));

        Progress.Stopped stop = falls(
                look(), "Smoke #412 failed at attempt 2: smoke. Look at it, fix the cause, and rerun it on GitHub.", 1);
        assertThat(stop.ask()).extracting("link").isEqualTo("https://github.com/runs/9");
    }

    @Test
    void aTestWhoseRunWasDeletedIsAFall() {
        scene.knows(new RunWithId(9), Optional.empty());

        falls(
                look(),
                "run 9, which tested it, was deleted on GitHub. It cannot be rerun. Test it yourself before you"
                        + " continue, or abandon the release.",
                1);
    }

    @Test
    void onceAllIsWellAgainTheWholeTimeBeginsAnew() {
        scene.saw(FELL);
        Act.Remember act = (Act.Remember) due(look(), "all is well again, and the 24 hours start over");
        assertThat(act.seen()).isEqualTo(new Fact.Watched(SOAK, 2, Scene.NOW, Words.NONE));

        scene.saw(act.seen());
        assertThat(soaking(look(), "watched until 2026-11-21 12:00 UTC" + WELL).reminder())
                .as("that it began anew is said")
                .isEqualTo(1);
        soaking(look(END), "watched until 2026-11-21 12:00 UTC" + WELL);
        done(look(Scene.NOW.plus(Duration.ofHours(24))), "24 hours passed, and all was well at the end" + WELL);
    }

    @Test
    void aFallIsNotOverBeforeAllIsSeenWell() {
        scene.saw(FELL);

        stopped(
                production(deployment("soma-production", Health.PROGRESSING, TAGGED)),
                "Something failed, and not everything is well yet. What failed: soma-production is degraded at v1.4.0."
                        + ANEW);
        scene.cannotTell(PRODUCTION);
        Progress.Stopped stop = stopped(
                look(),
                "Something failed, and not everything is well yet. What failed: soma-production is degraded at v1.4.0."
                        + ANEW);
        assertThat(stop.findings()).extracting(Finding::verdict).contains(Finding.Verdict.CANNOT_TELL);
    }

    /** First recorded. */
    private void remembers(Progress progress, String sentence, Fact.Unwatched fact) {
        Act.Remember act = (Act.Remember) due(progress, sentence);
        assertThat(act.seen()).isEqualTo(fact);
        scene.saw(fact);
    }

    private void cannotTell(Instant since, int turn) {
        scene.cannotTell(PRODUCTION);
        String why = "GitHub did not answer in time";
        remembers(
                look(since),
                "it cannot be watched: " + why,
                new Fact.Unwatched(SOAK, turn, since, Words.say("{}", why)));
    }

    private void canAgain(Instant until, int turn) {
        scene.knows(PRODUCTION, Optional.of(well("soma-production")));
        remembers(look(until), "it can be watched again", new Fact.Unwatched(SOAK, turn, until, Words.NONE));
    }

    @Test
    void timeInWhichItCannotBeToldIsAddedToTheEnd() {
        Instant away = BEGAN.plus(Duration.ofHours(1));
        Instant back = END.minus(Duration.ofMinutes(1));
        cannotTell(away, 1);
        String unknown =
                "; soma-staging is healthy at v1.4.0 · the state of soma-production cannot be told right now: GitHub"
                        + " did not"
                        + " answer in time · Smoke #412 succeeded";
        Progress.Soaking blind = soaking(
                look(away.plusSeconds(14 * 60 + 59)),
                "it could not be watched since 2026-11-20 12:00 UTC, and that time does not count" + unknown);
        assertThat(blind.left()).isEqualTo(Duration.ofMinutes(1));

        canAgain(back, 2);
        String later = "; extended because it could not be watched for 22 hours 59 minutes: GitHub did not answer in"
                + " time";
        soaking(look(back), "watched until 2026-11-22 09:59 UTC" + later + WELL);
        Instant end = END.plus(Duration.between(away, back));
        soaking(look(end.minusSeconds(1)), "watched until 2026-11-22 09:59 UTC" + later + WELL);
        done(
                look(end),
                "24 hours passed, and all was well at the end; 22 hours 59 minutes did not count, because it could"
                        + " not be watched" + WELL);
    }

    @Test
    void eachStretchAddsItsOwnLengthOnly() {
        cannotTell(BEGAN.plus(Duration.ofHours(1)), 1);
        canAgain(BEGAN.plus(Duration.ofHours(1)).plusSeconds(50), 2);
        cannotTell(BEGAN.plus(Duration.ofHours(2)), 3);
        canAgain(BEGAN.plus(Duration.ofHours(3)), 4);

        soaking(
                look(BEGAN.plus(Duration.ofHours(3))),
                "watched until 2026-11-21 12:00 UTC; extended because it could not be watched for 1 hour 1 minute: GitHub"
                        + " did not answer in time" + WELL);
        Says.is(Progress.Soaking.class, look(END.plus(Duration.ofHours(1)).plusSeconds(49)));
        done(
                look(END.plus(Duration.ofHours(1)).plusSeconds(50)),
                "24 hours passed, and all was well at the end; 1 hour 1 minute did not count, because it could not"
                        + " be watched"
                        + WELL);
    }

    private static Fact.Unwatched nothing(int turn, int hours, Words why) {
        return new Fact.Unwatched(Fact.Unwatched.ALL, turn, BEGAN.plus(Duration.ofHours(hours)), why);
    }

    @Test
    void timeInWhichTheReleaseCouldNotBeLookedAtIsAddedOnce() {
        Words why = Words.say("github.com did not answer");
        cannotTell(BEGAN.plus(Duration.ofHours(1)), 1);
        canAgain(BEGAN.plus(Duration.ofHours(4)), 2);
        scene.saw(nothing(1, 2, why)).saw(nothing(2, 3, Words.NONE)).saw(nothing(3, 5, why));

        soaking(
                look(BEGAN.plus(Duration.ofHours(6))),
                "watched until 2026-11-21 15:00 UTC; extended because it could not be watched for 4 hours: GitHub did not"
                        + " answer in time, github.com did not answer" + WELL);
    }

    @Test
    void whatCannotBeToldForAQuarterOfAnHourNeedsSomebody() {
        cannotTell(END.minusSeconds(60), 1);

        Progress.Stopped stop = stopped(
                look(END.plusSeconds(14 * 60)),
                "it could not be watched since 2026-11-21 10:59 UTC: GitHub did not answer in time. Find out why,"
                        + " and watch it yourself meanwhile. This continues by itself once it can be watched again;"
                        + " until then the time does not count.");
        assertThat(stop.findings())
                .extracting(one -> one.words().plain())
                .containsExactly(
                        "soma-staging is healthy at v1.4.0.",
                        "the state of soma-production cannot be told right now: GitHub did not answer in time.",
                        "Smoke #412 succeeded.");
    }

    @Test
    void aStretchBeforeTheWatchBeganAnewAddsNothing() {
        cannotTell(Scene.NOW.minusSeconds(1800), 1);
        scene.saw(FELL).saw(new Fact.Watched(SOAK, 2, Scene.NOW, Words.NONE));
        canAgain(Scene.NOW, 2);

        soaking(look(Scene.NOW), "watched until 2026-11-21 12:00 UTC" + WELL);
    }

    @Test
    void aRunThatCannotBeReadIsNotWatchedAndOneThatRunsIsNotOver() {
        scene.cannotTell(new RunWithId(9));
        remembers(
                look(),
                "it cannot be watched: GitHub did not answer in time",
                new Fact.Unwatched(SOAK, 1, Scene.NOW, Words.say("{}", "GitHub did not answer in time")));
        scene.saw(new Fact.Unwatched(SOAK, 2, Scene.NOW, Words.NONE));

        scene.knows(new RunWithId(9), Optional.of(smoke(RunState.RUNNING, 2)));
        soaking(
                look(END),
                "the 24 hours are over, and it is watched until everything is well; soma-staging is healthy at v1.4.0 ·"
                        + " soma-production is healthy at v1.4.0 · Smoke #412 runs");
        stopped(
                look(END.plus(Duration.ofMinutes(15))),
                "the 24 hours were over 2026-11-21 11:00 UTC, and not everything has been healthy since. This"
                        + " continues by itself once it is.");
    }

    private void neither(UnaryOperator<Deployment> change, String sentence) {
        Deployment changed = change.apply(well("soma-production"));

        assertThat(Says.is(Progress.Soaking.class, production(changed)).words().plain())
                .contains(" · " + sentence + " · ");
    }

    @Test
    void whatMayStillBecomeEitherNeitherFallsNorPasses() {
        List<Deployed> history = List.of(new Deployed(TAGGED, BEGAN));
        neither(
                one -> deployment("soma-production", Health.PROGRESSING, TAGGED),
                "soma-production is starting up at v1.4.0");
        neither(
                one -> deployment("soma-production", Health.SUSPENDED, TAGGED),
                "soma-production is suspended at v1.4.0 until it is resumed in Argo CD");
        neither(
                one -> with(Sync.SYNCED, List.of(TAGGED), new Operation(Phase.RUNNING, "", OLD, Instant.MAX), history),
                "soma-production is being synced to 0bad0ba");
    }

    private void unknown(Deployment deployment, String why) {
        due(production(deployment), "it cannot be watched: " + why);
    }

    @Test
    void whatArgoCdCannotTellIsNotWatched() {
        unknown(
                deployment("soma-production", Health.UNKNOWN, TAGGED),
                "Argo CD does not know whether soma-production is healthy");
        unknown(
                with(Sync.UNKNOWN, List.of(TAGGED), null, List.of(new Deployed(TAGGED, BEGAN))),
                "Argo CD cannot compare soma-production with v1.4.0");
        unknown(
                with(Sync.OUT_OF_SYNC, List.of(OLD), null, List.of()),
                "Argo CD does not say which revision soma-production has");
    }

    private void well(Deployment deployment) {
        soaking(production(deployment), "watched until 2026-11-21 11:00 UTC" + WELL);
    }

    @Test
    void whatWasDeployedIsToldByTheHistoryTheLastSyncOrTheComparison() {
        Operation ours = new Operation(Phase.SUCCEEDED, "", TAGGED, BEGAN);
        Operation failed = new Operation(Phase.FAILED, "", OLD, BEGAN);
        List<Deployed> history = List.of(new Deployed(TAGGED, BEGAN), new Deployed(OLD, BEGAN));

        well(with(Sync.OUT_OF_SYNC, List.of(OLD), failed, history));
        well(with(Sync.OUT_OF_SYNC, List.of(OLD), ours, List.of()));
        well(with(Sync.SYNCED, List.of(TAGGED), failed, List.of()));
    }
}
