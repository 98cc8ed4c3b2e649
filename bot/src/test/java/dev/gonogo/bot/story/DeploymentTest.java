package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.world.Deployment.Health;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that brings the tag to staging before it verifies what is public. */
@Tag("B-29")
@Tag("B-31")
class DeploymentTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String STAGING = "aegis-staging";
    private static final String SYNC = "sync aegis-staging v0.6.6-preview";
    private static final String PROCESS = ReleaseRoom.PROCESS + """
            stages:
              - name: verify
                steps:
                  - deploy: aegis-staging
            """;

    private static ReleaseRoom room(IoPoint io) {
        ReleaseRoom room = new ReleaseRoom(io);
        room.deployer.application(STAGING, "v0.6.5");
        room.commitProcess(PROCESS);
        return room;
    }

    /** A release up to the request to Argo CD. */
    private static ReleaseRoom asked(Interruption io) {
        ReleaseRoom room = room(io);
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 40 && !io.effects().contains(SYNC); round++) {
            operator.round();
        }
        assertThat(io.effects()).as(room.transcript()).contains(SYNC);
        return room;
    }

    private static String lines(ReleaseRoom room) {
        return room.board().lines().stream()
                .map(line -> line.words().plain())
                .reduce("", (one, two) -> one + two + "\n");
    }

    @Test
    void theTagGoesToStagingAndTheReleaseWaitsForItsHealth() {
        ReleaseRoom room = asked(Interruption.never());
        room.wait(Duration.ofMinutes(1));
        assertThat(lines(room)).contains("aegis-staging is being synced to v0.6.6-preview");

        room.deployer.ends(STAGING);
        room.wait(Duration.ofMinutes(1));
        assertThat(lines(room)).contains("aegis-staging is at v0.6.6-preview and is starting up");

        room.deployer.health(STAGING, Health.HEALTHY);
        room.wait(Duration.ofMinutes(1));
        assertThat(lines(room)).contains("aegis-staging is healthy at v0.6.6-preview");
    }

    @Test
    void aDegradedApplicationStopsTheReleaseUntilItIsHealthy() {
        ReleaseRoom room = asked(Interruption.never());
        room.deployer.ends(STAGING);
        room.deployer.health(STAGING, Health.DEGRADED);
        room.wait(Duration.ofMinutes(1));
        assertThat(lines(room))
                .contains("aegis-staging is degraded at v0.6.6-preview. Look at it in Argo CD: fix it there, or sync"
                        + " it back to v0.6.5.");

        room.deployer.health(STAGING, Health.HEALTHY);
        room.wait(Duration.ofMinutes(5));
        assertThat(lines(room)).contains("aegis-staging is healthy at v0.6.6-preview");
    }

    @Test
    void argoCdIsAskedOnceWhereverTheBotIsStopped() {
        Function<Interruption, ReleaseRoom> story = io -> Sweep.play(room(io), VERSION);
        Interruption undisturbed = Sweep.undisturbed(story);
        assertThat(undisturbed.counts()).containsEntry(SYNC, 1);
        int first = undisturbed.points().indexOf("before " + SYNC) - 12;

        Sweep.through(undisturbed, first, story, (room, io, where) -> {
            assertThat(room.board().standing().plain()).as(where).isEqualTo("published");
            assertThat(io.counts().values())
                    .as(where + " each effect happens once")
                    .containsOnly(1);
        });
    }
}
