package dev.gonogo.bot;

import dev.gonogo.port.Deployer;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.world.Answer;
import dev.gonogo.world.DeploymentQuestion;

/** Used if no Argo CD is configured, and says so to a process that deploys. */
final class NoDeployer implements Deployer {
    private static final String MISSING =
            "the bot has no Argo CD configured; add argocd.server to its configuration, and"
                    + " ARGOCD_TOKEN to its environment";

    @Override
    public <T> Answer<T> answer(DeploymentQuestion<T> question) {
        return new Answer.CannotTell<>(MISSING);
    }

    @Override
    public void sync(Lease lease, String application, String revision) {
        throw new Refused(MISSING);
    }
}
