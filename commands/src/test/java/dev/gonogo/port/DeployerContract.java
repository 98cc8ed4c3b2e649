package dev.gonogo.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.Deployment.Deployed;
import dev.gonogo.world.Deployment.Health;
import dev.gonogo.world.Deployment.Operation;
import dev.gonogo.world.Deployment.Origin;
import dev.gonogo.world.Deployment.Phase;
import dev.gonogo.world.Deployment.Sync;
import dev.gonogo.world.DeploymentQuestion.ApplicationNamed;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every deployer does. Each adapter prepares an application for it. */
@Tag("B-29")
@Tag("B-31")
public abstract class DeployerContract {
    private static final Lease LEASE = new Lease(new ReleaseId("o/r", Version.of("1.4.0"), 1), "tester", 1);
    private static final String NAME = "soma-staging";

    protected abstract Deployer deployer();

    /** A healthy application, deployed at a revision. */
    protected abstract void application(String name, String revision);

    protected abstract void automate(String name);

    /** Requested syncs fail from now on. */
    protected abstract void fail(String why);

    /** The last requested sync ends; if it did not fail, the application starts up. */
    protected abstract void ends(String name);

    protected abstract void health(String name, Health health);

    /** Somebody changes what runs, so that it differs from what it is compared with. */
    protected abstract void drifts(String name);

    /** An administrator syncs it to a revision; its health stays as before. */
    protected abstract void syncedByHand(String name, String revision);

    /** It syncs itself to its new target revision; its health stays as before. */
    protected abstract void syncedByItself(String name, String revision);

    @BeforeEach
    void arrange() {
        application(NAME, "1.3.0");
    }

    private Answer<Optional<Deployment>> ask(String name) {
        return deployer().answer(new ApplicationNamed(name));
    }

    private Deployment look() {
        return ask(NAME).fold(Optional::orElseThrow, why -> {
            throw new AssertionError(why);
        });
    }

    private Operation operation() {
        return look().operation().orElseThrow();
    }

    private void sync(String revision) {
        deployer().sync(LEASE, NAME, revision);
    }

    @Test
    void anApplicationIsShownAsItStands() {
        Deployment seen = look();

        assertThat(seen.application()).isEqualTo(NAME);
        assertThat(seen.compared()).containsExactly("1.3.0");
        assertThat(seen.sync()).isEqualTo(Sync.SYNCED);
        assertThat(seen.health()).isEqualTo(Health.HEALTHY);
        assertThat(seen.history()).extracting(Deployed::revision).containsExactly("1.3.0");
        assertThat(seen.link()).endsWith("/applications/" + NAME);
        health(NAME, Health.DEGRADED);
        assertThat(look().health()).isEqualTo(Health.DEGRADED);
    }

    @Test
    void nothingIsKnownOfAnApplicationThatDoesNotExist() {
        boolean known = ask("soma").fold(Optional::isPresent, why -> false);
        assertThat(known).isFalse();
        assertThatThrownBy(() -> deployer().sync(LEASE, "soma", "1.4.0")).isInstanceOf(Refused.class);
    }

    @Test
    void aSyncThatWasAskedForShowsAtOnce() {
        sync("1.4.0");

        assertThat(operation().phase()).isEqualTo(Phase.RUNNING);
        assertThat(operation().revision()).isEqualTo("1.4.0");
        assertThat(operation().ended()).isEqualTo(Instant.MAX);
        assertThat(look().history()).extracting(Deployed::revision).containsExactly("1.3.0");
    }

    @Test
    void aSyncThatSucceededIsTheNewestOfTheHistory() {
        sync("1.4.0");
        ends(NAME);

        assertThat(operation().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(look().health()).isEqualTo(Health.PROGRESSING);
        assertThat(look().history()).extracting(Deployed::revision).containsExactly("1.4.0", "1.3.0");
        health(NAME, Health.HEALTHY);
        assertThat(look().health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void aSyncThatFailedSaysWhyAndIsNoPartOfTheHistory() {
        fail("one or more objects failed to apply");
        sync("1.4.0");
        ends(NAME);

        assertThat(operation().phase()).isEqualTo(Phase.FAILED);
        assertThat(operation().revision()).isEqualTo("1.4.0");
        assertThat(operation().message()).isEqualTo("one or more objects failed to apply");
        assertThat(look().history()).extracting(Deployed::revision).containsExactly("1.3.0");
    }

    @Test
    void oneSyncAtATime() {
        sync("1.4.0");

        assertThatThrownBy(() -> sync("1.5.0")).isInstanceOf(Unreachable.class);
        assertThat(operation().revision()).isEqualTo("1.4.0");
    }

    @Test
    @Tag("B-32")
    void whatWasChangedByHandDiffersUntilItIsSynced() {
        drifts(NAME);

        assertThat(look().sync()).isEqualTo(Sync.OUT_OF_SYNC);
        assertThat(look().compared()).containsExactly("1.3.0");
        assertThat(look().health()).isEqualTo(Health.HEALTHY);
        syncedByHand(NAME, "1.3.0");
        assertThat(look().sync()).isEqualTo(Sync.SYNCED);
    }

    @Test
    @Tag("B-32")
    void whatSomebodyElseSyncedIsTheNewestOfTheHistory() {
        syncedByHand(NAME, "1.2.9");

        assertThat(look().history()).extracting(Deployed::revision).containsExactly("1.2.9", "1.3.0");
        assertThat(operation().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(operation().revision()).isEqualTo("1.2.9");
        assertThat(look().health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    @Tag("B-31")
    void ofEachSyncItIsKnownWhoAskedForItAndWhenItBegan() {
        sync("1.4.0");
        ends(NAME);
        syncedByHand(NAME, "1.4.1");
        syncedByItself(NAME, "1.4.2");

        assertThat(look().history())
                .extracting(Deployed::origin)
                .extracting(Origin::user, Origin::automated)
                .startsWith(tuple("", true), tuple("admin", false), tuple("gonogo", false));
        assertThat(look().history())
                .allSatisfy(one -> assertThat(one.origin().started()).isBeforeOrEqualTo(one.at()));
        assertThat(operation().origin().automated()).isTrue();
    }

    @Test
    void whatIsKeptAtItsTargetIsNotSyncedElsewhere() {
        automate(NAME);

        assertThatThrownBy(() -> sync("1.4.0")).isInstanceOf(Refused.class).hasMessageContaining("auto-sync");
        assertThat(operation().phase()).isEqualTo(Phase.SUCCEEDED);
    }
}
