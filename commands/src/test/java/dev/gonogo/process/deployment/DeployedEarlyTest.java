package dev.gonogo.process.deployment;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is to be deployed at a stage's turn may have been synced before it. */
@Tag("B-20")
@Tag("B-22")
@Tag("B-31")
class DeployedEarlyTest {
    private static final ApplicationNamed PRODUCTION = new ApplicationNamed("soma-production");
    private static final String TAGGED = Scene.id("5e1ea5e");
    private static final String OLD = Scene.id("0bad0bad");
    private static final Instant TESTED = Scene.CUT.plusSeconds(600);
    private static final Instant SIGNED = Scene.CUT.plusSeconds(1200);
    private static final Instant PROMOTED = Scene.CUT.plusSeconds(1800);
    private static final String BACK = " Sync it back to 0bad0ba in Argo CD; it will be deployed when its turn comes.";
    private static final String ALL_THE_SAME = " To continue anyway: /release override deployed-early <reason>.";

    private static final Deployed BEFORE = sync(OLD, Scene.CUT.minusSeconds(86_400), "carol");

    private final Scene scene = Scene.of("1.4.0")
            .branch("main", TAGGED)
            .annotated("v1.4.0", TAGGED)
            .steps(
                    new RunWorkflow("smoke.yml", "{tag}", Map.of(), "", List.of("smoke")),
                    new VerifyPublished(List.of(), Duration.ofMinutes(15)))
            .then(
                    "production",
                    new SignOff("maintainer", 1, false),
                    new Promote("production"),
                    new Deploy("soma-production", "{tag}"));

    private static Deployed sync(String revision, Instant started, String user) {
        return new Deployed(revision, started.plusSeconds(10), new Origin(started, user, false));
    }

    private static Deployed early(int seconds) {
        return sync(TAGGED, Scene.CUT.plusSeconds(seconds), "mallory");
    }

    private DeployedEarlyTest has(Deployed... newestFirst) {
        return has(null, newestFirst);
    }

    private DeployedEarlyTest has(@Nullable Operation last, Deployed... newestFirst) {
        scene.knows(
                PRODUCTION,
                Optional.of(new Deployment(
                        "soma-production",
                        List.of(OLD),
                        Sync.OUT_OF_SYNC,
                        Health.HEALTHY,
                        last,
                        List.of(newestFirst),
                        "https://argocd.example.com/applications/soma-production")));
        return this;
    }

    private DeployedEarlyTest passed(String key, Instant at) {
        scene.saw(new Fact.Landmark(key, at, Words.say("done"), Map.of()));
        return this;
    }

    private DeployedEarlyTest tested() {
        return passed("stage/1", TESTED).passed("stage/2", TESTED);
    }

    /** Seen some seconds after it was said. */
    private DeployedEarlyTest signedAndPromoted() {
        scene.decided(new Decision.Go(Scene.by("carol", SIGNED), "production/1", TAGGED, "", "", List.of()))
                .decided(new Decision.Promote(Scene.by("bob", PROMOTED), "production"))
                .decided(new Decision.Promote(Scene.by("bob", PROMOTED.plusSeconds(60)), "elsewhere"));
        return passed("production/1", SIGNED.plusSeconds(20)).passed("production/2", PROMOTED.plusSeconds(20));
    }

    private List<Need> needs(String step) {
        Situation here = scene.situation().at(step);
        return DeployedEarly.of(ReleaseStages.stages(here).getLast(), here);
    }

    private Finding judge(String step) {
        Situation here = scene.situation().at(step);
        return here.judge(needs(step).getFirst());
    }

    private static String synced(String time, String before) {
        return "soma-production was synced to v1.4.0 by mallory 2026-11-20 " + time + " UTC, before " + before + ".";
    }

