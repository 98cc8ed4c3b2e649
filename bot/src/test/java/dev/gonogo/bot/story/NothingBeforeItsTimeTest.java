package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryForge;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.Check;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No stage is skipped: as long as somebody does not do their part, nothing after it happens. */
class NothingBeforeItsTimeTest {
    private static final String VERSION = "0.6.6-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private final String developBefore = room.repository().headOf(SeedA.DEVELOP);
    private final Map<String, Refs.Tag> tagsBefore = room.repository().refs().tags();

    /** GitHub and people do their part up to here, and then nobody does anything for a day. */
    private void playUntil(Operator operator, BooleanSupplier here) {
        room.says("ann", "cut " + VERSION);
        for (int round = 0; round < 30 && !here.getAsBoolean(); round++) {
            operator.round();
        }
        assertThat(here.getAsBoolean()).as(room.transcript()).isTrue();
        for (int hour = 0; hour < 24; hour++) {
            room.wait(Duration.ofHours(1));
        }
    }

    private boolean open(String base) {
        return room.repository().pullRequests().into(base).stream().anyMatch(PullRequest::open);
    }

    private boolean offered(String label) {
        return room.chat.board(ReleaseRoom.ROOM).stream()
                .flatMap(board -> board.buttons().stream())
                .anyMatch(button -> button.label().equals(label));
    }

    private void nothingIsPublished() {
        assertThat(room.repository().refs().tags()).isEqualTo(tagsBefore);
        assertThat(room.registries.published()).noneMatch(title -> title.contains(VERSION));
    }

    private List<PullRequest> promotions() {
        return room.repository().pullRequests().into(SeedA.MAIN);
    }

    @Test
    @Tag("A-08")
    void nothingIsCutBeforeTheDryRunOnDevelopIsGreen() {
        room.repository().check(developBefore, SeedA.DRY_RUN_CHECK, Check.State.RED);
        playUntil(new Operator(room, VERSION), () -> true);

        assertThat(room.transcript()).contains("are not green: Release dry run failed.");
        assertThat(room.repository().runs().of(SeedA.CREATE_RELEASE_BRANCH)).isEmpty();
    }

    @Test
    @Tag("A-03")
    @Tag("A-07")
    @Tag("A-57")
    void nothingIsPromotedBeforeTheReleasePleasePullRequestIsMerged() {
        playUntil(new Operator(room, VERSION), () -> open("release/" + VERSION));

        assertThat(promotions()).isEmpty();
        assertThat(room.answer("ann", "promote " + VERSION)).startsWith("There is nothing to promote yet.");
        nothingIsPublished();
    }

    @Test
    @Tag("A-07")
    @Tag("A-57")
    void nothingGoesToProductionBeforeSomebodyPromotes() {
        playUntil(new Operator(room, VERSION).without("Promote to main"), () -> offered("Promote to main"));

        assertThat(promotions()).isEmpty();
        nothingIsPublished();
    }

    @Test
    @Tag("A-07")
    @Tag("A-113")
    void nothingIsAskedOrTaggedBeforeThePromotionIsMerged() {
        playUntil(new Operator(room, VERSION), () -> open(SeedA.MAIN));

        assertThat(room.answer("carol", "go " + VERSION)).startsWith("There is no go or no-go to give right now.");
        nothingIsPublished();
    }

    @Test
    @Tag("A-07")
    @Tag("A-113")
    void nothingIsTaggedBeforeSomebodySaysGo() {
        playUntil(new Operator(room, VERSION).without("Go"), () -> offered("Go"));

        assertThat(promotions()).extracting(PullRequest::state).containsExactly(PullRequest.State.MERGED);
        nothingIsPublished();
    }

    @Test
    @Tag("A-12")
    void theBotStartsTheCutWorkflowItselfAndOnce() {
        playUntil(new Operator(room, VERSION), () -> open("release/" + VERSION));

        List<Run> runs = room.repository().runs().of(SeedA.CREATE_RELEASE_BRANCH);
        assertThat(runs).extracting(Run::actor).containsExactly(MemoryForge.LOGIN);
        assertThat(room.repository().runs().inputs(runs.getFirst().id())).containsEntry("version", VERSION);
    }

    @Test
    @Tag("A-06")
    @Tag("A-10")
    void eachRefHasItsOneJob() {
        room.says("ann", "cut " + VERSION);
        HappyPathTest.playToTheEnd(room);

        MemoryRepository repository = room.repository();
        assertThat(repository.headOf(SeedA.DEVELOP))
                .as("a release changes nothing on develop")
                .isEqualTo(developBefore);
        assertThat(promotions()).hasSize(1);
        String merged = promotions().getFirst().mergeCommit();
        assertThat(repository.headOf(SeedA.MAIN))
                .as("main moves by the promotion alone")
                .isEqualTo(merged);
        assertThat(repository.refs().branchesUnder("release/")).isEmpty();
        assertThat(repository.refs().tags())
                .as("one tag more, at the promotion")
                .hasSize(tagsBefore.size() + 1)
                .containsAllEntriesOf(tagsBefore);
        assertThat(repository.refs().tag("v" + VERSION).map(Refs.Tag::commit)).contains(merged);
    }
}
