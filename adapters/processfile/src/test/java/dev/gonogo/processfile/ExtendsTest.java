package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.tag.SignOff;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtendsTest {

    private static final String START = """
            process: 1
            extends: release-please-promotion
            repository: org/app
            roles: {maintainer: [ann, bob, carol]}
            """;

    @Test
    void aTopLevelKeyTakesThePresetsPlace() {
        ReleaseProcess process = good(START + "metadata: [package.json]\n");

        assertThat(process.metadata()).isEqualTo(Metadata.of(List.of("package.json")));
        assertThat(process.branches().integration()).isEqualTo("develop");
    }

    @Test
    void aStageOfThePresetChangesOnlyTheKeysItNames() {
        ReleaseProcess process = good(START + """
                stages:
                  - name: go
                    steps:
                      - sign-off: {quorum: 2}
                """);
        Stage go = process.stages().get(3);

        assertThat(go.steps()).containsExactly(new SignOff("maintainer", 2, false));
        assertThat(go.needs()).isEqualTo(good(START).stages().get(3).needs()).isNotEmpty();
        assertThat(process.stages()).hasSize(7);
    }

    @Test
    void aNewStageComesAfterTheOneListedBeforeItOrFirst() {
        ReleaseProcess process = good(START + """
                stages:
                  - {name: warm up, steps: [delete-branch: "warm/{version}"]}
                  - name: publish
                  - {name: tidy, steps: [delete-branch: "tidy/{version}"]}
                  - {name: sweep, steps: [delete-branch: "sweep/{version}"]}
                """);

        assertThat(process.stages())
                .extracting(Stage::name)
                .containsExactly(
                        "warm up", "cut", "prepare", "promote", "go", "publish", "tidy", "sweep", "verify", "clean up");
        assertThat(process.stages().getFirst().steps()).isEqualTo(List.of(new DeleteBranch("warm/{version}")));
    }

    @Test
    void whatDoesNotFitThePresetIsBlamedOnTheLineThatNamesIt() {
        assertThat(problems(START.replace("[ann, bob, carol]", "[ann]")))
                .containsExactly(
                        "2: sign-off wants 1 to say go, but only 0 of “maintainer” can, because the person who cut"
                                + " may not. Add people, or write cutter-may-go: true.");
    }

    @Test
    void anUnknownPresetIsSaid() {
        assertThat(problems(START.replace("promotion", "promotions")))
                .containsExactly("2: There is no preset “release-please-promotions”."
                        + " Did you mean “release-please-promotion”?");
        assertThat(problems(START.replace("release-please-promotion", "../../etc/passwd")))
                .containsExactly(
                        "2: There is no preset “../../etc/passwd”. Known: release-please-promotion, ticketed-train.");
    }
}
