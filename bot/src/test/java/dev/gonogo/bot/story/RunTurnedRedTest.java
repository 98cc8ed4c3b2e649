package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.MemoryRuns;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The result of a run counts while its latest attempt is green, and so is any later run on the same commit. */
@Tag("B-04")
@Tag("B-14")
class RunTurnedRedTest {
    private final ShippedTrain train = ShippedTrain.minor();

    private MemoryRuns runs() {
        return train.repository().runs();
    }

    private Run validation() {
        return runs().of(ShippedTrain.VALIDATE).getLast();
    }

    private void ends(Run run, RunState state) {
        runs().job(run.id(), "pytest", state);
        runs().become(run.id(), state);
        train.room.wait(Duration.ofMinutes(1));
    }

    private void runsAgain() {
        runs().rerunAll(validation().id());
        runs().jobs(validation().id()).stream()
                .filter(job -> !job.name().equals("pytest"))
                .forEach(job -> runs().job(validation().id(), job.name(), RunState.SUCCEEDED));
        train.room.wait(Duration.ofMinutes(1));
    }

    private Run startedByHand(String commit) {
        long id = runs().start(new MemoryRuns.Start(
                ShippedTrain.VALIDATE,
                "Validate",
                "Validate",
                "workflow_dispatch",
                train.branch,
                commit,
                "dave",
                Map.of()));
        return runs().get(id);
    }

    private String head() {
        return train.repository().headOf(train.branch);
    }

