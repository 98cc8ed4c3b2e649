package dev.gonogo.argocd;

import dev.gonogo.lookalike.argocd.ArgoCdLookAlike;
import dev.gonogo.port.Deployer;
import dev.gonogo.port.DeployerContract;
import dev.gonogo.world.Deployment.Health;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The contract, for the bot's Argo CD adapter against the look-alike. */
class ArgoCdContractTest extends DeployerContract {
    private static final String TOKEN = "bot-token";

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");
    private final ArgoCdLookAlike lookAlike = ArgoCdLookAlike.start(() -> now, TOKEN, Optional::of);
    private final ArgoCd argoCd = new ArgoCd(new ArgoCdSettings(lookAlike.url(), () -> TOKEN));

    @AfterEach
    void close() {
        argoCd.close();
        lookAlike.close();
    }

    @Override
    protected Deployer deployer() {
        return argoCd;
    }

    @Override
    protected void application(String name, String revision) {
        lookAlike.application(name, revision);
    }

    @Override
    protected void automate(String name) {
        lookAlike.automate(true);
    }

    @Override
    protected void ends(String name) {
        now = now.plus(ArgoCdLookAlike.PICKED_UP).plus(ArgoCdLookAlike.SYNCED);
    }

    @Override
    protected void fail(String why) {
        lookAlike.fail(why);
    }

    @Override
    protected void health(String name, Health health) {
        now = now.plus(ArgoCdLookAlike.STARTED_UP);
        lookAlike.turns(name, health == Health.DEGRADED ? "Degraded" : "Healthy");
    }

    @Override
    protected void drifts(String name) {
        lookAlike.drift(true);
    }

    @Override
    protected void syncedByHand(String name, String revision) {
        lookAlike.synced(name, revision);
    }

    @Override
    protected void syncedByItself(String name, String revision) {
        lookAlike.syncedByItself(name, revision);
    }
}