    @Test
    void whatIsSyncedBeforeItIsTestedIsNamedWithWhatWasStillToBeDone() {
        scene.knows(new RunsOf("smoke.yml", "workflow_dispatch", "v1.4.0", Scene.CUT), List.of());
        has(early(300), BEFORE);
        Finding found = judge("stage/1");

        notHeld(found, synced("10:05", "gonogo saw smoke.yml succeed in stage") + BACK + ALL_THE_SAME);
        assertThat(needs("stage/1").getFirst().waits(scene.situation())).isTrue();
        noted(
                scene.decided(new Decision.OverrideRule(
                                Scene.by("bob"), "deployed-early", List.of(found.about()), "the customer waits"))
                        .situation()
                        .at("stage/1")
                        .judge(needs("stage/1").getFirst()),
                "bob overrode deployed-early for 5e1ea5e: the customer waits");
        assertThat(has(early(301), BEFORE).judge("stage/1").blocks())
                .as("another sync is another matter")
                .isTrue();
    }

    @Test
    void itIsNamedStillWhenItsTurnComes() {
        tested().signedAndPromoted();

        notHeld(
                has(early(599), BEFORE).judge("production/3"),
                synced("10:09", "gonogo saw smoke.yml succeed in stage") + BACK + ALL_THE_SAME);
        notHeld(
                has(early(600), BEFORE).judge("production/3"),
                synced("10:10", "production was signed off") + BACK + ALL_THE_SAME);
        notHeld(
                has(early(1199), BEFORE).judge("production/3"),
                synced("10:19", "production was signed off") + BACK + ALL_THE_SAME);
        notHeld(
                has(early(1200), BEFORE).judge("production/3"),
                synced("10:20", "anybody promoted it to production") + BACK + ALL_THE_SAME);
        assertThat(has(early(1800), BEFORE).needs("production/3"))
                .as("as soon as somebody had promoted it")
                .isEmpty();
    }

    @Test
    void whatIsToBeDoneAtTheLookIsNotDoneYet() {
        tested();

        notHeld(
                has(early(700), BEFORE).judge("production/1"),
                synced("10:11", "production was signed off") + BACK + ALL_THE_SAME);
        scene.decided(new Decision.Go(Scene.by("carol", SIGNED), "production/1", TAGGED, "", "", List.of()));
        passed("production/1", SIGNED);
        notHeld(
                has(early(1300), BEFORE).judge("production/2"),
                synced("10:21", "anybody promoted it to production") + BACK + ALL_THE_SAME);
        scene.decided(new Decision.Promote(Scene.by("bob", PROMOTED), "production"));
        assertThat(has(early(1800), BEFORE).needs("production/2"))
                .as("it is about to be seen that it was promoted")
                .isEmpty();
        passed("stage/2", SIGNED);
        notHeld(
                has(early(1000), BEFORE).judge("production/3"),
                synced("10:16", "stage was passed") + BACK + ALL_THE_SAME);
    }

    @Test
    void whoDidItIsSaidAsFarAsArgoCdTells() {
        tested();
        Instant at = Scene.CUT.plusSeconds(700);

        notHeld(
                has(new Deployed(TAGGED, at, new Origin(at, "", true)), BEFORE).judge("production/1"),
                "soma-production was synced to v1.4.0 by Argo CD by itself (auto-sync) 2026-11-20 10:11 UTC, before production was"
                        + " signed off. Turn off auto-sync for it and sync it back to 0bad0ba in Argo CD; it will be"
                        + " deployed when its turn comes."
                        + ALL_THE_SAME);
        notHeld(
                has(new Deployed(TAGGED, at)).judge("production/1"),
                "soma-production was synced to v1.4.0 by somebody 2026-11-20 10:11 UTC, before production was signed off."
                        + ALL_THE_SAME);
        notHeld(
                has(new Operation(Phase.SUCCEEDED, "", TAGGED, at.plusSeconds(9), new Origin(at, "mallory", false)))
                        .judge("production/1"),
                synced("10:11", "production was signed off") + ALL_THE_SAME);
        assertThat(has(new Operation(Phase.FAILED, "", TAGGED, at)).needs("production/1"))
                .isEmpty();
    }

