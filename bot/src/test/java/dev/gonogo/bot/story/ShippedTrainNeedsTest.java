package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.SeedA;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the train preset as shipped requires of every release, a patch as well as a minor. */
class ShippedTrainNeedsTest {

    private static Stream<Arguments> both(List<String> left) {
        return left.stream()
                .flatMap(one ->
                        Stream.of(Arguments.of(ShippedTrain.patch(), one), Arguments.of(ShippedTrain.minor(), one)));
    }

    static Stream<Arguments> checks() {
        return both(List.of("ci", "docs"));
    }

    static Stream<Arguments> artifacts() {
        return both(List.of("PyPI soma-agent", "image agent0ai/agent-zero", "Helm chart soma"));
    }

    private static void noGo(ShippedTrain train, String standing, String sentence) {
        train.stays(standing);
        assertThat(train.room.transcript()).containsPattern(sentence);
        assertThat(train.buttons()).doesNotContain("Go");
        assertThat(train.repository().refs().tag(train.tag)).isEmpty();
    }

    private static void isNotDeployed(ShippedTrain train, String application) {
        Deployment deployment = train.room
                .deployer
                .answer(new ApplicationNamed(application))
                .fold(Optional::orElseThrow, why -> {
                    throw new AssertionError(why);
                });
        assertThat(deployment.history()).extracting(Deployed::revision).containsExactly("v0.7.0");
    }

    @ParameterizedTest
    @Tag("B-04")
    @Tag("B-40")
    @MethodSource("checks")
    void aRedCheckOnTheReleaseBranchIsNotValidated(ShippedTrain train, String check) {
        train.done = what -> !what.equals(check);

        noGo(train, "validation: not yet", "✘ Checks on [0-9a-f]{7} of " + train.branch + " are not green: " + check);
    }

    @ParameterizedTest
    @Tag("B-04")
    @Tag("B-40")
    @MethodSource("checks")
    void aCheckThatHasNotRunOnTheReleaseBranchIsWaitedFor(ShippedTrain train, String check) {
        train.done = what -> !what.equals(check + " runs");

        noGo(train, "validation: not yet", "Checks on [0-9a-f]{7} of " + train.branch + " are not done: " + check);
    }

    @ParameterizedTest
    @Tag("B-04")
    @Tag("B-40")
    @MethodSource("checks")
    void aCheckThatTurnsRedAfterTheValidationKeepsTheGoAway(ShippedTrain train, String check) {
        train.playTo("go: waiting for people");
        train.done = what -> !what.equals(check);

        noGo(train, "go: not yet", "✘ Checks on [0-9a-f]{7} of " + train.branch + " are not green: " + check);
    }

    @ParameterizedTest
    @Tag("B-12")
    @Tag("B-13")
    @Tag("B-14")
    @Tag("B-15")
    @Tag("B-16")
    @Tag("B-17")
    @ValueSource(strings = {"fmt-check", "lint", "pytest", "playwright", "docs-verify", "helm-verify"})
    void aValidationThatLeavesACommandOutIsNotEnough(String job) {
        ShippedTrain train = ShippedTrain.patch();
        train.done = what -> !what.equals(job + " runs");

        noGo(
                train,
                "validation: stopped",
                "Validate #1 succeeded without " + job + "\\. The workflow must run all of: ");
    }

    @Test
    @Tag("B-36")
    void aHotfixTakesNothingOfDevelopThatIsMergedIntoItsBranchAfterTheCut() {
        ShippedTrain train = ShippedTrain.patch();
        String feature = train.repository()
                .commit(SeedA.DEVELOP, "mallory", "feat: not reviewed", Map.of("src/feature.ts", "x\n"));
        train.playTo("fix");
        String before = train.repository().headOf(train.branch);
        train.repository().merge(train.branch, "mallory", train.repository().headOf(SeedA.DEVELOP), Map.of());

        noGo(
                train,
                "hotfix: stopped",
                "hotfix/v0.7.1 got " + feature.substring(0, 7)
                        + " of develop, which came after [0-9a-f]{7}, where it started\\. Push it back to where it"
                        + " was before that, or abandon this attempt and cut again\\.");

        train.repository().branch(train.branch, before);
        train.playTo("soak");
    }

