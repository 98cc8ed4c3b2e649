package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.Commands;
import dev.gonogo.decision.Choice;
import dev.gonogo.hotfix.HotfixPress;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.plan.Press;
import dev.gonogo.plan.ReleaseSnapshot;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.PendingDialog;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.SubmissionResponse;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For everything that can be decided: somebody without the role is refused, whichever way they try. */
@Tag("A-10")
class DoorsTest {
    private static final Ask.GoNoGo GO = new Ask.GoNoGo(
            "go/1", Set.of("bob"), Set.of("bob"), List.of(), 1, Set.of(), "9".repeat(40), "v0.6.6-preview", "");
    private static final Ask.Tick TICK = new Ask.Tick("review/1", Set.of("bob"), Map.of("manual", "Manual"), "");
    private static final PullRequestId HOTFIX = new PullRequestId(ReleaseRoom.REPOSITORY, 7);
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private Release release;

    @BeforeEach
    void aReleaseIsUnderWay() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        release = room.open();
    }

    static Stream<Choice> everyChoice() {
        return Commands.CHOICES.stream();
    }

    private void asks(Ask ask) {
        ReleaseSnapshot last = room.store.lastSnapshot(release.id()).orElseThrow();
        room.store.remember(
                release.id(),
                new ReleaseSnapshot(last.at(), last.stage(), last.board(), ask, List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void whatIsTypedIsRefused(Choice choice) {
        choice.written()
                .map(form -> form.example()
                        .replaceAll("\\d+\\.\\d+\\.\\d+(-preview)?", "0.6.6-preview")
                        .replace("owner/name", ReleaseRoom.REPOSITORY)
                        .replace("user-manual", "manual"))
                .ifPresent(line -> refused(choice, () -> ReleaseRoom.plain(room.says("mallory", line))));
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void whatIsPressedIsRefused(Choice choice) {
        for (String bound : List.of(Press.bound(GO), Press.bound(TICK, "manual"))) {
            refused(choice, () -> pressed(new Press(choice.key(), release.id(), bound).code()));
        }
        asks(GO);
        assertThat(pressed(new HotfixPress(choice.key(), HOTFIX).code()))
                .matches("Only maintainers of .*|That button is out of date, and nothing was decided\\.");
        nothingIsDecided();
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void whatIsSubmittedIsRefused(Choice choice) {
        for (String bound : List.of(Press.bound(GO), Press.bound(TICK, "manual"))) {
            refused(choice, () -> submitted(choice, bound));
        }
    }

    private interface Door {
        String answer();
    }

    /** People are asked for a go or for a tick; the decision is about one of the two, if the board asks for it. */
    private void refused(Choice choice, Door door) {
        for (Ask ask : List.of(GO, TICK)) {
            asks(ask);
            String answer = door.answer();
            switch (choice.speakers()) {
                case EVERYBODY -> throw new AssertionError("a decision is not for everybody: " + choice.name());
                case MAINTAINERS, PRESENT_MAINTAINERS, REMAINING_MAINTAINERS ->
                    assertThat(answer)
                            .isEqualTo("Only maintainers of " + ReleaseRoom.REPOSITORY
                                    + " can do that: ann, bob, carol, dave. You are mallory.");
                case ASKED, OF_THE_SIGN_OFF ->
                    assertThat(answer)
                            .containsAnyOf(
                                    "not your call, mallory. It is up to bob.",
                                    "not yours to tick, mallory. It is up to bob.",
                                    "There is no go or no-go to give right now.",
                                    "There is nothing to tick now.",
                                    "What you were shown is no longer open.");
            }
            nothingIsDecided();
        }
    }

    private void nothingIsDecided() {
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).containsExactly(release);
        assertThat(room.store.followings()).isEmpty();
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    private String pressed(String value) {
        return ReleaseRoom.plain(room.presses("mallory", new Button.Choice("", Button.Style.PLAIN, value, Words.NONE)));
    }

    private String submitted(Choice choice, String bound) {
        PendingDialog ticket = new PendingDialog(
                "ticket " + bound,
                release.id(),
                choice.key(),
                bound,
                ReleaseRoom.speaker("mallory"),
                room.clock.instant().plus(Duration.ofMinutes(15)));
        room.store.issue(ticket);
        SubmissionResponse answer = room.conversation()
                .submitted(
                        ReleaseRoom.speaker("mallory"), ReleaseRoom.ROOM, ticket.id(), DialogEntries.NONE, later -> {});
        return ((Reply) answer).plain();
    }

    @Test
    void whatCannotBeDecidedIsOutOfDate() {
        for (String value : List.of("GONE|o/r|1.0.0|1|", "MERGE|" + HOTFIX, "GO|" + HOTFIX, "RECOVER|" + HOTFIX)) {
            assertThat(ReleaseRoom.plain(
                            room.presses("ann", new Button.Choice("", Button.Style.PLAIN, value, Words.NONE))))
                    .isEqualTo("That button is out of date, and nothing was decided.");
        }
        nothingIsDecided();
    }
}