    @Test
    void aSyncOfSomeResourcesIsOneThoughTheHistoryDoesNotHaveIt() {
        tested();
        Instant at = Scene.CUT.plusSeconds(700);
        Operation last =
                new Operation(Phase.SUCCEEDED, "", TAGGED, at.plusSeconds(9), new Origin(at, "mallory", false));

        notHeld(
                has(last, BEFORE).judge("production/1"),
                synced("10:11", "production was signed off") + BACK + ALL_THE_SAME);
        assertThat(has(new Operation(Phase.SUCCEEDED, "", OLD, at), BEFORE).needs("production/1"))
                .isEmpty();
        assertThat(has(last, early(700), BEFORE).needs("production/1")).hasSize(1);
    }

    @Test
    void theFirstSyncThatStandsIsNamedAndOneThatWasUndoneHoldsNothing() {
        tested();

        notHeld(
                has(early(900), early(700), BEFORE).judge("production/1"),
                synced("10:11", "production was signed off") + BACK + ALL_THE_SAME);
        assertThat(needs("production/1")).hasSize(1);
        assertThat(has(sync(OLD, Scene.NOW, "mallory"), early(700), BEFORE).needs("production/1"))
                .isEmpty();
        notHeld(
                has(early(900), sync(OLD, TESTED, "bob"), early(700), BEFORE).judge("production/1"),
                synced("10:15", "production was signed off") + BACK + ALL_THE_SAME);
    }

    @Test
    void whatBelongsToAnotherAttemptOrReleaseIsNotEarly() {
        tested();

        assertThat(has(early(-1), BEFORE).needs("production/1")).isEmpty();
        assertThat(has(early(0), BEFORE).needs("production/1")).isEmpty();
        assertThat(has(BEFORE).needs("production/1")).isEmpty();
        has(early(700), BEFORE);
        assertThat(needs("production/1")).hasSize(1);
        scene.knows(new Attempts(), List.of(attempt("1.4.0", TAGGED), attempt("1.3.9", OLD)));
        assertThat(needs("production/1")).hasSize(1);
        scene.knows(new Attempts(), List.of(attempt("1.3.9", TAGGED)));
        assertThat(needs("production/1")).isEmpty();
        assertThat(has(sync("v1.4.0", TESTED, "mallory"), BEFORE).needs("production/1"))
                .as("nobody else has this tag")
                .hasSize(1);
    }

    private static Attempt attempt(String version, String commit) {
        return new Attempt(
                Version.of(version),
                1,
                Scene.CUT,
                true,
                Set.of(),
                Optional.of(new Attempt.Tagged(commit, Scene.CUT, "carol")),
                Set.of(),
                List.of());
    }

    @Test
    void whatWeAskedForOrIsDoneIsNotEarly() {
        tested().signedAndPromoted().has(early(1790), BEFORE);
        assertThat(needs("production/3")).hasSize(1);
        Fact asked = new Fact.Intent("production/3", 1, PROMOTED.plusSeconds(20));
        scene.saw(asked);

        assertThat(needs("production/3")).isEmpty();
        done(progress(), "soma-production is healthy at v1.4.0");
        passed("production/3", Scene.NOW);
        assertThat(needs("production/3")).isEmpty();
    }

    private Progress progress() {
        Situation here = scene.situation().at("production/3");
        return ReleaseStages.stages(here).getLast().steps().getLast().progress(here);
    }

    @Test
    void whatWasDoneEarlyStaysInTheRecord() {
        tested().signedAndPromoted().has(early(700), BEFORE);
        String record =
                "soma-production is healthy at v1.4.0; soma-production was synced to v1.4.0 by mallory 2026-11-20 10:11 UTC, before"
                        + " production was signed off";

        done(progress(), record);
        scene.saw(new Fact.Intent("production/3", 1, PROMOTED.plusSeconds(20)));
        has(sync(TAGGED, PROMOTED.plusSeconds(21), "gonogo"), sync(OLD, SIGNED, "bob"), early(700), BEFORE);
        done(progress(), record);
    }

