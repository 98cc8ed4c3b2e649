package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody did by hand is welcome, but must meet the same needs: done is not passed. */
class DoneByOthersTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String BRANCH = "release/" + VERSION;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void cut() {
        room.says("ann", "cut " + VERSION);
        room.tick();
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    @Test
    @Tag("A-38")
    @Tag("A-47")
    void aBranchMadeByHandDoesNotSkipTheNeedsOfTheCut() {
        String develop = room.repository().headOf(SeedA.DEVELOP);
        room.repository().check(develop, "test", Check.State.RED);
        room.repository().branch(BRANCH, develop);
        cut();

        assertThat(room.transcript())
                .contains(
                        "✘ cut",
                        BRANCH + " at " + develop.substring(0, 7)
                                + "; blocked; it continues by itself once all of this is met",
                        "are not green: test failed.");
        assertThat(buttons()).containsExactly("Override checks-green…");

        room.repository().check(develop, "test", Check.State.GREEN);
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("▶ prepare");
    }

    @Test
    @Tag("A-46")
    @Tag("A-39")
    void aBranchMadeByHandDoesNotHideASecondOne() {
        String develop = room.repository().headOf(SeedA.DEVELOP);
        room.repository().branch("release/0.6.5", develop);
        room.repository().branch(BRANCH, develop);
        cut();

        assertThat(room.transcript()).contains("✘ cut", "Another release is under way: release/0.6.5.");
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aBranchMadeByHandDoesNotForgiveABackport() {
        room.seed.hotfixLands("fix: the login", "src/login.ts");
        room.repository().branch(BRANCH, room.repository().headOf(SeedA.DEVELOP));
        cut();

        assertThat(room.transcript()).contains("✘ cut", "fix: the login");
        assertThat(room.repository().runs().of(SeedA.RELEASE_PLEASE)).isEmpty();
    }

    @Test
    @Tag("A-40")
    void aBranchMadeByHandDoesNotForgiveThatTheReleaseProcessDrifted() {
        String workflow = ".github/workflows/" + SeedA.RELEASE;
        String develop = room.repository()
                .commit(SeedA.DEVELOP, "dave", "ci: publish from anywhere", Map.of(workflow, "on: push\n"));
        room.seed.checksPass(develop);
        room.repository().branch(BRANCH, develop);
        cut();

        assertThat(room.transcript())
                .containsPattern("✘ cut +" + BRANCH)
                .containsPattern("✘ The release process itself differs between main and develop: " + workflow
                        + " \\((added|changed)\\)\\.");
        assertThat(buttons()).containsExactly("Override no-drift…");
        assertThat(room.repository().runs().of(SeedA.RELEASE_PLEASE)).isEmpty();
    }

    @Test
    @Tag("B-08")
    @Tag("B-09")
    void aTrainsBranchMadeByHandDoesNotForgiveThatIntegrationIsBehindProduction() {
        ShippedTrain train = ShippedTrain.minor();
        String main = train.repository().commit(SeedA.MAIN, "dave", "fix: login", Map.of("src/login.py", "fixed\n"));
        train.repository().branch(train.branch, train.repository().headOf(SeedA.DEVELOP));
        train.stays("preparation: not yet");

        assertThat(train.room.transcript())
                .containsPattern("✘ preparation +release/v0.8.0 at ")
                .contains("✘ develop lacks what main has at " + main.substring(0, 7) + ". Merge main into develop.");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE)).isEmpty();
    }

    @Test
    @Tag("B-07")
    @Tag("B-36")
    @Tag("B-37")
    void aTrainsBranchMadeByHandDoesNotForgiveAHotfixThatNobodyTookBack() {
        ShippedTrain train = ShippedTrain.minor();
        String tagged = train.repository().refs().tag("v0.7.0").orElseThrow().commit();
        train.repository().branch("hotfix/v0.7.1", tagged);
        String fix =
                train.repository().commit("hotfix/v0.7.1", "dave", "fix: login", Map.of("src/login.py", "fixed\n"));
        train.repository().tag("v0.7.1", fix, "Release v0.7.1");
        train.room.registries.publish(new PyPiProject.Release("soma-agent", "0.7.1"));
        train.repository().branch(train.branch, train.repository().headOf(SeedA.DEVELOP));
        train.stays("preparation: not yet");

        assertThat(train.room.transcript())
                .containsPattern("✘ preparation +release/v0.8.0 at ")
                .containsPattern("✘ develop lacks .*" + fix.substring(0, 7) + " fix: login");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE)).isEmpty();
    }

    @Test
    @Tag("A-38")
    @Tag("A-47")
    void aBranchThatStartsAtProductionIsNamedAndGoesOnWithAReasonOnly() {
        room.repository().branch(BRANCH, room.repository().headOf(SeedA.MAIN));
        cut();

        assertThat(room.transcript())
                .contains("✘ cut", BRANCH + " exists at", "Delete it, and it will be created there.");
        assertThat(buttons()).containsExactly("Override run-workflow…");
        assertThat(room.answer("erin", "override run-workflow please")).startsWith("Only maintainers");
        assertThat(room.answer("bob", "override tag-absent please"))
                .isEqualTo("tag-absent cannot be overridden now: it does not block " + VERSION
                        + ", or nobody may override it. What can be overridden now: run-workflow.");
        assertThat(room.answer("bob", "override nonsense please"))
                .isEqualTo(
                        VERSION
                                + " has no rule nonsense, so nothing was overridden. What can be overridden now: run-workflow.");

        Button.Choice shown = (Button.Choice) room.board().buttons().getFirst();
        Dialog dialog = (Dialog) room.presses("bob", "Override run-workflow");
        assertThat(room.submits("bob", dialog, Map.of("reason", " ")))
                .isEqualTo("An override needs a reason: it is shown on the board and kept in the record.");
        assertThat(room.submits("bob", dialog, Map.of("reason", "develop is broken")))
                .isEqualTo(VERSION + " continues without run-workflow for "
                        + room.repository().headOf(BRANCH).substring(0, 7)
                        + ". This covers what was shown, until that changes; it is shown on the board and"
                        + " kept in the record.");
        room.tick();
        String begin = room.repository().headOf(SeedA.MAIN).substring(0, 7);
        assertThat(room.transcript())
                .contains(
                        "bob overrode run-workflow for " + begin + ": develop is broken",
                        "Checks on " + begin + " of develop are not done: Release dry run has not run");
        room.answer("bob", "override checks-green it ran at home");
        room.tick();
        assertThat(room.transcript()).contains("▶ prepare", "bob overrode checks-green for");
        assertThat(ReleaseRoom.plain(room.presses("carol", shown)))
                .startsWith("What you were shown no longer blocks it. Nothing was decided.");
    }

    @Test
    void nothingIsOverriddenBeforeItHoldsARelease() {
        cut();

        assertThat(room.answer("ann", "override checks-green to be safe"))
                .startsWith("checks-green cannot be overridden now: it does not block " + VERSION
                        + ", or nobody may override it. No other rule can be overridden now either. Where it stands:");
        assertThat(room.answer("ann", "override nonsense to be safe"))
                .startsWith(
                        VERSION
                                + " has no rule nonsense, so nothing was overridden. No other rule can be overridden now either. Where it stands:");
    }
}
