package dev.gonogo.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.port.Deployer;
import dev.gonogo.port.DeployerContract;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryDeployerTest extends DeployerContract {
    private final MemoryDeployer deployer =
            new MemoryDeployer(new SettableClock(Instant.parse("2026-11-20T10:00:00Z")), IoPoint.NONE);

    @Override
    protected Deployer deployer() {
        return deployer;
    }

    @Override
    protected void application(String name, String revision) {
        deployer.application(name, revision);
    }

    @Override
    protected void automate(String name) {
        deployer.automate(name);
    }

    @Override
    protected void fail(String why) {
        deployer.fail(why);
    }

    @Override
    protected void ends(String name) {
        deployer.ends(name);
    }

    @Override
    protected void health(String name, Health health) {
        deployer.health(name, health);
    }

    @Override
    protected void drifts(String name) {
        deployer.drifts(name);
    }

    @Override
    protected void syncedByHand(String name, String revision) {
        deployer.syncedByHand(name, revision);
    }

    @Override
    protected void syncedByItself(String name, String revision) {
        deployer.syncedByItself(name, revision);
    }

    @Test
    void whatWasRemovedIsNotThere() {
        deployer.removed("soma-staging");

        assertThat(deployer.answer(new ApplicationNamed("soma-staging")))
                .isEqualTo(new Answer.Known<>(Optional.empty()));
    }

    @Test
    void whatCannotBeReachedIsNotKnown() {
        deployer.lose("Argo CD did not answer in time");
        assertThat(deployer.answer(new ApplicationNamed("soma-staging")))
                .isEqualTo(new Answer.CannotTell<>("Argo CD did not answer in time"));

        deployer.restore();
        assertThat(deployer.answer(new ApplicationNamed("soma-staging"))).isInstanceOf(Answer.Known.class);
    }
}
