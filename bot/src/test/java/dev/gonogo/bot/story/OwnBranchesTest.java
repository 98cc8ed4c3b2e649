package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A release whose branches the bot creates itself. */
@Tag("B-09")
@Tag("B-23")
@Tag("B-24")
class OwnBranchesTest {
    private static final String VERSION = "0.8.0";
    private static final String RELEASE = "release/v0.8.0";
    private static final String BUMP = "chore/release-0.8.0";
    private static final String PROCESS = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/v{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            metadata: [package.json]
            roles: {maintainer: [ann, bob]}
            stages:
              - name: cut
                needs: [tag-absent]
                steps:
                  - create-branch: {branch: "{release}", from: "{integration}"}
              - name: package
                steps:
                  - bump-versions:
                      into: "{release}"
                      branch: "chore/release-{version}"
                      message: "chore(release): {tag}"
                      files:
                        - {file: package.json, pointer: /version}
                        - {file: package-lock.json, pointer: /version}
                        - {file: package-lock.json, pointer: /packages//version}
                        - {file: deploy/helm/aegis/Chart.yaml, pointer: /version}
                        - {file: deploy/helm/aegis/Chart.yaml, pointer: /appVersion}
            """;

    private static ReleaseRoom room(IoPoint io) {
        ReleaseRoom room = new ReleaseRoom(io);
        room.commitProcess(PROCESS);
        room.released("0.7.0");
        room.restart();
        return room;
    }

    private static void cut(ReleaseRoom room) {
        if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, VERSION) == 0) {
            room.says("ann", "cut " + VERSION);
        }
    }

    private static List<PullRequest> bumps(ReleaseRoom room, Predicate<PullRequest> which) {
        return room.repository().pullRequests().into(RELEASE).stream()
                .filter(which)
                .toList();
    }

    private static boolean over(ReleaseRoom room) {
        return room.store.lastAttempt(ReleaseRoom.REPOSITORY, VERSION) > 0
                && room.store.openReleases(ReleaseRoom.REPOSITORY).isEmpty();
    }

    /** Plays to the end, whatever the bot's crashes. */
    private static ReleaseRoom play(ReleaseRoom room, Runnable people) {
        for (int round = 0; round < 40; round++) {
            try {
                if (over(room)) {
                    return room;
                }
                cut(room);
                room.wait(Duration.ofSeconds(61));
                people.run();
            } catch (Crash crash) {
                room.restart();
            }
        }
        throw new AssertionError("not over after 40 rounds\n" + room.transcript());
    }

    private static ReleaseRoom released(IoPoint io) {
        ReleaseRoom room = room(io);
        return play(
                room,
                () -> bumps(room, PullRequest::open)
                        .forEach(request -> room.repository().pullRequests().merge(request.number())));
    }

    private static ReleaseRoom abandoned(IoPoint io) {
        ReleaseRoom room = room(io);
        return play(room, () -> {
            boolean abandons = !bumps(room, PullRequest::open).isEmpty()
                    && room.open().last(Decision.Abandon.class).isEmpty();
            if (abandons) {
                room.says("ann", "abandon " + VERSION + " wrong baseline");
            }
        });
    }

    @Test
    void theReleaseBranchIsCutAndItsVersionIsSetByAPullRequest() {
        ReleaseRoom room = released(IoPoint.NONE);

        String head = room.repository().headOf(RELEASE);
        PullRequest bump = bumps(room, PullRequest::merged).getFirst();
        assertThat(bump.title()).isEqualTo("chore(release): v0.8.0");
        assertThat(room.repository().pullRequests().files(bump.number()))
                .extracting(change -> change.path())
                .containsExactly("deploy/helm/aegis/Chart.yaml", "package-lock.json", "package.json");
        assertThat(room.repository().text(head, "deploy/helm/aegis/Chart.yaml"))
                .contains("apiVersion: v2\nname: aegis\nversion: 0.8.0\nappVersion: \"0.8.0\"\n");
        assertThat(room.repository().text(head, "dashboard/index.ts"))
                .as("what is on develop")
                .isPresent();
        assertThat(room.transcript())
                .contains("release/v0.8.0 at", "is ready: merge it into release/v0.8.0", "merged into release/v0.8.0");
    }

    @Test
    void aCommitThatDoesNotBelongThereIsSeen() {
        ReleaseRoom room = room(IoPoint.NONE);
        cut(room);
        room.wait(Duration.ofMinutes(2));
        room.repository().commit(BUMP, "dave", "feat: while we are at it", Map.of("src/more.ts", "more\n"));
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .contains(
                        "is not ready to merge",
                        "It changes other files as well: src/more.ts. Move them to another pull request.");
    }

    @Test
    void anAbandonedAttemptLeavesNothingAndTheNextBeginsAnew() {
        ReleaseRoom room = abandoned(IoPoint.NONE);

        assertThat(room.repository().refs().branches()).containsOnlyKeys(SeedA.MAIN, SeedA.DEVELOP);
        assertThat(bumps(room, request -> request.state() != PullRequest.State.CLOSED))
                .isEmpty();
        room.seed.featureLands("feat: one more", "src/more.ts");
        room.says("ann", "cut " + VERSION);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.open().id().attempt()).isEqualTo(2);
        assertThat(bumps(room, PullRequest::open)).hasSize(1);
    }

    @Test
    void aBranchThatIsLeftOverIsNotTaken() {
        ReleaseRoom room = room(IoPoint.NONE);
        room.repository().branch(RELEASE, room.repository().headOf(SeedA.MAIN));
        cut(room);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript()).contains("release/v0.8.0 exists and does not contain");
        assertThat(room.repository().headOf(RELEASE))
                .isEqualTo(room.repository().headOf(SeedA.MAIN));
    }

    @Test
    void theBotEndsTheSameWhereverItIsStopped() {
        Interruption undisturbed = Interruption.never();
        String end = end(released(undisturbed));
        assertThat(undisturbed.stops()).hasSizeGreaterThan(50);

        Sweep.through(undisturbed, 1, OwnBranchesTest::released, (room, io, where) -> {
            assertThat(end(room)).as(where).isEqualTo(end);
            assertThat(acts(io)).as(where).isEqualTo(acts(undisturbed));
        });
    }

    @Test
    void anAbandonedAttemptEndsTheSameWhereverTheBotIsStopped() {
        Interruption undisturbed = Interruption.never();
        Set<String> branches =
                abandoned(undisturbed).repository().refs().branches().keySet();

        Sweep.through(undisturbed, 1, OwnBranchesTest::abandoned, (room, io, where) -> {
            assertThat(room.repository().refs().branches().keySet()).as(where).isEqualTo(branches);
            assertThat(acts(io)).as(where).isEqualTo(acts(undisturbed));
        });
    }

    private static String end(ReleaseRoom room) {
        return room.board().standing().plain() + " "
                + room.repository().refs().branches().keySet()
                + bumps(room, any -> true).size();
    }

    /** How often each thing was done outside, except notices: people may make one unnecessary before it is posted. */
    private static Map<String, Integer> acts(Interruption io) {
        Map<String, Integer> acts = new TreeMap<>(io.counts());
        acts.keySet().removeIf(effect -> effect.startsWith("notice"));
        return acts;
    }
}