    private void goCannotBeSaid() {
        assertThat(train.buttons()).doesNotContain("Go");
        train.room.says("bob", "go");
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.repository().refs().tag(train.tag)).isEmpty();
    }

    @Test
    @Tag("B-19")
    void aValidationThatIsRunAgainAndFailsNoLongerCounts() {
        train.playTo("review: waiting");
        String validated = head().substring(0, 7);

        runsAgain();
        assertThat(train.room.transcript())
                .contains("validation  the run on " + validated + " was green but no longer counts; Validate #1 runs");

        ends(validation(), RunState.FAILED);
        assertThat(train.standing()).startsWith("validation: stopped");
        assertThat(train.room.transcript())
                .contains("validation  the run on " + validated
                        + " was green but no longer counts; Validate #1 failed at"
                        + " attempt 2: pytest. Look at the run, fix the cause, and rerun the failed jobs there.");
        assertThat(train.ticket())
                .contains("- [ ] CI and docs workflows green")
                .containsPattern(
                        "- \\[ \\] validation: .*Validate .* succeeded \\(no longer counts: its run is no longer"
                                + " green\\)")
                .containsPattern(
                        "- pytest on `" + validated + "` \\(no longer counts: its run is no longer green\\): ");

        runs().rerun(validation().id());
        ends(validation(), RunState.SUCCEEDED);
        assertThat(train.ticket()).contains("- [x] CI and docs workflows green").doesNotContain("no longer counts");
        train.playTo("soak");
    }

    @Test
    void whenItFailsAtTheGoTheHeadThatTheTagWouldStandOnIsValidatedFirst() {
        train.playTo("go: waiting");
        runsAgain();
        assertThat(train.standing()).startsWith("validation · ");
        goCannotBeSaid();
        ends(validation(), RunState.FAILED);
        goCannotBeSaid();
        assertThat(runs().of(ShippedTrain.VALIDATE).getFirst().commit()).isEqualTo(head());

        ends(runs().of(ShippedTrain.VALIDATE).getFirst(), RunState.FAILED);
        assertThat(train.standing()).startsWith("validation: stopped");
        goCannotBeSaid();
    }

    @Test
    void whatWasStartedByHandAtTheGoIsAboutTheHeadThatTheTagWouldStandOn() {
        train.playTo("go: waiting");
        ends(startedByHand(head()), RunState.FAILED);

        assertThat(train.standing()).startsWith("validation · ");
        goCannotBeSaid();
    }

    @Test
    void aMaintainerMayGoOnWithoutItAndTheRecordSaysSo() {
        train.playTo("review: waiting");
        runsAgain();
        ends(validation(), RunState.FAILED);

        train.room.answer("ann", "override run-workflow the test is flaky");
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.standing()).as(train.room.transcript()).startsWith("review: waiting");
        train.playTo("soak");
        assertThat(train.ticket())
                .contains("- [ ] CI and docs workflows green (without `run-workflow`)")
                .containsPattern("validation: `ann` overrode `run-workflow` for `[0-9a-f]{7}`: the test is flaky");
    }

    @Test
    void whatWasStartedByHandAfterItOnTheSameCommitCountsAsWell() {
        train.playTo("review: waiting");
        Run second = startedByHand(head());
        ends(second, RunState.FAILED);

        assertThat(train.standing()).startsWith("validation: stopped");
        assertThat(train.room.transcript())
                .contains(
                        "was green but no longer counts; Validate #2 failed: pytest. Look at the run, fix the cause, and rerun"
                                + " the failed jobs there.");

        Run third = startedByHand(head());
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.room.transcript()).contains("was green but no longer counts; Validate #3 runs");
        ends(third, RunState.SUCCEEDED);
        assertThat(train.standing()).startsWith("review: waiting");
    }

    @Test
    void aRunOnAnotherCommitOrAfterTheTagChangesNothing() {
        train.playTo("review: waiting");
        ends(startedByHand(train.repository().headOf("develop")), RunState.FAILED);
        ends(startedByHand(train.repository().headOf("main")), RunState.FAILED);
        assertThat(train.standing()).startsWith("review: waiting");

        train.playTo("soak");
        runsAgain();
        ends(validation(), RunState.FAILED);
        assertThat(train.standing()).startsWith("soak");
    }

    @Test
    void aRunThatWasDeletedShowsNothingAnyMoreAndStartsAnew() {
        train.playTo("go: waiting");
        String first = String.valueOf(validation().id());
        String validated = validation().commit().substring(0, 7);
        runs().delete(validation().id());
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.room.transcript())
                .contains("validation  run " + first + ", which was green on " + validated
                        + ", was deleted on GitHub; Validate #2 runs");
        goCannotBeSaid();

        train.playTo("go: waiting");
        train.playTo("soak");
        assertThat(train.ticket()).doesNotContain(first).contains("- [x] CI and docs workflows green");
    }

    @Test
    @Tag("B-30")
    @Tag("B-32")
    @Tag("B-44")
    void aSmokeTestThatIsStartedByHandOnTheTagDuringTheSoakAndFailsStopsIt() {
        train.playTo("soak");
        String tagged = train.repository().refs().tag(train.tag).orElseThrow().commit();
        Run third = smoke(tagged);
        train.room.wait(Duration.ofMinutes(1));
        assertThat(train.room.transcript()).contains("Smoke #3 runs");
        fails(third);
        assertThat(train.standing()).startsWith("soak: stopped");
        assertThat(train.room.transcript())
                .contains("Smoke #3 failed: smoke. Look at it, fix the cause, and rerun it on GitHub. Seen first ");
        assertThat(train.ticket())
                .contains("- [ ] Deployment validated in production")
                .containsPattern("- \\[ \\] production: .*Smoke .* succeeded \\(no longer counts: its run is no longer"
                        + " green\\)");

        Run fourth = smoke(tagged);
        runs().become(fourth.id(), RunState.SUCCEEDED);
        train.room.wait(Duration.ofMinutes(1));
        train.playTo("soak: watching");
        assertThat(train.ticket())
                .contains("- [x] Deployment validated in production")
                .doesNotContain("no longer counts");
    }

    @Test
    @Tag("B-30")
    void aSmokeTestThatIsStartedByHandAndFailsKeepsItFromProduction() {
        train.done = what -> !what.equals("Promote to production");
        train.playTo("production: waiting");
        fails(smoke(train.repository().refs().tag(train.tag).orElseThrow().commit()));

        assertThat(train.standing()).startsWith("production: not yet");
        assertThat(train.room.transcript())
                .contains(
                        "What this release deployed earlier is no longer healthy. Smoke #2 failed: smoke. Look at it, fix the"
                                + " cause, and rerun it on GitHub.");
    }

    private Run smoke(String commit) {
        long id = runs().start(new MemoryRuns.Start(
                ShippedTrain.SMOKE, "Smoke", "Smoke", "workflow_dispatch", train.tag, commit, "dave", Map.of()));
        return runs().get(id);
    }

    private void fails(Run run) {
        runs().job(run.id(), "smoke", RunState.FAILED);
        runs().become(run.id(), RunState.FAILED);
        train.room.wait(Duration.ofMinutes(1));
    }
}
