package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.world.Change;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HappyPathTest {
    private static final String VERSION = "0.6.6-preview";

    @Test
    @Tag("A-02")
    @Tag("A-07")
    @Tag("A-09")
    @Tag("A-57")
    @Tag("A-71")
    @Tag("A-91")
    void aPreviewReleaseGoesFromCutToPublished() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        assertThat(room.answer("ann", "cut " + VERSION))
                .isEqualTo("Cutting 0.6.6-preview as soon as its checks pass; the board shows how it is going.");
        playToTheEnd(room);

        assertThat(room.repository().pullRequests().into("main"))
                .singleElement()
                .returns("release/0.6.6-preview", PullRequest::head)
                .returns("chore(release): promote 0.6.6-preview to main", PullRequest::title);
        Refs.Tag tag = room.repository().refs().tag("v" + VERSION).orElseThrow();
        assertThat(tag.annotated()).isTrue();
        assertThat(tag.commit()).isEqualTo(room.repository().headOf("main"));
        assertThat(room.repository().tagMessage("v" + VERSION)).contains("Release v" + VERSION);
        assertThat(room.repository().refs().branchesUnder("release/")).isEmpty();
        assertThat(room.board().standing().plain()).isEqualTo("published");
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
    }

    @Test
    @Tag("A-58")
    @Tag("A-59")
    @Tag("A-60")
    @Tag("A-61")
    @Tag("A-62")
    void aDirtyPromotionGoesByACleanBranchWithTheMetadataOnly() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE, false);
        room.says("ann", "cut " + VERSION);
        playToTheEnd(room);

        PullRequest merged = room.repository().pullRequests().into("main").getFirst();
        assertThat(merged.head()).isEqualTo("chore/promote-0.6.6-preview-main");
        assertThat(merged.title()).isEqualTo("chore(release): promote 0.6.6-preview to main");
        assertThat(room.repository().pullRequests().files(merged.number()).stream()
                        .map(Change::path))
                .containsExactlyInAnyOrderElementsOf(SeedAFiles.METADATA);
        assertThat(room.repository().text(room.repository().headOf("main"), "dashboard/index.ts"))
                .as("what a metadata-only promotion leaves behind")
                .isEmpty();
    }

    @Test
    @Tag("A-91")
    @Tag("A-102")
    @Tag("A-103")
    void whatIsPublicIsOutThoughItsBranchIsLeftBehind() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE, false);
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).withoutCleanUp();
        for (int round = 0; round < 30; round++) {
            operator.round();
        }

        assertThat(room.transcript())
                .containsOnlyOnce("is out.")
                .contains(
                        "@ann 0.6.6-preview is out. clean up stopped: release/0.6.6-preview still differs from main in 2 files,"
                                + " so it is not deleted: dashboard/index.ts, src/sessions.ts. Delete it by hand if"
                                + " that is intended.");
        room.restart();
        operator.round();
        room.repository().removeBranch("release/" + VERSION);
        operator.round();
        assertThat(over(room)).isTrue();
        assertThat(room.transcript()).containsOnlyOnce("is out.").containsOnlyOnce("clean up stopped");
    }

    @Test
    @Tag("A-91")
    @Tag("A-102")
    void aBranchThatTheWorkflowDeletesLateStopsNothing() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE, false);
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).withoutCleanUp();
        for (int round = 0; round < 30 && !room.transcript().contains("may still delete it"); round++) {
            operator.round();
        }
        assertThat(room.transcript()).contains("may still delete it").doesNotContain("is out.");
        room.repository().removeBranch("release/" + VERSION);
        operator.round();

        assertThat(over(room)).isTrue();
        assertThat(room.transcript()).contains("0.6.6-preview is out.").doesNotContain("clean up stopped");
    }

    @ParameterizedTest
    @Tag("A-01")
    @ValueSource(strings = {"0.6.6", "0.6.6-alpha", "0.6.6-beta", "0.6.6-rc"})
    void everyPlannedReleaseGoesTheSameWay(String version) {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.says("ann", "cut " + version);
        playToTheEnd(room, version);

        Refs.Tag tag = room.repository().refs().tag("v" + version).orElseThrow();
        assertThat(tag.annotated()).isTrue();
        assertThat(tag.commit()).isEqualTo(room.repository().headOf("main"));
        assertThat(room.board().standing().plain()).isEqualTo("published");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBotEndsTheSameWhereverItIsStopped(boolean straight) {
        Function<Interruption, ReleaseRoom> story = io -> Sweep.play(new ReleaseRoom(io, straight), VERSION);
        Interruption undisturbed = Sweep.undisturbed(story);
        assertThat(undisturbed.stops()).hasSizeGreaterThan(100);

        Sweep.through(undisturbed, 1, story, (room, io, where) -> {
            assertThat(room.board().standing().plain()).as(where).isEqualTo("published");
            assertThat(io.counts().values())
                    .as(where + " each effect happens once")
                    .containsOnly(1);
            assertThat(acts(io)).as(where).isEqualTo(acts(undisturbed));
        });
    }

    /**
     * What was done outside, except notices: people who act on the board may make one unnecessary before it is posted.
     */
    private static Set<String> acts(Interruption io) {
        return io.counts().keySet().stream()
                .filter(effect -> !effect.startsWith("notice"))
                .collect(Collectors.toSet());
    }

    static void playToTheEnd(ReleaseRoom room) {
        playToTheEnd(room, VERSION);
    }

    private static void playToTheEnd(ReleaseRoom room, String version) {
        Operator operator = new Operator(room, version);
        for (int round = 0; round < 40 && !over(room); round++) {
            operator.round();
        }
        assertThat(over(room)).as(room.transcript()).isTrue();
    }

    static boolean over(ReleaseRoom room) {
        return room.chat.board(ReleaseRoom.ROOM).isPresent()
                && room.board().standing().plain().equals("published")
                && room.store.openReleases(ReleaseRoom.REPOSITORY).isEmpty();
    }
}
