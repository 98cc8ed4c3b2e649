package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody with write access makes the clean branch, and no code stays behind unless somebody with the role accepted
 * that.
 */
@Tag("A-58")
@Tag("A-60")
class CleanBranchByHandTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String RELEASE = "release/" + VERSION;
    private static final String CLEAN = "chore/promote-0.6.6-preview-main";
    private static final String TITLE = "chore(release): promote 0.6.6-preview to main";
    private static final String LEFT_BEHIND = "stay behind: dashboard/index.ts, src/sessions.ts";

    private static ReleaseRoom promoting(ReleaseRoom room) {
        Operator operator = new Operator(room, VERSION);
        room.says("ann", "cut " + VERSION);
        for (int round = 0; round < 30 && !promotes(room); round++) {
            operator.round();
        }
        assertThat(promotes(room)).as(room.transcript()).isTrue();
        return room;
    }

    private static boolean promotes(ReleaseRoom room) {
        return room.repository().pullRequests().into(SeedA.MAIN).stream()
                .anyMatch(request -> request.open() && request.head().equals(RELEASE));
    }

    /** One commit on main with the metadata files of the release branch, exactly as the bot would make it. */
    private static void pushClean(ReleaseRoom room) {
        String source = room.repository().headOf(RELEASE);
        Map<String, String> files = new HashMap<>();
        SeedAFiles.METADATA.forEach(
                path -> room.repository().text(source, path).ifPresent(text -> files.put(path, text)));
        room.repository().branch(CLEAN, room.repository().headOf(SeedA.MAIN));
        room.seed.checksPass(room.repository().commit(CLEAN, "erin", TITLE, files));
    }

    private static int openClean(ReleaseRoom room) {
        pushClean(room);
        return room.repository().pullRequests().open("erin", CLEAN, SeedA.MAIN, TITLE);
    }

    private static void settle(ReleaseRoom room) {
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(2));
    }

    private static PullRequest get(ReleaseRoom room, int number) {
        return room.repository().pullRequests().get(number);
    }

    @Test
    @Tag("A-57")
    void aDirectPromotionThatCanBeMergedIsKept() {
        ReleaseRoom room = promoting(new ReleaseRoom(IoPoint.NONE));
        int direct = room.seed.promotion();
        int clean = openClean(room);
        room.seed.checksPass(room.repository().headOf(RELEASE));
        room.seed.dryRunPasses(direct);
        room.seed.approve(direct, "bob");
        room.wait(Duration.ofMinutes(2));

        assertThat(get(room, direct).open()).as(room.transcript()).isTrue();
        assertThat(room.transcript())
                .contains("#" + direct + " is ready: merge it into main; merging publishes nothing. Do not merge #"
                        + clean + ": it only has the metadata files");

        room.seed.merge(direct);
        settle(room);
        assertThat(room.transcript()).contains("#" + direct + " merged into main", "[Go]");
        assertThat(room.repository().text(room.repository().headOf(SeedA.MAIN), "src/sessions.ts"))
                .isPresent();
    }

    @Test
    @Tag("A-113")
    void oneThatWasMergedAllTheSameHoldsTheReleaseUntilAMaintainerMeansIt() {
        ReleaseRoom room = promoting(new ReleaseRoom(IoPoint.NONE));
        int direct = room.seed.promotion();
        int clean = openClean(room);
        room.seed.approve(clean, "bob");
        room.seed.merge(clean);
        settle(room);

        assertThat(room.transcript())
                .contains("#" + clean
                        + " was merged, and brought only the metadata files; what else differs stayed behind:"
                        + " dashboard/index.ts, src/sessions.ts. Say whether that is intended. Otherwise merge #"
                        + direct
                        + " as well, or fix it with a hotfix, and cut again")
                .doesNotContain("[Go]");

        room.presses("bob", "Promote only the metadata");
        settle(room);
        assertThat(room.transcript()).contains("#" + clean + " merged into main", "[Go]");
    }

    @Test
    void whereTheHistoriesDivergedItIsTakenOnceAMaintainerMeansWhatStaysBehind() {
        ReleaseRoom room = promoting(new ReleaseRoom(IoPoint.NONE, false));
        int direct = room.seed.promotion();
        int clean = openClean(room);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .contains("#" + clean
                        + " must not be merged yet: it only has the metadata files; what else differs would "
                        + LEFT_BEHIND);
        assertThat(get(room, direct).open()).isTrue();

        room.presses("bob", "Promote only the metadata");
        room.wait(Duration.ofMinutes(2));
        assertThat(get(room, direct).open()).isFalse();
        assertThat(room.transcript()).contains("#" + clean + " is waiting for review");
    }

    @Test
    void aBranchWithoutAPullRequestIsNotOpenedBeforeAMaintainerMeansWhatStaysBehind() {
        ReleaseRoom room = promoting(new ReleaseRoom(IoPoint.NONE, false));
        pushClean(room);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .contains(CLEAN + " must not be merged yet: it only has the metadata files; what else differs would "
                        + LEFT_BEHIND);
        assertThat(room.repository().pullRequests().into(SeedA.MAIN))
                .extracting(PullRequest::head)
                .doesNotContain(CLEAN);
    }
}
