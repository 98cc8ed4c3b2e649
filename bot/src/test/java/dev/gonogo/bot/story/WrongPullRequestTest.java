package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryPullRequests;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Release Please opens something other than what was asked for, so nobody is told to merge it. */
class WrongPullRequestTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String RELEASE = "release/" + VERSION;
    private static final String CUT_AGAIN = "Close it, delete the branch, fix the cause and cut again.";
    private static final String READY = " is ready: merge it into " + RELEASE;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private final MemoryPullRequests requests = room.repository().pullRequests();

    /** @return the number of the pull request that Release Please opened, whose dry run passed */
    private int opened() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        int number = room.seed.createReleaseBranchRuns().orElseThrow();
        room.seed.dryRunPasses(number);
        return number;
    }

    /** Sets the version in develop's manifest; returns the commit. */
    private String baseline(String version) {
        String commit = room.repository()
                .commit(
                        SeedA.DEVELOP,
                        "dave",
                        "chore: the baseline",
                        Map.of(".release-please-manifest.json", "{\n  \".\": \"" + version + "\"\n}\n"));
        room.seed.checksPass(commit);
        return commit.substring(0, 7);
    }

    private void writes(int number, Map<String, String> files) {
        PullRequest request = requests.get(number);
        room.repository().commit(request.head(), SeedA.APP, request.title(), files);
        room.seed.dryRunPasses(number);
    }

    private void settle() {
        room.wait(Duration.ofMinutes(1));
    }

    private List<String> findings() {
        return room.board().lines().stream()
                .flatMap(line -> line.details().stream())
                .map(line -> line.words().plain())
                .toList();
    }

    private void isNotToBeMerged(String why) {
        settle();
        assertThat(findings()).contains(why);
        assertThat(room.transcript()).contains(" is not ready to merge").doesNotContain(READY);
    }

    @Test
    @Tag("A-50")
    @Tag("A-51")
    void aTitleWithANumberThatNobodyApprovedIsNotToBeMerged() {
        int number = opened();
        requests.retitle(number, "chore: release " + VERSION + ".1");
        isNotToBeMerged("The title “chore: release 0.6.6-preview.1” does not say 0.6.6-preview. " + CUT_AGAIN);

        requests.retitle(number, "chore: release " + VERSION);
        settle();
        assertThat(room.transcript()).contains("#" + number + READY);
    }

    @Test
    @Tag("A-09")
    @Tag("A-52")
    void aFileThatIsNoMetadataIsNotToBeMerged() {
        writes(opened(), Map.of("src/server.ts", "export const started = false;\n"));
        isNotToBeMerged("It changes files that are not release metadata: src/server.ts. " + CUT_AGAIN);
    }

    @Test
    @Tag("A-53")
    @Tag("A-55")
    @Tag("A-112")
    void aBaselineThatWasResetToAnOlderVersionIsClosedAndCutAgain() {
        String reset = baseline("0.6.4");
        int number = opened();
        String changelog = room.repository()
                .text(requests.get(number).headCommit(), "CHANGELOG.md")
                .orElseThrow();
        writes(number, Map.of("CHANGELOG.md", changelog.replace("v0.6.5-preview.3...v0.6.6", "v0.6.4...v0.6.6")));
        isNotToBeMerged("The changelog range starts at v0.6.4, but the latest published tag is v0.6.5-preview.3."
                + " .release-please-manifest.json was reset to an older baseline: it says 0.6.4, and said 0.6.5-preview.3"
                + " before " + reset + ". Close it, delete the branch, fix the baseline"
                + " (0.6.5-preview.3 in .release-please-manifest.json on develop) and cut again.");

        requests.close(number);
        settle();
        assertThat(room.board().standing().plain()).startsWith("prepare: stopped");
        assertThat(room.transcript())
                .contains("#" + number + " was closed. Abandon this attempt, delete the branch " + RELEASE
                        + " and cut again.");
        room.says("ann", "abandon " + VERSION + " the wrong baseline");
        settle();
        assertThat(room.repository().head(RELEASE)).isEmpty();
        baseline("0.6.5-preview.3");
        int again = opened();
        settle();
        assertThat(room.transcript()).contains("#" + again + READY);
    }

    @Test
    @Tag("A-49")
    void aPullRequestIntoAnotherBranchIsNotTheAwaitedOne() {
        int number = opened();
        requests.retarget(number, SeedA.MAIN);
        for (int minute = 0; minute < 10; minute++) {
            settle();
        }
        assertThat(room.transcript())
                .containsOnlyOnce(
                        "@ann 0.6.6-preview (OneStepAt4time/aegis) prepare stopped: Release Please #1 succeeded, and"
                                + " there is no pull request into release/0.6.6-preview from a branch that starts with"
                                + " release-please--.")
                .doesNotContain("is ready: merge it");

        requests.retarget(number, RELEASE);
        settle();
        assertThat(room.transcript()).contains("#" + number + READY);
    }
}
