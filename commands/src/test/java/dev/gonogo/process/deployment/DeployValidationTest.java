package dev.gonogo.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.tag.PushTag;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeployValidationTest {
    private static Deploy deploy(String revision) {
        return new Deploy("soma", revision);
    }

    @Test
    @Tag("B-29")
    @Tag("B-31")
    void theTagIsDeployedAfterTheTag() {
        for (String tag : List.of("{tag}", "v{version}")) {
            assertThat(Placed.first().before(new PushTag()).problems(deploy(tag)))
                    .containsExactly("deploy brings the tag to soma, so it must come after push-tag.");
            assertThat(Placed.first().problems(deploy(tag)))
                    .containsExactly("deploy brings the tag to soma, so it must come after push-tag.");
            assertThat(Placed.after(new PushTag()).problems(deploy(tag))).isEmpty();
        }
    }

    @Test
    @Tag("B-29")
    void whatTheTagPublishesIsNotDeployedBeforeIt() {
        assertThat(Placed.first().before(new PushTag()).problems(deploy("{version}")))
                .containsExactly(
                        "deploy brings {version} to soma, and nothing of a release is published before its tag."
                                + " Put it after push-tag.");
        assertThat(Placed.after(new PushTag()).problems(deploy("{version}"))).isEmpty();
        assertThat(Placed.first().problems(deploy("{version}")))
                .as("nothing pushes a tag")
                .isEmpty();
        assertThat(Placed.first().before(new PushTag()).problems(deploy("1.2.3")))
                .isEmpty();
    }

    @Test
    @Tag("B-29")
    void aBranchIsNotDeployed() {
        for (String branch : List.of("{release}", "{production}", "{integration}", "develop", "hotfix/{version}")) {
            assertThat(Placed.after(new PushTag()).problems(deploy(branch)))
                    .containsExactly(
                            "deploy brings " + branch + " to soma, and a branch moves on. Give “revision” a tag"
                                    + " or a chart's version, after push-tag.");
        }
    }

    @Test
    void itLeavesTheApplicationDeployed() {
        assertThat(deploy("{tag}").leaves()).containsExactly(new StepOutput.Deployment("soma"));
    }
}
