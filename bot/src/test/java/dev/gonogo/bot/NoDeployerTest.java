package dev.gonogo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NoDeployerTest {
    @Test
    @Tag("B-29")
    void aProcessThatDeploysIsToldWhatIsMissing() {
        assertThat(new NoDeployer().answer(new ApplicationNamed("soma-staging")))
                .isEqualTo(new Answer.CannotTell<>(
                        "the bot has no Argo CD configured; add argocd.server to its configuration, and"
                                + " ARGOCD_TOKEN to its environment"));
    }
}
