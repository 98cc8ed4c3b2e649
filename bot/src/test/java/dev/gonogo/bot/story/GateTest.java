package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.world.Check;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A named kind of change needs more than usual before it lands; the release continues as usual. */
@Tag("A-16")
@Tag("A-17")
class GateTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String GATED = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles:
              maintainer: [ann, bob, carol, dave]
              architect: [erin]
            gates:
              - {name: acp-contract, label: acp-contract, approvals: {architect: 1}}
              - {name: legacy-removal, paths: [src/transport/], approvals: {architect: 1}, checks: [contract]}
            stages:
              - name: cut
                needs: [no-other-release, backported, tag-absent, gates]
            """;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void gatesStand() {
        room.commitProcess(GATED);
    }

    private int change(String path) {
        room.repository().branch("topic", room.repository().headOf(SeedA.DEVELOP));
        room.repository().commit("topic", "dave", "feat!: the new contract", Map.of(path, "new\n"));
        return room.repository().pullRequests().open("dave", "topic", SeedA.DEVELOP, "feat!: the new contract");
    }

    private String cut() {
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        room.says("ann", "cut " + VERSION);
        room.tick();
        return room.transcript();
    }

    @Test
    @Tag("A-16")
    void takingItsLabelOffEndsAGateOnlyWhereAMaintainerDoesSo() {
        int number = change("src/api.ts");
        room.repository().pullRequests().label(number, "acp-contract");
        room.repository().pullRequests().unlabel(number, "acp-contract", "mallory");
        room.seed.squash(number);

        assertThat(cut())
                .contains(
                        "cut: not yet",
                        "acp-contract lacks 1 of 1 approvals by architect (mallory took the label acp-contract off, 2026-11-20"
                                + " 10:00 UTC; the gate stays until architect or maintainer does so)");

        room.repository().pullRequests().label(number, "acp-contract");
        room.repository().pullRequests().unlabel(number, "acp-contract", "bob");
        HappyPathTest.playToTheEnd(room);
        assertThat(room.repository().refs().tag("v" + VERSION)).isPresent();
    }

    @Test
    void aMergeThatDidNotPassItsGateHoldsTheCutUntilItsApproval() {
        int number = change("src/api.ts");
        room.repository().pullRequests().label(number, "acp-contract");
        room.seed.squash(number);

        assertThat(cut())
                .contains(
                        "cut: not yet",
                        "#2436 feat!: the new contract (merged by dave, 2026-11-20 10:00 UTC): acp-contract lacks 1 of 1 approvals by architect");

        room.seed.approve(number, "erin");
        HappyPathTest.playToTheEnd(room);
        assertThat(room.transcript()).contains("carol said go on");
        assertThat(room.repository().refs().tag("v" + VERSION)).isPresent();
    }

    @Test
    @Tag("A-109")
    void aPushPassesNoGateAndHoldsTheCutUntilAMaintainerMeansIt() {
        room.repository().commit(SeedA.DEVELOP, "dave", "fix: hurry", Map.of("src/transport/legacy.ts", "new\n"));

        assertThat(cut())
                .contains(
                        "cut: not yet",
                        "Pushed to develop without a pull request, so not through its gates:",
                        "fix: hurry (pushed by dave, 2026-11-20 10:00 UTC; author by the commit: dave)",
                        "(legacy-removal). Revert it, and bring it in with a pull request. To continue anyway: /release"
                                + " override gates <reason>.");

        room.answer("ann", "override gates erin saw it at the screen");
        room.tick();
        assertThat(room.transcript())
                .contains("ann overrode gates for", "erin saw it at the screen")
                .doesNotContain("cut: not yet");
    }

    private static String pushed(String commit, String subject) {
        return "Pushed to develop without a pull request, so not through its gates: " + commit.substring(0, 7)
                + subject;
    }

    @Test
    @Tag("A-109")
    void aMergeMadeByHandThatBringsMoreThanItsPullRequestPassesNoGate() {
        int number = change("src/api.ts");
        String topic = room.repository().headOf("topic");
        String merge =
                room.repository().merge(SeedA.DEVELOP, "mallory", topic, Map.of("src/transport/legacy.ts", "new\n"));

        assertThat(room.repository().pullRequests().get(number).merged()).isTrue();
        assertThat(cut()).contains("cut: not yet", pushed(merge, " Merge " + topic), "(legacy-removal). Revert it, ");
    }

    @Test
    @Tag("A-109")
    void whatIsPushedTogetherWithAPullRequestPassesNoGate() {
        int number = change("src/api.ts");
        room.repository().branch("by-hand", room.repository().headOf("topic"));
        String top = room.repository()
                .commit("by-hand", "mallory", "fix: hurry", Map.of("src/transport/legacy.ts", "new\n"));
        room.repository().branch(SeedA.DEVELOP, top, "mallory");

        assertThat(room.repository().pullRequests().get(number).merged()).isTrue();
        assertThat(cut()).contains("cut: not yet", pushed(top, " fix: hurry (pushed by mallory, "));
    }

    @Test
    @Tag("A-109")
    void whatIsPushedBelowTheMergeOfAPullRequestPassesNoGate() {
        change("src/api.ts");
        room.repository().branch("by-hand", room.repository().headOf(SeedA.DEVELOP));
        String below = room.repository()
                .commit("by-hand", "mallory", "fix: hurry", Map.of("src/transport/legacy.ts", "new\n"));
        room.repository().merge("by-hand", "mallory", room.repository().headOf("topic"), Map.of());
        room.repository().branch(SeedA.DEVELOP, room.repository().headOf("by-hand"), "mallory");

        assertThat(cut()).contains("cut: not yet", pushed(below, " fix: hurry (pushed by mallory, "));
    }

    @Test
    @Tag("A-109")
    void whatTheLastReleaseHadIsNotHeldAgainstTheNext() {
        room.repository().commit(SeedA.DEVELOP, "dave", "fix: hurry", Map.of("src/transport/legacy.ts", "new\n"));
        room.repository().tag("v0.6.6-alpha", room.repository().headOf(SeedA.DEVELOP), "Release v0.6.6-alpha");
        room.registries.publish(new NpmPackage.Version("@onestepat4time/aegis", "0.6.6-alpha", "alpha"));
        int number = change("src/transport/more.ts");
        room.seed.approve(number, "erin");
        room.repository().check(room.repository().headOf("topic"), "contract", Check.State.GREEN);
        room.seed.squash(number);

        assertThat(cut()).doesNotContain("cut: not yet");
    }

    @Test
    void whatIsStillOpenIsNotedAndHoldsNothing() {
        change("src/transport/legacy.ts");

        room.says("ann", "plan " + VERSION);
        room.tick();
        cut();

        assertThat(room.transcript()).doesNotContain("cut: not yet");
        room.says("ann", "plan 0.6.7-preview");
        assertThat(room.later.getLast().plain())
                .contains(
                        "! Not to be merged into develop yet: #2436 feat!: the new contract: legacy-removal lacks 1 of 1"
                                + " approvals by architect and the check contract.");
    }

    @Test
    void anOpenOneIsCalledOutInOneMessageUntilItIsMergedAsItShould() {
        room.restart();
        int number = change("src/transport/legacy.ts");
        room.lookAtBoards();
        assertThat(room.transcript())
                .contains(
                        "#2436 feat!: the new contract into develop · OneStepAt4time/aegis   not to be merged yet",
                        "✘ gates  opened by dave",
                        "legacy-removal lacks 1 of 1 approvals by architect and the check contract");

        room.seed.approve(number, "erin");
        room.repository().check(room.repository().headOf("topic"), "contract", Check.State.GREEN);
        room.lookAtBoards();
        assertThat(room.transcript()).contains("its gates are passed").doesNotContain("lacks");

        room.seed.squash(number);
        room.lookAtBoards();
        assertThat(room.transcript()).contains("merged, its gates are passed");
        String message = room.chat.messages(ReleaseRoom.ROOM).getFirst();
        int edits = room.chat.history(message).size();
        room.restart();
        room.lookAtBoards();
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
        assertThat(room.chat.history(message)).hasSize(edits);
    }

    @Test
    void oneThatWasMergedAllTheSameStaysCalledOut() {
        room.restart();
        int number = change("src/transport/legacy.ts");
        room.lookAtBoards();
        room.seed.squash(number);
        room.lookAtBoards();

        assertThat(room.transcript())
                .contains("merged without passing its gates", "the next cut waits until its gates are passed");
    }

    @Test
    void whatNoGateIsAboutIsNotCalledOut() {
        room.restart();
        change("src/transports.ts");
        room.lookAtBoards();

        assertThat(room.transcript()).isEmpty();
    }

    @Test
    void explainSaysTheGates() {
        cut();

        assertThat(room.answer("erin", "explain"))
                .contains(
                        "Gate acp-contract: pull requests into develop labelled acp-contract need an approval by architect.",
                        "Gate legacy-removal: pull requests into develop that touch src/transport/ need an approval by"
                                + " architect and the green checks contract.");
    }
}
