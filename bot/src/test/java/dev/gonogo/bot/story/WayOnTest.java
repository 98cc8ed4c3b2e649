package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.Check;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unless the runbook forbids it to everybody, a maintainer may continue with a recorded reason. */
class WayOnTest {
    private static final String VERSION = "0.8.0";
    private static final String TAG = "v" + VERSION;
    private static final String PROCESS = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob, carol]}
            stages:
              - name: departure
                needs: [{checks-green: {branch: "{integration}", required: [test]}}]
                steps:
                  - ticket: {title: "Release {tag}"}
                  - create-branch: {branch: "{release}", from: "{integration}"}
              - name: validation
                steps: [{run-workflow: {workflow: validate.yml, ref: "{release}"}}]
              - name: go
                needs: [tag-absent]
                steps: [{sign-off: {on: "{release}"}}, push-tag]
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void begin(Check.State test) {
        begin(test, PROCESS);
    }

    private void begin(Check.State test, String process) {
        room.commitProcess(process);
        Map<String, String> workflow =
                Map.of(".github/workflows/validate.yml", "name: Validate\non: workflow_dispatch\n");
        room.repository().commit(SeedA.MAIN, "dave", "ci: validate", workflow);
        room.repository().commit(SeedA.DEVELOP, "dave", "ci: validate", workflow);
        room.released("0.7.0");
        room.repository().check(room.repository().headOf(SeedA.DEVELOP), "test", test);
        room.restart();
        room.says("ann", "cut " + VERSION);
    }

    private void cut(Check.State test) {
        begin(test);
        passes();
    }

    private void passes() {
        for (int minute = 0; minute < 4; minute++) {
            room.repository().runs().of("validate.yml").stream()
                    .filter(run -> !run.state().over())
                    .forEach(run -> room.repository().runs().become(run.id(), RunState.SUCCEEDED));
            room.wait(Duration.ofMinutes(1));
        }
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    private String head() {
        return room.repository().headOf("release/" + VERSION);
    }

    private void go(String login) {
        room.submits(login, (Dialog) room.says(login, "go"), Map.of());
        passes();
    }

    @Test
    @Tag("A-72")
    @Tag("A-113")
    void theRightTagThatSomebodyPushedBeforeTheGoMayGetItAfterwards() {
        cut(Check.State.GREEN);
        room.repository().tag(TAG, head(), "Release " + TAG);
        passes();
        assertThat(buttons()).doesNotContain("Go").contains("Override tag-absent…");

        assertThat(room.answer("erin", "override tag-absent it is right")).startsWith("Only maintainers");
        room.answer("bob", "override tag-absent mallory was too quick");
        passes();
        go("carol");

        assertThat(room.transcript())
                .contains("bob overrode tag-absent for " + head().substring(0, 7) + ": mallory was too quick")
                .contains(VERSION + " is out.");
    }

    @Test
    @Tag("B-04")
    @Tag("B-12")
    void aTagThatSomebodyPushedBringsNoEvidenceOfAnotherCommitBack() {
        cut(Check.State.GREEN);
        room.repository().commit("release/" + VERSION, "mallory", "feat: more", Map.of("src/more.ts", "more\n"));
        room.repository().tag(TAG, head(), "Release " + TAG);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.board().standing().plain()).startsWith("validation");
        passes();
        assertThat(room.repository().runs().of("validate.yml")).hasSize(2);
        assertThat(buttons()).containsExactly("Override tag-absent…");
    }

    @Test
    void aStepThatCannotTellMayBeLeftOut() {
        room.deployer.application("aegis-staging", "v0.7.0");
        begin(Check.State.GREEN, PROCESS + "  - {name: staging, steps: [{deploy: aegis-staging}]}\n");
        passes();
        room.deployer.lose("Argo CD refuses our token (401)");
        go("carol");
        passes();

        assertThat(room.board().standing().plain())
                .isEqualTo("cannot tell right now: Argo CD refuses our token (401) · to continue anyway: /release"
                        + " override deploy <reason>");
        room.answer("bob", "override deploy Argo CD is being moved, it was deployed by hand");
        passes();
        assertThat(room.transcript()).contains(VERSION + " is done, without deploy");
    }

    @Test
    @Tag("A-72")
    void aTagElsewhereIsNobodysToOverride() {
        cut(Check.State.GREEN);
        room.repository().tag(TAG, room.repository().headOf(SeedA.MAIN), "Release " + TAG);
        passes();

        assertThat(buttons()).isEmpty();
        assertThat(room.answer("bob", "override tag-absent mallory was too quick"))
                .startsWith("tag-absent cannot be overridden now: it does not block 0.8.0, or nobody may override it.");
    }

    @Test
    void everyRuleThatCanHoldAReleaseUpIsKnownByItsName() {
        cut(Check.State.GREEN);

        for (String rule :
                List.of("no-go", "still-healthy", "nothing-published", "create-branch", "same-rules", "run-workflow")) {
            assertThat(room.answer("bob", "override " + rule + " to be safe"))
                    .startsWith(
                            rule + " cannot be overridden now: it does not block 0.8.0, or nobody may override it.");
        }
        assertThat(room.answer("bob", "override soak to be safe")).startsWith("0.8.0 has no rule soak");
    }

    @Test
    @Tag("A-70")
    void aNoGoOfSomebodyWhoIsAwayMayBeOverridden() {
        cut(Check.State.GREEN);
        room.submits("bob", room.presses("bob", "No-go…"), Map.of("reason", "the notes are wrong"));
        passes();
        assertThat(room.transcript()).contains("It counts until bob says go or release/0.8.0 moves");

        room.answer("carol", "override no-go the notes are right, bob is on holiday");
        passes();
        assertThat(room.repository().refs().tag(TAG)).isEmpty();
        go("carol");

        assertThat(room.transcript())
                .contains("carol overrode no-go (bob said no-go on " + head().substring(0, 7)
                        + ": the notes are wrong): the notes are right, bob is on holiday")
                .contains(VERSION + " is out.");
    }

    @Test
    @Tag("B-04")
    @Tag("B-12")
    void aRunWithoutNamedJobsIsAboutItsCommitAsWell() {
        cut(Check.State.GREEN);
        assertThat(buttons()).contains("Go");

        room.repository().commit("release/" + VERSION, "mallory", "feat: more", Map.of("src/more.ts", "more\n"));
        room.wait(Duration.ofMinutes(1));
        assertThat(buttons()).doesNotContain("Go");
        passes();

        assertThat(room.repository().runs().of("validate.yml")).hasSize(2);
        assertThat(buttons()).contains("Go");
    }

    @Test
    @Tag("A-38")
    @Tag("A-47")
    void aBranchMadeByHandInTheSecondStepOfItsStageIsHeldAgainstItsNeeds() {
        begin(Check.State.GREEN);
        while (room.open().needsHeld("departure/1").isEmpty()) {
            room.look();
        }

        String head = room.repository().headOf(SeedA.DEVELOP);
        room.repository().check(head, "test", Check.State.RED);
        room.repository().branch("release/" + VERSION, head);
        passes();

        assertThat(room.board().standing().plain()).startsWith("departure: not yet");
        assertThat(buttons()).contains("Override checks-green…");
    }
}
