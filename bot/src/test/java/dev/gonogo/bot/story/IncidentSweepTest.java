package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A rerun, a recovery and an abandoned attempt, while the bot is stopped once after every single thing it does.
 */
class IncidentSweepTest {
    private static final String REPLACEMENT = "0.6.6-preview.1";
    private static final int ISSUE = 2431;
    private static final String PHRASE = "RECOVERY " + REPLACEMENT;

    private record Scenario(Function<IoPoint, ReleaseRoom> beginning, Sweep.Course course) {
        /** @return the room, when the course is over */
        ReleaseRoom play(IoPoint io) {
            return Sweep.play(beginning.apply(io), room -> {
                boolean goesOn = course.goesOn(room);
                if (goesOn) {
                    room.wait(Duration.ofSeconds(61));
                }
                return goesOn;
            });
        }

        /** How many points pass before the part that this sweep is about. */
        int pointsBefore() {
            Interruption io = Interruption.never();
            var unused = beginning.apply(io);
            return io.points().size();
        }
    }

    private static void sweep(Scenario scenario, Function<ReleaseRoom, String> end) {
        Interruption undisturbed = Interruption.never();
        ReleaseRoom whole = scenario.play(undisturbed);
        String expected = end.apply(whole);
        int before = scenario.pointsBefore();
        assertThat(undisturbed.stops()).filteredOn(stop -> stop > before).hasSizeGreaterThan(30);

        Sweep.through(undisturbed, before + 1, scenario::play, (room, io, where) -> {
            assertThat(end.apply(room)).as(where).isEqualTo(expected);
            assertThat(acts(io)).as(where).isEqualTo(acts(undisturbed));
            assertThat(io.counts())
                    .as(where + " nothing is said twice")
                    .allSatisfy((effect, times) ->
                            assertThat(times).isEqualTo(undisturbed.counts().getOrDefault(effect, 1)));
        });
    }

    /** How often each thing was done outside, except notices: people may make one unnecessary before it is posted. */
    private static Map<String, Integer> acts(Interruption io) {
        Map<String, Integer> acts = new TreeMap<>(io.counts());
        acts.keySet().removeIf(effect -> effect.startsWith("notice"));
        return acts;
    }

    private static String published(ReleaseRoom room) {
        return room.board().standing().plain() + " "
                + room.repository().refs().tags().keySet();
    }

    @Test
    @Tag("A-96")
    void aRerunEndsTheSameWhereverTheBotIsStopped() {
        sweep(new Scenario(io -> Incidents.publishing(io).room, IncidentSweepTest::isRerun), room -> {
            assertThat(newestRun(room).attempt()).isEqualTo(2);
            return published(room);
        });
    }

    private static boolean isRerun(ReleaseRoom room) {
        Run run = newestRun(room);
        if (run.attempt() == 1) {
            failOrRerun(room, run);
        } else if (!run.state().over()) {
            room.release.publishes(Incidents.TAG);
            room.release.cleanupRuns();
        }
        return !HappyPathTest.over(room);
    }

    private static Run newestRun(ReleaseRoom room) {
        return room.repository().runs().of(SeedA.RELEASE).getFirst();
    }

    private static void failOrRerun(ReleaseRoom room, Run run) {
        if (!run.state().over()) {
            Incidents.of(room).clientJobFails();
        } else if (shows(room, "Rerun")) {
            room.presses("bob", "Rerun");
        }
    }

    private static boolean shows(ReleaseRoom room, String label) {
        return room.board().buttons().stream().anyMatch(button -> button.label().startsWith(label));
    }

    /** Up to where it continues like any other release. */
    @Test
    @Tag("A-97")
    @Tag("A-98")
    void aRecoveryEndsTheSameWhereverTheBotIsStopped() {
        sweep(
                new Scenario(io -> Incidents.publishing(io).room, IncidentSweepTest::isRecovered),
                room -> room.open().version() + " " + room.repository().refs().branchesUnder("release/"));
    }

    private static boolean isRecovered(ReleaseRoom room) {
        if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, REPLACEMENT) == 0) {
            prepareRecovery(room);
            return true;
        }
        new Operator(room, REPLACEMENT).round();
        return room.store.openReleases(ReleaseRoom.REPOSITORY).size() > 1
                || room.open().landmark("cut/1").isEmpty();
    }

    private static void prepareRecovery(ReleaseRoom room) {
        Run run = newestRun(room);
        if (run.attempt() == 1 || !run.state().over()) {
            failOrRerun(room, run);
        } else if (shows(room, "File an issue")) {
            room.presses("dave", "File an issue");
        } else if (shows(room, "Recover as")
                && room.repository().issues().find(ISSUE).isPresent()) {
            recover(room);
        }
    }

    private static void recover(ReleaseRoom room) {
        room.repository().issues().comment(ISSUE, "carol", "Approved: " + PHRASE);
        if (room.says("ann", "recover 0.6.6-preview") instanceof Dialog dialog) {
            room.submits(
                    "ann",
                    dialog,
                    Map.of("issue", "#" + ISSUE, "reason", "npm refuses the client", "confirmation", PHRASE));
        }
    }

    @Test
    @Tag("A-52")
    void anAbandonedAttemptEndsTheSameWhereverTheBotIsStopped() {
        sweep(
                new Scenario(ReleaseRoom::new, IncidentSweepTest::isAbandoned),
                room -> room.board().standing().plain() + " "
                        + room.repository().refs().branches().keySet());
    }

    private static boolean isAbandoned(ReleaseRoom room) {
        if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, Incidents.VERSION) == 0) {
            room.says("ann", "cut " + Incidents.VERSION);
            return true;
        }
        if (room.store.openReleases(ReleaseRoom.REPOSITORY).isEmpty()) {
            return false;
        }
        if (room.repository().runs().of(SeedA.CREATE_RELEASE_BRANCH).stream()
                .anyMatch(run -> run.state() == RunState.QUEUED)) {
            room.seed.createReleaseBranchRuns();
        } else if (room.open().last(Decision.Abandon.class).isEmpty()
                && room.repository()
                        .refs()
                        .branch("release/" + Incidents.VERSION)
                        .isPresent()) {
            room.says("ann", "abandon " + Incidents.VERSION + " wrong baseline");
        }
        return true;
    }
}