    @Test
    @Tag("B-36")
    void aHotfixBeginsAtTheLatestTagAndNotWhereProductionIs() {
        ShippedTrain train = ShippedTrain.patch();
        train.repository().commit(SeedA.MAIN, "dave", "feat: not released", Map.of("src/later.py", "later\n"));
        train.done = what -> !what.equals("changelog");
        train.playTo("fix: not yet");

        assertThat(train.repository().headOf("hotfix/v0.7.1"))
                .isEqualTo(train.repository().refs().tag("v0.7.0").orElseThrow().commit());
    }

    @ParameterizedTest
    @CsvSource({"Promote to staging, staging, soma-staging", "Promote to production, production, soma-production"})
    @Tag("B-29")
    @Tag("B-31")
    void nothingIsDeployedBeforeSomebodyPromotes(String left, String stage, String application) {
        ShippedTrain train = ShippedTrain.patch();
        train.done = what -> !what.equals(left);
        train.stays(stage + ": waiting for people");

        assertThat(train.buttons()).contains(left);
        isNotDeployed(train, application);
    }

    @Test
    @Tag("B-31")
    void nothingIsPromotedToProductionBeforeItIsSignedOff() {
        ShippedTrain train = ShippedTrain.patch();
        train.playTo("staging");
        train.done = what -> !what.startsWith("Sign off");
        train.stays("production: waiting for people");

        assertThat(train.room.transcript()).contains("Sign off production of 0.7.1?");
        assertThat(train.buttons()).noneMatch(label -> label.startsWith("Promote"));
        isNotDeployed(train, ShippedTrain.PRODUCTION);

        train.done = what -> true;
        train.playTo("soak");
    }

    @Test
    @Tag("B-07")
    void aPatchLeavesInAWeekWithoutATrain() {
        ShippedTrain train = ShippedTrain.patch();
        train.room.wait(Duration.ofDays(4));

        train.playTo("soak");
        assertThat(train.room.transcript()).doesNotContain("No train leaves");
    }

    @ParameterizedTest
    @Tag("B-05")
    @Tag("B-26")
    @Tag("B-27")
    @Tag("B-28")
    @Tag("B-43")
    @MethodSource("artifacts")
    void anArtifactThatIsNotPublicKeepsTheReleaseOutOfStaging(ShippedTrain train, String artifact) {
        train.done = what -> !what.equals(artifact);
        train.stays("publication: stopped");

        assertThat(train.room.transcript()).contains(artifact);
        assertThat(train.buttons()).doesNotContain("Promote to staging");
        assertThat(train.ticket()).contains("- [ ] Artifacts published");

        train.done = what -> true;
        train.playTo("staging: waiting for people");
        assertThat(train.ticket()).contains("- [x] Artifacts published");
    }

    @Test
    @Tag("B-32")
    @Tag("B-44")
    void aHotfixThatIsDeployedWhileAMinorIsWatchedIsNotToBeRolledBack() {
        ShippedTrain train = ShippedTrain.minor();
        train.playTo("soak");
        train.repository().tag("v0.8.1", train.repository().headOf(train.branch), "Release v0.8.1");
        train.room.registries.publish(new PyPiProject.Release("soma-agent", "0.8.1"));
        train.room.deployer.application(ShippedTrain.PRODUCTION, "v0.8.1");
        train.room.wait(Duration.ofMinutes(2));

        assertThat(train.room.transcript())
                .contains(
                        "soma-production is healthy at v0.8.1, not at v0.8.0. The later release 0.8.1 replaced it:"
                                + " do not sync it back. v0.8.0 can no longer be checked there. Continue without"
                                + " that as described below, or abandon this release.",
                        "/release override soak <reason>")
                .doesNotContain("Sync it to v0.8.0");
        train.room.answer("bob", "override soak 0.8.1 is watched by its own release");
        train.room.wait(Duration.ofMinutes(2));
        assertThat(train.standing()).startsWith("metrics");
    }
}
