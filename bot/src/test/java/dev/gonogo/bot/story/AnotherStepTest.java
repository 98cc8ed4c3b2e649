package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process file adds another step at a place that the release has already passed. */
@Tag("A-07")
class AnotherStepTest {
    private static final String EARLY = "early.yml";
    private static final String SMOKE = "smoke.yml";
    private static final String PROCESS = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob], qa: [carol], docs: [dave], product: [erin]}
            stages:
              - name: review
                steps:
                  - run-workflow: {workflow: early.yml, ref: "{integration}"}
                  - sign-off: {role: qa, on: "{integration}", kept: true}
                  - tick: {role: docs, items: {user-manual: User manual}, on: "{integration}"}
              - name: go
                steps: [sign-off, push-tag]
              - name: production
                steps:
                  - deploy: aegis-eu
                  - run-workflow: {workflow: smoke.yml, ref: "{tag}", inputs: {region: eu}}
                  - promote: everywhere
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void aRelease() {
        room.deployer.application("aegis-eu", "v0.7.0");
        room.deployer.application("aegis-us", "v0.7.0");
        room.commitProcess(PROCESS);
        room.released("0.7.0");
        List.of(EARLY, SMOKE)
                .forEach(workflow -> List.of(SeedA.MAIN, SeedA.DEVELOP)
                        .forEach(branch -> room.repository()
                                .commit(
                                        branch,
                                        "dave",
                                        "ci: " + workflow,
                                        Map.of(
                                                ".github/workflows/" + workflow,
                                                "name: " + workflow + "\non: workflow_dispatch\n"))));
        room.restart();
        room.wait(Duration.ofSeconds(61));
        room.says("ann", "cut 0.8.0");
        work();
    }

    private void work() {
        for (int round = 0; round < 4; round++) {
            room.deployer.works();
            List.of(EARLY, SMOKE)
                    .forEach(workflow -> room.repository().runs().of(workflow).stream()
                            .filter(run -> !run.state().over())
                            .forEach(run -> room.repository().runs().become(run.id(), RunState.SUCCEEDED)));
            room.wait(Duration.ofMinutes(1));
        }
    }

    private void reviewed() {
        room.answer("carol", "sign-off tried it");
        work();
        room.answer("dave", "tick user-manual read");
        work();
    }

    private void gone() {
        reviewed();
        room.submits("bob", room.says("bob", "go") instanceof Dialog dialog ? dialog : asked(), Map.of());
        work();
        assertThat(buttons()).containsExactly("Promote to everywhere");
    }

    private Dialog asked() {
        throw new AssertionError(room.transcript());
    }

    /** Somebody changes the process file on production; returns the short id of the commit. */
    private String changed(String from, String to) {
        assertThat(PROCESS).contains(from);
        String commit = room.repository()
                .commit(
                        SeedA.MAIN,
                        "erin",
                        "chore: the process",
                        Map.of(".github/gonogo.yml", PROCESS.replace(from, to)));
        work();
        return commit.substring(0, 7);
    }

    private String isNew(String change) {
        return "this step is new: the process file added it with " + change + ", after this place was passed; ";
    }

    private void accepted() {
        room.answer("ann", "override same-rules it is meant");
        work();
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    private boolean isDeployed(String application) {
        return room.deployer
                .answer(new ApplicationNamed(application))
                .map(found -> found.orElseThrow().history().size() > 1)
                .fold(more -> more, why -> false);
    }

    private long runs(String workflow) {
        return room.repository().runs().of(workflow).size();
    }

    @Test
    @Tag("B-20")
    void anotherRolesSignOffIsAskedAlthoughItsPlaceWasPassed() {
        reviewed();
        assertThat(buttons()).contains("Go");

        String change = changed("{role: qa, on", "{role: product, on");

        assertThat(room.transcript())
                .contains("Sign off review of 0.8.0?", isNew(change) + "waiting for a decision on ");
        assertThat(room.answer("carol", "sign-off tried it")).contains("is not your call, carol. It is up to erin.");
        room.answer("erin", "sign-off read it");
        work();
        accepted();
        assertThat(buttons()).as("what the docs ticked still counts").contains("Go");
    }

    @Test
    @Tag("B-20")
    @Tag("B-21")
    void aSignOffBeforeATickIsAskedAndTheTickCountsWhereItIsNow() {
        reviewed();

        String change = changed(
                "      - tick:", "      - sign-off: {role: product, on: \"{integration}\", kept: true}\n      - tick:");

        assertThat(room.transcript()).contains(isNew(change) + "waiting for a decision on ");
        room.answer("erin", "sign-off read it");
        work();
        assertThat(room.board().standing().plain()).startsWith("go: not yet");
        accepted();
        assertThat(buttons()).contains("Go");
    }

    @Test
    @Tag("B-21")
    void anotherLineToTickIsAskedWithAllOfItsStep() {
        reviewed();

        String change = changed("{user-manual: User manual}", "{user-manual: User manual, admin-manual: Admin manual}");

        assertThat(room.transcript()).contains(isNew(change) + "2 still to tick");
    }

    @Test
    @Tag("A-42")
    void anotherWorkflowRunsAlthoughItsPlaceWasPassed() {
        reviewed();

        changed("workflow: early.yml, ref: \"{integration}\"", "workflow: smoke.yml, ref: \"{integration}\"");

        assertThat(runs(SMOKE)).isEqualTo(1);
        assertThat(runs(EARLY)).isEqualTo(1);
        accepted();
        assertThat(buttons()).contains("Go");
    }

    @Test
    @Tag("A-42")
    void whatExplainsOrJudgesAStepMakesItNoOther() {
        reviewed();

        changed(
                "{user-manual: User manual}, on: \"{integration}\"}",
                "{user-manual: Manual of users}, on: \"develop\"}");

        assertThat(runs(EARLY)).isEqualTo(1);
        assertThat(room.board().standing().plain()).startsWith("go: not yet");
    }

    @Test
    @Tag("B-31")
    void aDeploymentToAnotherEnvironmentIsAskedForAndDone() {
        gone();

        String change = changed("deploy: aegis-eu", "deploy: aegis-us");
        assertThat(room.transcript()).contains(isNew(change) + "blocked;", "The process file changed with " + change);
        assertThat(isDeployed("aegis-us")).isFalse();

        accepted();

        assertThat(isDeployed("aegis-us")).isTrue();
        assertThat(runs(SMOKE))
                .as("it ran after the earlier deployment and is not repeated")
                .isEqualTo(1);
        assertThat(buttons()).containsExactly("Promote to everywhere");
    }

    @Test
    @Tag("A-113")
    void anotherRoleThatIsAskedBeforeTheTagIsAskedAboutWhatWasTagged() {
        gone();
        String tagged = room.repository().headOf(SeedA.MAIN).substring(0, 7);

        String change = changed("steps: [sign-off, push-tag]", "steps: [{sign-off: {role: product}}, push-tag]");
        accepted();

        assertThat(room.transcript()).contains(isNew(change) + "waiting for a decision on " + tagged);
        room.answer("erin", "sign-off fine");
        work();
        assertThat(buttons()).containsExactly("Promote to everywhere");
        assertThat(room.repository().refs().tag("v0.8.0").orElseThrow().commit())
                .startsWith(tagged);
    }

    @Test
    void aFileThatIsPutBackAsksNothingAgain() {
        reviewed();
        changed("workflow: early.yml, ref: \"{integration}\"", "workflow: smoke.yml, ref: \"{integration}\"");

        changed("process: 1", "process: 1");

        assertThat(runs(EARLY)).isEqualTo(1);
        accepted();
        assertThat(buttons()).contains("Go");
    }

    @Test
    void aStepThatIsNewWhereTheReleaseHasNotBeenIsAskedForInItsTurn() {
        changed("promote: everywhere", "promote: overseas");
        reviewed();
        accepted();
        room.submits("bob", room.says("bob", "go") instanceof Dialog dialog ? dialog : asked(), Map.of());
        work();

        assertThat(buttons()).containsExactly("Promote to overseas");
        assertThat(room.transcript()).doesNotContain("this step is new");
    }
}
