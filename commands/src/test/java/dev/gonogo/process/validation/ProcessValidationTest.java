package dev.gonogo.process.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Need;
import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.calendar.InCadence;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProcessValidationTest {
    private static final Step GO = new SignOff("maintainer", 1, false);
    private static final Set<Version.Kind> ALL = Set.of(Version.Kind.values());

    private static Stage stage(Need... needs) {
        return new Stage("go", List.of(needs), List.of(GO));
    }

    private static Stage awaiting(Need... needs) {
        return new Stage("go", List.of(), List.of(new AwaitPullRequest("main", "x", "", List.of(needs))));
    }

    private static List<String> problems(Stage... stages) {
        return problems(Placed.process(stages));
    }

    private static List<String> problems(ReleaseProcess process) {
        return Placed.sentences(ProcessValidation.problems(process, System::identityHashCode));
    }

    @Test
    void aProcessMayBeWithoutFault() {
        assertThat(problems(stage(new TagAbsent()), new Stage("tag", List.of(), List.of(new PushTag()))))
                .isEmpty();
    }

    @Test
    void stagesHaveNamesOfTheirOwn() {
        Stage second = stage(new TagAbsent());

        assertThat(ProcessValidation.problems(Placed.process(stage(), second), System::identityHashCode))
                .containsExactly(Problem.of(second, "There are two stages named “go”; rename one."));
    }

    @Test
    void aNeedStandsWhereItCanJudge() {
        assertThat(problems(stage(new Reviewed(1, List.of("nobody")))))
                .as("what else is wrong with it is told once it stands right")
                .containsExactly(
                        "reviewed checks a pull request, and a stage has none. Put it below a step that watches a"
                                + " pull request.");
        assertThat(problems(awaiting(new TagAbsent(), new InCadence())))
                .containsExactly(
                        "tag-absent checks the repository, not a pull request. Put it under the stage's “needs”.",
                        "in-cadence checks the repository, not a pull request. Put it under the stage's “needs”.");
    }

    @Test
    void needsAreAskedWhereverTheyStandRight() {
        assertThat(problems(stage(new InCadence(), new AccountedFor(List.of()))))
                .containsExactly(
                        "in-cadence needs “cadence”: when trains leave, and what is frozen.",
                        "accounted-for needs a step open-pull-request that promotes to production.");
        assertThat(problems(awaiting(new Reviewed(2, List.of("maintainer")))))
                .containsExactly(
                        "reviewed wants 2 of “maintainer” to approve, who are only 2, and the author of the change"
                                + " may not. Add people, or name more roles.");
    }

    @Test
    void equalNeedsOfTwoPlacesAreBothTold() {
        assertThat(problems(stage(new InCadence(), new InCadence()))).hasSize(2);
    }

    @Test
    @Tag("A-70")
    @Tag("A-113")
    void eachKindOfReleaseGoesItsOwnWay() {
        Stage go = new Stage("go", List.of(), List.of(GO), Set.of(Version.Kind.MAJOR));
        Stage tag = new Stage("tag", List.of(), List.of(new PushTag()), ALL);

        assertThat(problems(go, tag)).containsExactly("push-tag publishes, so a sign-off must come before it.");
        assertThat(problems(go, new Stage("tag", List.of(), List.of(new PushTag()), Set.of(Version.Kind.MAJOR))))
                .isEmpty();
        assertThat(problems(new Stage("go", List.of(), List.of(GO, new PushTag(), new PushTag()))))
                .as("told once, though all kinds of release come by")
                .containsExactly("A release has one tag, and an earlier push-tag already pushes it.");
    }

    @Test
    @Tag("A-16")
    void gatesAreLookedAt() {
        ReleaseProcess process = GateValidationTest.with(Placed.process(stage()), GateValidationTest.gate(Map.of()));

        assertThat(ProcessValidation.problems(process, System::identityHashCode))
                .isEqualTo(GateValidation.problems(process));
    }

    @Test
    void somebodyIsMaintainer() {
        String nobody = "“roles” names no maintainer, so nobody could cut. Write maintainer: [login, login].";
        ReleaseProcess without = Placed.process().with(Map.of("maintainer", Set.of()), List.of());

        assertThat(ProcessValidation.problems(without, System::identityHashCode))
                .containsExactly(Problem.of(without, nobody));
        assertThat(problems(Placed.process().with(Map.of(), List.of(stage())))).containsExactly(nobody);
    }
}
