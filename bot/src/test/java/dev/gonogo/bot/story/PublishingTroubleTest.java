package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tag is pushed, and the run that publishes fails. */
class PublishingTroubleTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String TAG = "v" + VERSION;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private Optional<Refs.Tag> tag() {
        return room.repository().refs().tag(TAG);
    }

    /** Everything up to the tag, whose run then starts. */
    private long tagged() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20 && room.open().landmark("promote/1").isEmpty(); round++) {
            operator.round();
        }
        operator.round();
        room.presses("carol", "Go");
        room.wait(Duration.ofMinutes(1));
        assertThat(tag()).as(room.transcript()).isPresent();
        return room.release.starts(TAG);
    }

    private void daysPass() {
        for (int hour = 0; hour < 48; hour++) {
            room.wait(Duration.ofHours(1));
        }
    }

    @Test
    @Tag("A-05")
    @Tag("A-83")
    @Tag("A-100")
    @Tag("A-101")
    void aFailedClawHubJobBlocksNothingAndNothingIsTaggedAnewForIt() {
        tagged();
        Optional<Refs.Tag> pushed = tag();
        room.release.jobFails(SeedARelease.OPTIONAL_JOB);
        room.release.publishes(TAG);
        room.release.cleanupRuns();
        daysPass();

        assertThat(room.board().standing().plain()).isEqualTo("published");
        assertThat(room.transcript()).contains("publish-clawhub (optional) failed, nothing waits for it");
        assertThat(tag()).isEqualTo(pushed);
    }

    @Test
    @Tag("A-72")
    @Tag("A-94")
    @Tag("A-114")
    void afterPartOfItIsPublicTheTagStaysWhereItIs() {
        tagged();
        Optional<Refs.Tag> pushed = tag();
        room.release.jobSucceeds("publish-npm");
        room.release.jobFails("publish-helm-chart");
        daysPass();

        assertThat(room.registries.published())
                .filteredOn(title -> title.contains(VERSION))
                .hasSize(1);
        assertThat(room.board().standing().plain()).startsWith("publish");
        assertThat(room.transcript()).contains("publish-helm-chart");
        assertThat(tag()).isEqualTo(pushed);
        assertThat(room.repository().tagMessage(TAG)).contains("Release " + TAG);
    }

    @Test
    @Tag("A-05")
    @Tag("A-72")
    @Tag("A-97")
    void aMaintainerMayGoOnWithoutWhatCannotBePublishedAndItIsNotSaidToBeOut() {
        tagged();
        Optional<Refs.Tag> pushed = tag();
        room.release.jobFails("publish-helm-chart");
        room.release.publishes(TAG);
        daysPass();
        assertThat(room.transcript()).contains("To continue anyway: /release override follow-workflow <reason>.");

        room.answer("bob", "override follow-workflow the chart's host is gone");
        daysPass();
        assertThat(room.transcript())
                .contains("bob overrode follow-workflow: the chart's host is gone")
                .contains("not everything is public 15 minutes after publishing ended")
                .doesNotContain(VERSION + " is out.");

        room.answer("ann", "override verify-published the chart moves to another host");
        room.release.cleanupRuns();
        daysPass();
        assertThat(room.transcript())
                .contains("ann overrode verify-published: the chart moves to another host")
                .contains(VERSION
                        + " is done, without follow-workflow, verify-published: the board says who decided"
                        + " that and why.")
                .doesNotContain(VERSION + " is out.");
        assertThat(room.board().standing().plain()).isEqualTo("done, without follow-workflow, verify-published");
        assertThat(tag()).isEqualTo(pushed);
    }
}
