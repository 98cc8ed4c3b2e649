package dev.gonogo.process.branch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.StepOutput;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BranchValidationTest {
    private static final List<String> LASTING = List.of("{production}", "{integration}", "main", "develop");

    @Test
    void productionAndIntegrationAreNeverDeleted() {
        assertThat(LASTING)
                .allSatisfy(branch -> assertThat(Placed.first().problems(new DeleteBranch(branch)))
                        .containsExactly("delete-branch never deletes " + branch + "."));
        assertThat(Placed.first().problems(new DeleteBranch("{release}"))).isEmpty();
    }

    @Test
    @Tag("B-09")
    @Tag("B-36")
    void productionAndIntegrationAreNeverCreated() {
        assertThat(LASTING)
                .allSatisfy(branch -> assertThat(Placed.first().problems(new CreateBranch(branch, "other")))
                        .containsExactly("create-branch never creates " + branch + ", which outlives every release."));
        assertThat(Placed.first().problems(new CreateBranch("{release}", "develop")))
                .isEmpty();
    }

    @Test
    void whatIsCreatedIsThereAfterwards() {
        CreateBranch create = new CreateBranch("{release}", "develop");

        assertThat(create.makes()).contains("{release}");
        assertThat(create.leaves()).containsExactly(new StepOutput.Branch("{release}"));
    }
}
