package dev.gonogo.process.soak;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Finding.Verdict;
import dev.gonogo.process.Passed;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Runs;
import dev.gonogo.process.Says;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.evidence.Passing;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.ForgeQuestion.RunWithId;
import dev.gonogo.world.ForgeQuestion.RunsOf;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was watched is checked until the release is closed. */
@Tag("B-32")
@Tag("B-44")
class AfterSoakTest {
    private static final String SOAK = "stage/3";
    private static final String TAGGED = Scene.id("5e1ea5e");
    private static final String LATER = Scene.id("1a7e4");
    private static final Instant BEGAN = Scene.NOW.minus(Duration.ofHours(30));
    private static final Instant PASSED = Scene.NOW.minus(Duration.ofHours(6));
    private static final ApplicationNamed STAGING = new ApplicationNamed("soma-staging");
    private static final ApplicationNamed PRODUCTION = new ApplicationNamed("soma-production");
    private static final Soak STEP = new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of());

    private final Scene scene = Scene.of("1.4.0")
            .steps(new Deploy("soma-staging", "{tag}"), new Deploy("soma-production", "{tag}"), STEP)
            .then("close", new CloseTicket())
            .annotated("v1.4.0", TAGGED)
            .saw(new Fact.Landmark("stage/1", BEGAN, Words.NONE, Map.of()))
            .saw(new Fact.Landmark("stage/2", BEGAN, Words.NONE, Map.of()))
            .saw(passed(PASSED, Map.of("from", BEGAN.toString(), "until", PASSED.toString())))
            .knows(STAGING, Optional.of(deployment("soma-staging", Health.HEALTHY, TAGGED)))
            .knows(PRODUCTION, Optional.of(deployment("soma-production", Health.HEALTHY, TAGGED)));

    private static Fact.Landmark passed(Instant at, Map<String, String> values) {
        return new Fact.Landmark(SOAK, at, Words.say("24 hours passed"), values);
    }

    private static Deployment deployment(String application, Health health, String revision) {
        return new Deployment(
                application,
                List.of(revision),
                Sync.SYNCED,
                health,
                null,
                List.of(new Deployed(revision, BEGAN)),
                "https://argocd.example.com/" + application);
    }

    private Situation here() {
        return scene.situation().at(SOAK);
    }

    private Passed look() {
        return Passing.of(STEP, here());
    }

    private void fell() {
        assertThat(look()).isInstanceOfSatisfying(Passed.NoLonger.class, fell -> {
            assertThat(fell.why().plain())
                    .isEqualTo("the 24 hours ended 2026-11-20 06:00 UTC, and something failed afterwards");
            assertThat(fell.brief()).isEqualTo("it failed after that");
        });
    }

    private Optional<Finding> doubt() {
        return STEP.contradicts(here(), here().release().landmark(SOAK).orElseThrow());
    }

    @Test
    void soLongAsAllIsWellTheWatchIsPassed() {
        assertThat(look()).isInstanceOf(Passed.Yes.class);
        assertThat(doubt()).isEmpty();
        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.PROGRESSING, TAGGED)));
        assertThat(look()).as("what is under way may end well").isInstanceOf(Passed.Yes.class);
        assertThat(doubt()).isEmpty();
    }

    @Test
    void aFallStopsItAsBeforeUntilAllWasWatchedOnceMore() {
        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.DEGRADED, TAGGED)));
        fell();
        Instant seen = Scene.NOW.minusSeconds(60);
        scene.saw(new Fact.Watched(SOAK, 1, seen, Words.say("soma-production is degraded.")));
        fell();
        stopped(
                STEP.progress(here()),
                "soma-production is degraded at v1.4.0. Fix it where it runs, or restore the earlier revision in Argo CD and"
                        + " abandon the release. Seen first 2026-11-20 11:59 UTC. Once all is well again, the 24"
                        + " hours start over.");

        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.HEALTHY, TAGGED)));
        fell();
        scene.saw(new Fact.Watched(SOAK, 2, Scene.NOW, Words.NONE));
        fell();
        Progress.Soaking anew = Says.is(Progress.Soaking.class, STEP.progress(here()));
        assertThat(anew.words().plain()).startsWith("watched until 2026-11-21 12:00 UTC; ");
        assertThat(anew.reminder()).as("30 hours, and anew once").isEqualTo(4);

        Instant end = Scene.NOW.plus(Duration.ofHours(24));
        scene.at(end);
        Progress.Done again = done(
                STEP.progress(here()),
                "24 hours passed, and all was well at the end; soma-staging is healthy at v1.4.0 · soma-production"
                        + " is healthy at"
                        + " v1.4.0");
        assertThat(again.values())
                .containsOnly(entry("from", Scene.NOW.toString()), entry("until", end.toString()), entry("again", "2"));
        Fact.Landmark second = passed(end, again.values());
        assertThat(second.key()).isEqualTo("landmark/stage/3/again-2");
        scene.saw(second);
        assertThat(look()).isEqualTo(new Passed.Yes(second));
    }

    @Test
    void whatALaterReleaseTookOverIsThatOnesToLookAfter() {
        scene.annotated("v1.5.0", LATER)
                .knows(STAGING, Optional.of(deployment("soma-staging", Health.DEGRADED, LATER)));
        assertThat(look()).isInstanceOf(Passed.Yes.class);

        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.DEGRADED, TAGGED)));
        fell();
        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.DEGRADED, LATER)));
        assertThat(look()).isInstanceOf(Passed.Yes.class);
        scene.knows(PRODUCTION, Optional.of(deployment("soma-production", Health.HEALTHY, Scene.id("dead"))));
        fell();
    }

    @Test
    void whatCannotBeToldIsNotWell() {
        scene.cannotTell(PRODUCTION);

        assertThat(look()).isInstanceOf(Passed.Yes.class);
        Finding found = doubt().orElseThrow();
        assertThat(found.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(found.rule()).isEqualTo("soak");
        assertThat(found.words().plain())
                .isEqualTo("the state of soma-production cannot be told right now: GitHub did not answer in time.");
    }

    @Test
    void whatAMaintainerWentOnWithoutIsNotLookedAt() {
        scene.saw(passed(PASSED.plusSeconds(1), Map.of("without", "soak")))
                .knows(STAGING, Optional.of(deployment("soma-staging", Health.DEGRADED, TAGGED)))
                .cannotTell(PRODUCTION);

        assertThat(look()).isInstanceOf(Passed.Yes.class);
        assertThat(doubt()).isEmpty();
    }

    @Test
    void whereNothingWasDeployedTheRunIsLookedAt() {
        Step smoke = new RunWorkflow("smoke.yml", "{production}", Map.of(), "", List.of("smoke"));
        Scene tested = Scene.of("1.4.0")
                .branch("main", TAGGED)
                .steps(smoke, STEP)
                .saw(new Fact.Landmark("stage/1", BEGAN, Words.NONE, Map.of("run", "9")))
                .saw(new Fact.Landmark("stage/2", PASSED, Words.say("24 hours passed"), Map.of()))
                .knows(new RunsOf("some.yml", "workflow_dispatch", "main", BEGAN), List.of())
                .knows(new RunWithId(9), Optional.of(Runs.dispatched(9, RunState.SUCCEEDED, "gonogo[bot]", BEGAN)));
        assertThat(Passing.of(STEP, tested.situation().at("stage/2"))).isInstanceOf(Passed.Yes.class);

        tested.knows(new RunWithId(9), Optional.empty());
        assertThat(Passing.of(STEP, tested.situation().at("stage/2"))).isInstanceOf(Passed.NoLonger.class);
    }
}
