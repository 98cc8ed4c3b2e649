package dev.gonogo.process.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-35")
class BranchNamesTest {
    private static Stage create(String branch, Version.Kind... kinds) {
        return new Stage("cut", List.of(), List.of(new PushTag(), new CreateBranch(branch, "main")), Set.of(kinds));
    }

    private static List<String> problems(Stage... stages) {
        return Placed.sentences(BranchNames.problems(Placed.process(stages)));
    }

    private static String shared(String one, String other, String branch) {
        return one + " and " + other + " would share the branch " + branch
                + ", which is made for each release. Put {version} into its name.";
    }

    @Test
    void everyVersionHasItsOwnBranch() {
        Step create = new CreateBranch("release/{major}.{minor}", "main");

        assertThat(BranchNames.problems(Placed.process(new Stage("cut", List.of(), List.of(create)))))
                .containsExactly(Problem.of(create, shared("1.2.1", "1.2.2", "release/1.2")));
        assertThat(problems(create("release/{major}.{minor}.{patch}", Version.Kind.values())))
                .containsExactly(shared("2.0.0", "2.0.0-rc", "release/2.0.0"));
        assertThat(problems(create("release/{version}", Version.Kind.values()))).isEmpty();
    }

    @Test
    void onlyTheKindsOfReleaseCountThatComeBy() {
        assertThat(problems(create("b/{major}", Version.Kind.MAJOR)))
                .containsExactly(shared("2.0.0", "2.0.0-rc", "b/2"));
        assertThat(problems(create("b", Version.Kind.MAJOR))).containsExactly(shared("2.0.0", "3.0.0", "b"));
        assertThat(problems(create("b", Version.Kind.MINOR))).containsExactly(shared("1.3.0", "1.4.0", "b"));
        assertThat(problems(create("b", Version.Kind.PATCH))).containsExactly(shared("1.2.1", "1.2.2", "b"));
        assertThat(problems(create("b"))).isEmpty();
    }

    @Test
    void stepsOfOneReleaseMayShareABranch() {
        assertThat(problems(create("b/{version}", Version.Kind.values()), create("b/{version}", Version.Kind.values())))
                .isEmpty();
    }

    @Test
    void aBranchThatOutlivesReleasesIsLookedAtElsewhere() {
        assertThat(problems(create("{production}", Version.Kind.values()))).isEmpty();
        assertThat(problems(create("develop", Version.Kind.values()))).isEmpty();
    }
}
