package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.talk.Board;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Room;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rooms that join and leave during a release. */
class FollowTest {
    private static final String VERSION = "0.6.6-preview";
    private static final Room OTHER = new Room("slack", "C0TEAM");
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private int deliveries;

    private String inOther(String login, String text) {
        return ReleaseRoom.plain(
                room.conversation().said(ReleaseRoom.speaker(login), OTHER, "other" + ++deliveries, text, later -> {}));
    }

    private void cut() {
        room.says("ann", "cut " + VERSION);
        room.tick();
    }

    @Test
    void aRoomThatNobodyBoundTakesNoCommandAndSaysHowToBindIt() {
        assertThat(inOther("ann", "status"))
                .isEqualTo("No repository is released in this room. A maintainer can add one with /release follow"
                        + " --repo owner/name, or an operator with rooms: [slack:C0TEAM] in the bot's configuration.");
    }

    @Test
    void aRoomThatFollowsShowsTheBoardOfTheRunningReleaseAndTakesCommands() {
        cut();

        assertThat(inOther("bob", "follow"))
                .isEqualTo("This room now shows releases of OneStepAt4time/aegis, and takes commands for it.");
        room.tick();

        assertThat(room.chat.board(OTHER)).contains(room.board());
        assertThat(inOther("bob", "status")).startsWith(VERSION + " · OneStepAt4time/aegis");
        HappyPathTest.playToTheEnd(room);
        assertThat(room.chat.board(OTHER)).contains(room.board());
    }

    @Test
    void aFollowingOutlivesARestartAndIsNotMadeTwice() {
        inOther("bob", "follow --repo OneStepAt4time/aegis");
        room.restart();

        assertThat(inOther("bob", "follow")).isEqualTo("This room already shows releases of OneStepAt4time/aegis.");
        cut();
        assertThat(room.chat.board(OTHER)).isPresent();
    }

    @Test
    void onlyMaintainersBringARepositoryThatIsServed() {
        assertThat(inOther("erin", "follow")).startsWith("Only maintainers of OneStepAt4time/aegis can do that:");
        assertThat(inOther("ann", "follow --repo somebody/else"))
                .isEqualTo("somebody/else is not released with this bot. An operator can add it to the bot's"
                        + " configuration.");
        assertThat(room.store.followings()).isEmpty();
    }

    @Test
    void aRoomThatUnfollowsKeepsItsBoardAsItIsAndTakesNoMoreCommands() {
        inOther("bob", "follow");
        cut();
        var before = room.chat.board(OTHER);

        assertThat(inOther("bob", "unfollow"))
                .isEqualTo("This room no longer shows releases of OneStepAt4time/aegis. Existing boards stay as they"
                        + " are.");
        new Operator(room, VERSION).round();
        room.wait(Duration.ofMinutes(1));

        assertThat(room.chat.board(OTHER)).isEqualTo(before);
        assertThat(inOther("bob", "status")).startsWith("No repository is released in this room.");
    }

    @Test
    void whatTheConfigurationBindsOnlyAnOperatorEnds() {
        assertThat(room.answer("ann", "follow")).isEqualTo("This room already shows releases of OneStepAt4time/aegis.");
        assertThat(room.store.followings()).isEmpty();
        assertThat(room.answer("ann", "unfollow"))
                .isEqualTo("OneStepAt4time/aegis is bound to this room in the bot's configuration; an operator can"
                        + " remove it there.");
        cut();
        assertThat(room.board().standing().plain()).isNotEmpty();
    }

    @Test
    void aRoomThatRefusesTheBoardIsToldOfInTheOthersOnce() {
        inOther("bob", "follow");
        room.chat.close(OTHER, "gonogo is not in the channel");
        cut();
        new Operator(room, VERSION).round();
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .containsOnlyOnce("Messages from gonogo do not reach slack:C0TEAM: gonogo is not in the channel");
    }

    @Test
    void whatIsDecidedInOneRoomIsDecidedInAll() {
        inOther("bob", "follow");
        cut();
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 20 && room.board().buttons().size() < 2; round++) {
            operator.round();
        }
        Button.Choice shownInOther = choice("Go");

        room.presses("carol", "Go");
        room.tick();

        assertThat(ReleaseRoom.plain(room.presses("dave", shownInOther)))
                .startsWith("There is no go or no-go to give right now.");
        assertThat(room.chat.board(OTHER).map(Board::buttons))
                .contains(room.board().buttons());
    }

    private Button.Choice choice(String label) {
        return room.chat.board(OTHER).orElseThrow().buttons().stream()
                .filter(Button.Choice.class::isInstance)
                .map(Button.Choice.class::cast)
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