    @Test
    void whatCannotBeToldOrDoesNotExistHoldsNothing() {
        tested().has(early(700), BEFORE);
        assertThat(needs("production/1")).hasSize(1);
        scene.cannotTell(new Attempts());
        assertThat(needs("production/1")).isEmpty();
        scene.knows(new Attempts(), List.of()).cannotTell(PRODUCTION);
        assertThat(needs("production/1")).isEmpty();
        scene.knows(PRODUCTION, Optional.empty());
        assertThat(needs("production/1")).isEmpty();
    }

    @Test
    void aTagThatNobodyPushedIsNotAskedAfterAndAnotherNameIs() {
        Scene untagged = Scene.of("1.4.0")
                .branch("main", TAGGED)
                .then("production", new Promote("production"), new Deploy("soma-production", "{tag}"));
        Scene chart = Scene.of("1.4.0")
                .branch("main", TAGGED)
                .then("production", new Promote("production"), new Deploy("soma-production", "{version}"));
        for (Scene one : List.of(untagged, chart)) {
            for (String revision : List.of("v1.4.0", "1.4.0")) {
                one.knows(
                        PRODUCTION,
                        Optional.of(new Deployment(
                                "soma-production",
                                List.of(),
                                Sync.SYNCED,
                                Health.HEALTHY,
                                null,
                                List.of(sync(revision, TESTED, "mallory")),
                                "")));
                Situation here = one.situation().at("production/1");
                assertThat(DeployedEarly.of(ReleaseStages.stages(here).getLast(), here))
                        .hasSize(one == chart && revision.equals("1.4.0") ? 1 : 0);
            }
        }
    }

    @Test
    void whatAnEarlierStepDeploysThereIsNotEarlyForTheNext() {
        Scene twice = Scene.of("1.4.0")
                .annotated("v1.4.0", TAGGED)
                .steps(new Deploy("soma-production", "{tag}"))
                .then("again", new Promote("again"), new Deploy("soma-production", "{tag}"))
                .saw(new Fact.Landmark("stage/1", TESTED, Words.say("done"), Map.of()))
                .knows(
                        PRODUCTION,
                        Optional.of(new Deployment(
                                "soma-production",
                                List.of(),
                                Sync.SYNCED,
                                Health.HEALTHY,
                                null,
                                List.of(early(700)),
                                "")));
        Situation here = twice.situation().at("again/1");

        assertThat(DeployedEarly.of(ReleaseStages.stages(here).getLast(), here)).isEmpty();
    }

    @Test
    void oneOfSeveralDeploymentsInARowIsNotEarlyForComingBeforeTheOthers() {
        Scene both = Scene.of("1.4.0")
                .annotated("v1.4.0", TAGGED)
                .then(
                        "production",
                        new Promote("production"),
                        new Deploy("soma-api", "{tag}"),
                        new Deploy("soma-production", "{tag}"))
                .saw(new Fact.Landmark("production/1", TESTED, Words.say("done"), Map.of()))
                .decided(new Decision.Promote(Scene.by("bob", TESTED), "production"));
        Deployment api =
                new Deployment("soma-api", List.of(OLD), Sync.OUT_OF_SYNC, Health.HEALTHY, null, List.of(BEFORE), "");
        both.knows(new ApplicationNamed("soma-api"), Optional.of(api));
        for (int seconds : List.of(599, 700)) {
            both.knows(
                    PRODUCTION,
                    Optional.of(new Deployment(
                            "soma-production",
                            List.of(),
                            Sync.SYNCED,
                            Health.HEALTHY,
                            null,
                            List.of(early(seconds)),
                            "")));
            Situation here = both.situation().at("production/2");
            List<Need> found = DeployedEarly.of(ReleaseStages.stages(here).getLast(), here);
            assertThat(found).as("%s seconds after the cut", seconds).hasSize(seconds < 600 ? 1 : 0);
        }
    }
}
