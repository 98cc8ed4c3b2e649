package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Button;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody changes main while Release Please's pull request is still open. */
@Tag("A-07")
@Tag("A-10")
class EarlyPromotionTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String RELEASE = "release/" + VERSION;

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private final Operator operator = new Operator(room, VERSION);

    @BeforeEach
    void theReleasePullRequestIsOpen() {
        room.says("ann", "cut " + VERSION);
        for (int round = 0; round < 20 && !awaited(); round++) {
            operator.round();
        }
        assertThat(awaited()).as(room.transcript()).isTrue();
    }

    private boolean awaited() {
        return room.repository().pullRequests().into(RELEASE).stream().anyMatch(PullRequest::open);
    }

    private void later() {
        room.wait(Duration.ofMinutes(1));
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    @Test
    void aPromotionThatIsMergedIsSaidAtTheNextLookAndHoldsTheStage() {
        int early = room.repository().pullRequests().open("erin", RELEASE, SeedA.MAIN, "promote it now");
        room.seed.merge(early);
        later();

        assertThat(room.transcript())
                .contains(
                        "prepare: not yet",
                        "✘ #" + early + " promote it now (by erin, merged by dave, 2026-11-20 ",
                        " promoted release/0.6.6-preview to main before prepare was passed. It is on main now: fix"
                                + " that with a hotfix (/release hotfix), and cut again.");
        assertThat(buttons()).contains("Override open-pull-request…");

        assertThat(room.answer("bob", "override open-pull-request it is what we want"))
                .startsWith("0.6.6-preview continues without open-pull-request");
        later();
        assertThat(room.transcript()).contains("bob overrode open-pull-request").doesNotContain("prepare: not yet");
    }

    @Test
    @Tag("A-105")
    void aPushIsSaidAtTheNextLookAndHoldsOnlyTheGo() {
        String pushed = room.seed.hotfixLands("docs: say less", "README.md").substring(0, 7);
        later();

        assertThat(room.transcript())
                .contains(
                        "✘ 1 commit on main since v0.6.5-preview.3 came through neither a promotion nor an"
                                + " authorised hotfix: "
                                + pushed,
                        "To continue anyway: /release override accounted-for <reason>. Until then it blocks go.")
                .doesNotContain("prepare: not yet");
    }

    @Test
    @Tag("A-105")
    void aPromotionThatIsMergedAndWaitsHoldsTheGoByItselfOnly() {
        for (int round = 0; round < 20 && promotion().isEmpty(); round++) {
            operator.round();
        }
        room.seed.merge(promotion().orElseThrow().number());
        later();

        assertThat(room.transcript())
                .contains("although not all needs are met")
                .doesNotContain(
                        "came through neither a promotion nor an authorised hotfix", "Until then it blocks go.");
    }

    private Optional<PullRequest> promotion() {
        return room.repository().pullRequests().into(SeedA.MAIN).stream()
                .filter(request -> request.open() && request.head().equals(RELEASE))
                .findFirst();
    }
}
